import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ProtocolError, parseSubmission } from '@trustgauge/protocol';
import { hostileBodies } from '../../../../scripts/abuse/hostile-bodies.mjs';
import { seededRandom } from '../../../../scripts/seeded-random.mjs';
import { SubmissionTexts } from '../../dist/intake/submission-texts.js';

const VECTORS = new URL('../../../protocol/test/vectors/submissions.accepted.json', import.meta.url);
const ACCEPTED = (JSON.parse(readFileSync(VECTORS, 'utf8')) as { submission: object }[]).map(
  ({ submission }) => JSON.stringify(submission),
);
const ANSWER = ACCEPTED.find((text) => text.includes('"outcome":"answer"')) ?? '';
const [ID = ''] = /(?<="id":")[\w-]{21}/.exec(ANSWER) ?? [];
const OTHER_ID = 'other-id_other-id_oth';

/** What a reader makes of a text: the submission, or the code of the refusal. */
function outcomeOf(read: () => object): unknown {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof ProtocolError);
    return error.toBody();
  }
}

function readBy(texts: SubmissionTexts, text: string) {
  return outcomeOf(() => {
    const { content, id } = texts.read(text);
    return id === null ? content : { ...content, id };
  });
}

describe('SubmissionTexts', () => {
  it('reads what says the same once, whatever its id', () => {
    const texts = new SubmissionTexts();
    const [first, second] = [texts.read(ANSWER), texts.read(ANSWER.replace(ID, OTHER_ID))];
    assert.equal(second.content, first.content);
    assert.deepEqual([first.id, second.id], [ID, OTHER_ID]);
  });

  it('keeps no id', () => {
    const { content } = new SubmissionTexts().read(ANSWER);
    assert.ok(!JSON.stringify(content).includes(ID));
  });

  const deviations = {
    'an empty id': ANSWER.replace(ID, ''),
    'an id that is too short': ANSWER.replace(ID, ID.slice(1)),
    'an id of other characters': ANSWER.replace(ID, `${ID.slice(1)}é`),
    'a second id after the first': ANSWER.replace(/\}$/, `,"id":"${OTHER_ID}"}`),
    'a second id under an escaped name': ANSWER.replace(/\}$/, `,"\\u0069d":"${OTHER_ID}"}`),
    'an id with a space before it': ANSWER.replace('"id":"', '"id": "'),
    'an id inside its answers alone': ANSWER.replace(`,"id":"${ID}"`, '').replace(
      '"answers":{',
      `"answers":{"id":"${ID}",`,
    ),
    'an id that is no text': ANSWER.replace(`"${ID}"`, '111111111111111111111'),
  };
  for (const [name, text] of Object.entries(deviations)) {
    it(`reads a text with ${name} as if it had known none before`, () => {
      const texts = new SubmissionTexts();
      texts.read(ANSWER);
      const expected = outcomeOf(() => parseSubmission(text));
      assert.deepEqual(readBy(texts, text), expected);
      // And when it comes again, with another id too.
      const again = text.replace(ID, 'again-again-again-aga');
      assert.deepEqual(
        readBy(texts, again),
        outcomeOf(() => parseSubmission(again)),
      );
    });
  }

  it('reads 20,000 hostile bodies as one that remembers nothing', () => {
    const texts = new SubmissionTexts();
    for (const text of ACCEPTED) texts.read(text);
    const next = hostileBodies(seededRandom(1), '0123456789abcdef');
    for (let count = 0; count < 20_000; count += 1) {
      const text = next().toString('utf8');
      assert.deepEqual(
        readBy(texts, text),
        outcomeOf(() => parseSubmission(text)),
      );
    }
  });

  it('reads on when it has known as many as it keeps', () => {
    const texts = new SubmissionTexts();
    for (let count = 0; count < 5_000; count += 1) {
      const text = ANSWER.replace(/"survey":"[^"]*"/, `"survey":"survey-${count}"`);
      assert.deepEqual(readBy(texts, text), parseSubmission(text));
    }
  });
});
