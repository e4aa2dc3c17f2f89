import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configurationMistakes } from '../../dist/sites/configuration-mistakes.js';

const KEYS = { live: 'tg_pub_live_aaaaaaaa', test: 'tg_pub_live_bbbbbbbb' };
const site = (changes: Record<string, unknown>) => ({
  id: 'a',
  product: 'A',
  allowedOrigins: [],
  surveys: [{ id: 'pulse' }],
  ...changes,
});

describe('the mistakes of a configuration file', () => {
  it('are all named, each with line, path, the value found and what is expected', () => {
    const text = `{
  "sites": [
    {
      "id": "shop",
      "product": "",
      "allowedOrigin": ["https://a.example"],
      "allowedOrigins": ["https://a.example", "shop.example"],
      "colour": 1,
      "minimumBatchAnswers": 5,
      "surveys": [
        { "id": "pulse", "sgments": { "plan": ["free"] } }
      ]
    },
    { "id": "x", "product": "X", "surveys": [{ "id": "pulse" }] }
  ]
}`;
    assert.deepEqual(configurationMistakes(text), [
      '5: sites[0].product: expected a length of at least 1, got ""',
      '6: sites[0].allowedOrigin: there is no such field: did you mean allowedOrigins?',
      '7: sites[0].allowedOrigins[1]: expected an origin such as https://app.example, without a path, got "shop.example"',
      '8: sites[0].colour: there is no such field: the fields here are id, product, timeZone, allowedOrigins, allowsNullOrigin, minimumBatchAnswers, isSimulated, keys, surveys',
      '9: sites[0].minimumBatchAnswers: expected a number of at least 10, got 5',
      '11: sites[0].surveys[0].sgments: there is no such field: did you mean segments?',
      '14: sites[1].allowedOrigins: expected "allowedOrigins", got nothing',
    ]);
  });

  it('are named of each site and survey where the form is right and the meaning is not', () => {
    const sites = [
      site({
        surveys: [
          { id: 'one', crosses: ['x'] },
          { id: 'two', crosses: ['y'] },
        ],
      }),
      site({ keys: KEYS }),
    ];
    const mistakes = configurationMistakes(JSON.stringify({ sites }));
    assert.equal(mistakes.length, 4);
    const said = mistakes.join('\n');
    for (const words of [
      /sites\[0\]\.surveys\[0\]: expected crosses of survey one .*, got x/,
      /sites\[0\]\.surveys\[1\]: expected crosses of survey two .*, got y/,
      /sites\[1\]\S*: expected keys\.live to start with tg_pub_live_ and keys\.test with tg_pub_test_/,
      /^1: sites: expected site ids to differ, got a more than once$/m,
    ]) {
      assert.match(said, words);
    }
  });

  it('is the one place where it stops being JSON', () => {
    assert.deepEqual(configurationMistakes('{\n  "sites": [\n  ],\n}'), [
      '4: this is not JSON: expected a name in double quotes, got }',
    ]);
  });

  it('are none in a file that is well-formed', () => {
    assert.deepEqual(configurationMistakes(JSON.stringify({ sites: [site({})] })), []);
  });
});
