import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { seededRandom } from '../../../../scripts/seeded-random.mjs';
import { allowStyle, type Reason, type RenderOptions, renderQuestion } from '../../dist/server.js';
import { pulseSurvey, siteConfiguration } from '../../dist/testing.js';

type Survey = typeof pulseSurvey;

const HOST: Survey = { ...pulseSurvey, schedule: { ...pulseSurvey.schedule, storage: 'host' } };
const siteWith = (survey: Partial<Survey> = {}, site = 'tg_pub_live_x') =>
  siteConfiguration({ site, surveys: [{ ...HOST, ...survey }] });

const render = (options: Partial<RenderOptions> = {}) =>
  renderQuestion({
    configuration: siteWith(),
    collector: 'https://collector.example',
    headers: {},
    person: { lastAsked: null },
    style: 'hash',
    ...options,
  });

/** The markup as a browser reads it, of which jsdom keeps the tree as a template's content. */
const treeOf = (html: string) => {
  const { document } = new JSDOM(html).window;
  return { document, tree: (document.querySelector('template') as HTMLTemplateElement).content };
};

const LANGUAGES = readdirSync(new URL('../../src/locales/', import.meta.url)).flatMap(
  (name) => /^([a-zA-Z-]+)\.ts$/.exec(name)?.[1] ?? [],
);

describe('renderQuestion', () => {
  it('draws the question, its options and every button in the language of the page, in all 31', async () => {
    assert.equal(LANGUAGES.filter((name) => name !== 'locale').length, 30);
    for (const lang of ['en', ...LANGUAGES.filter((name) => name !== 'locale')]) {
      const { tree } = treeOf((await render({ lang })).html);
      const frame = tree.querySelector('section');
      assert.equal(frame?.getAttribute('lang'), lang.toLowerCase());
      assert.equal(frame?.getAttribute('dir'), ['ar', 'fa', 'he'].includes(lang) ? 'rtl' : 'ltr');
      const labels = [...tree.querySelectorAll('label')].map(({ textContent }) => textContent);
      assert.equal(labels.filter(Boolean).length, 8);
      assert.equal(/Moderately/.test(labels.join()), lang === 'en');
      assert.match(tree.querySelector('#title')?.textContent ?? '', /Acme/);
    }
  });

  it('takes `/` for the page’s own origin, for the script and for the answers', async () => {
    const { html, reason } = await render({ collector: '/' });
    assert.equal(reason, undefined);
    assert.match(html, / src="\/take-over\.js"/);
    const asked = treeOf(html).tree.querySelector('trust-gauge-rendered')?.getAttribute('asked') ?? '';
    assert.equal(JSON.parse(asked).collector, '/');
  });

  it('says it as the survey translates it, and takes no other translation along', async () => {
    const translations = {
      de: { questions: { headline: { text: 'Vertrauen Sie uns?', options: { very: 'Sehr' } } } },
      fr: { thanks: 'Merci mille fois.' },
    };
    const { html } = await render({ configuration: siteWith({ translations }), lang: 'de-AT' });
    assert.match(treeOf(html).tree.querySelector('#title')?.textContent ?? '', /^Vertrauen Sie uns\?$/);
    assert.match(html, /lang="de"/);
    assert.doesNotMatch(html, /Merci/);
  });

  it('draws English for a language that there is none for, whatever it is called', async () => {
    for (const lang of ['', 'xx', 'constructor', '__proto__', '"><script>', 'd'.repeat(10_000)]) {
      const { html } = await render({ lang });
      assert.match(html, /Moderately/, lang);
      assert.doesNotMatch(html, /<script>/);
    }
  });

  it('is the same for everybody who may be asked: nothing of the person or of their segments', async () => {
    const survey = {
      targeting: { segments: { plan: ['team'] } },
      schedule: { ...HOST.schedule, firstUseDays: 10, sampleRate: 1 },
    };
    const configuration = siteWith(survey);
    const of = (person: RenderOptions['person'], segments: Record<string, string>) =>
      render({ configuration, person, segments });
    const one = await of(
      { key: 'account-17', firstUse: '2019-03-04', lastAsked: { on: '2020-05-06', outcome: 'answered' } },
      { plan: 'team', region: 'Vienna' },
    );
    const other = await of({ key: 'b', firstUse: '2020-01-01', lastAsked: null }, { plan: 'team' });
    assert.equal(one.reason, undefined);
    assert.equal(one.html, other.html);
    assert.doesNotMatch(one.html, /account-17|2019|2020|Vienna|targeting|firstUse|sampleRate/);
  });

  const REASONS: readonly (readonly [Reason, string, Partial<RenderOptions>])[] = [
    ['privacy_signal', 'Sec-GPC', { headers: { 'sec-gpc': '1' } }],
    ['privacy_signal', 'DNT', { headers: new Headers({ DNT: '1' }) }],
    ['privacy_signal', 'a list of values', { headers: { DNT: ['1'] } }],
    ['configuration_invalid', 'none', { configuration: null }],
    ['configuration_invalid', 'cut short', { configuration: {} as never }],
    [
      'configuration_invalid',
      'a survey cut short',
      { configuration: siteWith({ followUps: undefined as never }) },
    ],
    ['configuration_invalid', 'no address', { collector: 'javascript:alert(1)' }],
    ['configuration_invalid', 'another host by its path', { collector: '//elsewhere.example' }],
    ['survey_unknown', 'another', { survey: 'other' }],
    ['survey_paused', 'paused', { configuration: siteWith({ isPaused: true }) }],
    ['origin_not_allowed', 'another origin', { configuration: { ...siteWith(), mayAnswer: false } }],
    [
      'placement_not_inline',
      'a card',
      { configuration: siteWith({ presentation: { placement: 'corner' } }) },
    ],
    [
      'storage_not_host',
      'the device remembers',
      { configuration: siteWith({ schedule: pulseSurvey.schedule }) },
    ],
    [
      'trigger_waits',
      'a trigger',
      { configuration: siteWith({ schedule: { ...HOST.schedule, triggers: [{ on: 'call' }] } }) },
    ],
    ['person_not_due', 'nothing is known', { person: {} }],
    ['person_not_due', 'no date', { person: { lastAsked: { on: 'soon', outcome: 'answered' } } }],
    ['person_not_due', 'never again', { person: { lastAsked: { on: '2001-01', outcome: 'declined' } } }],
    [
      'person_not_due',
      'asked this month',
      { person: { lastAsked: { on: new Date().toISOString().slice(0, 7), outcome: 'dismissed' } } },
    ],
    [
      'person_not_due',
      'another segment',
      {
        configuration: siteWith({ targeting: { segments: { plan: ['team'] } } }),
        segments: { plan: 'free' },
      },
    ],
    [
      'person_not_due',
      'no date of the first use',
      { configuration: siteWith({ schedule: { ...HOST.schedule, firstUseDays: 3 } }) },
    ],
    [
      'person_not_due',
      'no key for a share',
      { configuration: siteWith({ schedule: { ...HOST.schedule, sampleRate: 0.5 } }) },
    ],
    ['style_not_allowed', 'not said', { style: undefined }],
    ['style_not_allowed', 'a nonce that is none', { style: { nonce: "x'; script-src *" } }],
  ];
  for (const [reason, why, options] of REASONS)
    it(`draws nothing and says ${reason}: ${why}`, async () => {
      assert.deepEqual(await render(options), { html: '', styleSource: '', reason });
    });

  it('asks one person after another, and with the test key everybody', async () => {
    for (let turn = 0; turn < 3; turn += 1) assert.equal((await render()).reason, undefined);
    const configuration = siteWith({}, 'tg_pub_test_x');
    assert.equal((await render({ configuration, person: {} })).reason, undefined);
  });

  it('lets no words of a survey become markup, with a thousand hostile texts', async () => {
    const random = seededRandom(20261129);
    const pieces = [
      '<script>alert(1)</script>',
      '</template>',
      '</style>',
      '</trust-gauge>',
      '"><img src=x onerror=alert(1)>',
      "' onfocus='alert(1)",
      '<!--',
      '-->',
      ']]>',
      '&lt;b&gt;',
      '&',
      '&#60;i>',
      '{product}',
      '$&',
      '\u2028',
      '\u202e',
      '<',
      'Ж',
      '🙂',
    ];
    const hostile = () =>
      Array.from(
        { length: 1 + Math.floor(random() * 4) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('');
    const shapeOf = (root: ParentNode) =>
      [...root.querySelectorAll('*')].map(
        (element) => `${element.localName} ${element.getAttributeNames().join()}`,
      );
    const plain = shapeOf(treeOf((await render()).html).tree);
    for (let turn = 0; turn < 100; turn += 1) {
      const words = Array.from({ length: 10 }, hostile);
      const [text = '', close = '', whatWeSend = '', ...labels] = words;
      const { options, unscored } = HOST.headline;
      const headline = {
        ...HOST.headline,
        text,
        options: options.map((option, index) => ({ ...option, label: labels[index] ?? '' })),
        unscored: unscored.map((option) => ({ ...option, label: labels[6] ?? '' })),
      };
      const translations = { en: { close, whatWeSend } };
      const { html } = await render({ configuration: siteWith({ headline, translations }) });
      const { document, tree } = treeOf(html);
      assert.deepEqual(shapeOf(tree), plain);
      assert.deepEqual(
        [...document.body.children].map(({ localName }) => localName),
        ['trust-gauge', 'script'],
      );
      assert.equal(document.querySelectorAll('script, img, i, b').length, 1, 'the script that comes along');
      assert.equal(tree.querySelector('#title')?.textContent, text);
      assert.equal(tree.querySelector('.close input')?.getAttribute('aria-label'), close);
      assert.deepEqual(
        [...tree.querySelectorAll('.radio')].map(({ textContent }) => textContent),
        [...labels.slice(0, 5), labels[6]],
      );
      const asked = tree.querySelector('trust-gauge-rendered')?.getAttribute('asked') ?? '';
      assert.deepEqual(JSON.parse(asked).survey.headline, headline);
    }
  });

  it('brings its style by the nonce of the reply, and the script as well', async () => {
    const { html, styleSource } = await render({ style: { nonce: 'q83vASNFZ4k=' } });
    assert.equal(styleSource, "'nonce-q83vASNFZ4k='");
    assert.equal(html.match(/nonce="q83vASNFZ4k="/g)?.length, 2);
  });
});

describe('allowStyle', () => {
  const HASH = "'sha256-abc='";
  const CASES = [
    ["default-src 'none'; style-src 'self'", `default-src 'none'; style-src 'self' ${HASH}`],
    [
      "default-src 'self' https://cdn.example",
      `default-src 'self' https://cdn.example; style-src 'self' https://cdn.example ${HASH}`,
    ],
    ["default-src 'none'", `default-src 'none'; style-src ${HASH}`],
    ["style-src 'none';", `style-src ${HASH}`],
    ["style-src 'self'; style-src-elem 'self'", `style-src 'self'; style-src-elem 'self' ${HASH}`],
    ["Style-Src 'self'", `Style-Src 'self' ${HASH}`],
    [`style-src 'self' ${HASH}`, `style-src 'self' ${HASH}`],
    ["style-src 'unsafe-inline'", "style-src 'unsafe-inline'"],
    ["style-src 'unsafe-inline' 'nonce-x'", `style-src 'unsafe-inline' 'nonce-x' ${HASH}`],
    ["script-src 'self'", "script-src 'self'"],
    ['', ''],
  ] as const;
  for (const [policy, allowed] of CASES)
    it(`makes "${policy}" allow it, and nothing else`, () => {
      assert.equal(allowStyle(policy, HASH), allowed);
    });

  it('leaves a policy alone where there is no question', () => {
    assert.equal(allowStyle("style-src 'self'", ''), "style-src 'self'");
  });
});
