import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_LANGUAGES, ProtocolError, parseConfigurationFile, toSurvey } from '@trustgauge/protocol';

const parse = (translations: object) =>
  parseConfigurationFile({
    sites: [{ id: 'acme', product: 'Acme', allowedOrigins: [], surveys: [{ id: 'pulse', translations }] }],
  });
const refuses = (translations: object, expected: RegExp) =>
  assert.throws(
    () => parse(translations),
    (error: unknown) => {
      assert.ok(error instanceof ProtocolError);
      assert.equal(error.code, 'configuration_invalid');
      assert.match(error.message, expected);
      return true;
    },
  );

describe('translations of a survey', () => {
  it('are served as they were written, and not at all where none were', () => {
    const translations = {
      'pt-BR': {
        close: 'Fechar',
        questions: { headline: { text: '{product}?', options: { 'dont-know': '—' } } },
      },
      'zh-Hant': { dir: 'ltr', sheet: ['{host}'] },
    };
    const [site] = parse(translations).sites;
    assert.ok(site?.surveys[0]);
    assert.deepEqual(toSurvey(site.surveys[0], site.product).translations, translations);
    const { translations: _, ...without } = site.surveys[0];
    assert.equal('translations' in toSurvey(without, site.product), false);
  });

  it('are refused where the language is none, a word is misspelled or empty, or a text is too long', () => {
    refuses({ German: {} }, /a language tag such as de or pt-BR/);
    refuses({ de: { cloze: 'Zu' } }, /no further field at .*translations\.de\.cloze/);
    refuses({ de: { close: '' } }, /at least 1/);
    refuses({ de: { sheet: [] } }, /at least 1/);
    refuses({ de: { close: 'x'.repeat(301) } }, /at most 300/);
  });

  it(`are refused for more than ${MAX_LANGUAGES} languages`, () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const tags = letters.flatMap((one) => letters.map((other) => one + other)).slice(0, MAX_LANGUAGES + 1);
    refuses(Object.fromEntries(tags.map((tag) => [tag, {}])), /at most 60 languages/);
  });

  it('are refused for a question or an option that the survey does not ask', () => {
    refuses({ de: { questions: { shoes: {} } } }, /its questions \(headline, raise, worry\)/);
    refuses({ de: { questions: { raise: { options: { shoes: 'Schuhe' } } } } }, /options of raise/);
  });
});
