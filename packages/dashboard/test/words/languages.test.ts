import { ERROR_STATUS, type ErrorCode } from '@trustgauge/protocol';
import { expect } from 'chai';
import { GERMAN } from '../dist/words/de/words.js';
import { ENGLISH } from '../dist/words/en/words.js';
import { SPANISH } from '../dist/words/es/words.js';
import { FRENCH } from '../dist/words/fr/words.js';
import { LANGUAGE_TAGS, LANGUAGES } from '../dist/words/languages.js';
import { completed } from '../dist/words/translation.js';

type Text = string | ((...given: unknown[]) => string);

/** Names and commands, and what is put together from what is given alone. */
const ALIKE_EVERYWHERE = [
  'name',
  'atLeast',
  'atMost',
  'takeAlong.kinds.csv',
  'takeAlong.kinds.json',
  'takeAlong.kinds.svg',
  'takeAlong.kinds.png',
  'periods.chosen',
  'settings.people.is',
  'settings.access.is',
  'settings.log.by.person',
  'settings.log.field',
  'settings.log.fromTo',
  'signIn.command',
  'chart.periodSoFar',
  'installation.originsCommand',
  'setUp.site.askCommand',
  'setUp.people.command',
  'alerts.ofSurvey',
  'alerts.kind.webhook',
  'alerts.kind.slack',
  'alerts.outcomeWith',
  'effect.markOption',
];
/** Words that the language shares with English. */
const ALIKE: Record<string, string[]> = {
  de: ['of', 'takeAlong.button', 'takeAlong.notice', 'weekly.command', 'alerts.segment'],
  es: ['of', 'takeAlong.button', 'takeAlong.notice', 'settings.role.editor', 'alerts.segment'],
  fr: [
    'points',
    'settings.sections.site',
    'settings.surveys.segments',
    'settings.surveys.segment',
    'settings.access.sessions',
    'rail.label',
    'rail.sites',
    'alerts.kind.email',
    'alerts.event.test',
    'effect.kind.incident',
    'steps.team.communications',
    'steps.source',
  ],
};

describe('the languages', () => {
  const translations = { de: GERMAN, es: SPANISH, fr: FRENCH };

  it('are English and at least three others, each under its own name', () => {
    expect(LANGUAGE_TAGS).to.deep.equal(['en', ...Object.keys(translations)]);
    for (const tag of LANGUAGE_TAGS) {
      const ownName = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
      expect(LANGUAGES[tag].name.toLowerCase()).to.equal(ownName?.toLowerCase());
      const { language } = new Intl.Locale(tag);
      expect([tag, LANGUAGES[tag].direction]).to.deep.equal([language, 'ltr']);
    }
  });

  it('are those of the translations, loaded', async () => {
    expect(await LANGUAGES.en.load()).to.equal(ENGLISH);
    for (const [tag, translation] of Object.entries(translations)) {
      const words = await LANGUAGES[tag as 'de'].load();
      expect(words.signIn.title, tag).to.equal(translation.signIn?.title);
    }
  });

  it('say in English what they do not say themselves', () => {
    const words = completed({ skip: 'Springen', rail: { choose: 'Wählen' } });
    expect([words.skip, words.rail.choose, words.rail.label, words.tryAgain]).to.deep.equal([
      'Springen',
      'Wählen',
      'Pages',
      'Try again',
    ]);
  });

  for (const [tag, translation] of Object.entries(translations)) {
    describe(tag, () => {
      const original = textsOf(ENGLISH);
      const translated = textsOf(translation);

      it('has every text of English, as a text or with as many parameters, and nothing else', () => {
        const kindOf = (text: Text | undefined) =>
          typeof text === 'function' ? `a function of ${text.length}` : typeof text;
        const kinds = (texts: Map<string, Text>) =>
          [...texts].map(([name, text]) => `${name}: ${kindOf(text)}`);
        expect(kinds(translated)).to.have.members(kinds(original));
      });

      it('leaves nothing in English', () => {
        const alike = [...original].filter(([name, text]) => said(translated.get(name)) === said(text));
        expect(alike.map(([name]) => name)).to.have.members([...ALIKE_EVERYWHERE, ...(ALIKE[tag] ?? [])]);
      });

      it('puts in everything that English puts in', () => {
        for (const [name, text] of original) {
          const putIn = (what: Text | undefined) => [...new Set(said(what).match(/‹\w+›/g))].sort();
          expect(putIn(translated.get(name)), name).to.deep.equal(putIn(text));
        }
      });

      it('has a form for every count that the language tells apart, another for one wherever English has', () => {
        const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
        for (const [name, text] of original) {
          const theirs = translated.get(name);
          for (const form of forms) expect(said(theirs, form), name).to.not.match(/undefined|^$/);
          if (said(text, 'one') === said(text, 'other')) continue;
          expect(said(theirs, 'one'), name).to.not.equal(said(theirs, 'other'));
        }
      });

      it('has a sentence for every trouble and every refusal that English has one for', () => {
        const { trouble, advice } = completed(translation);
        for (const code of [...(Object.keys(ERROR_STATUS) as ErrorCode[]), 'unreachable' as const]) {
          const isSaid = (say: typeof trouble) => say(code, 'this') !== say('request_malformed', 'this');
          expect(isSaid(trouble), code).to.equal(isSaid(ENGLISH.trouble));
          const isAdvised = (say: typeof advice) => say(code) !== say('a-code-of-tomorrow');
          expect(isAdvised(advice), code).to.equal(isAdvised(ENGLISH.advice));
        }
      });

      it('says which team leads, each way and neither', () => {
        const { leads } = completed(translation).help;
        expect(new Set([1, -1, 0].map(leads)).size).to.equal(3);
        for (const sign of [1, -1]) expect(leads(sign)).to.not.equal(ENGLISH.help.leads(sign));
      });

      it('never cries', () => {
        for (const text of translated.values()) expect(said(text)).to.not.match(/[!¡]/);
      });
    });
  }
});

/** Every text by its dotted name. */
function textsOf(words: object, within = ''): Map<string, Text> {
  return new Map(
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === 'object'
        ? [...textsOf(value, `${within}${name}.`)]
        : [[within + name, value] as const],
    ),
  );
}

/** A text, or what a function says of marks in place of whatever it is given. */
function said(text: Text | undefined, form = 'other'): string {
  if (typeof text !== 'function') return text ?? '';
  return String(text(...Array.from({ length: text.length }, (_, place) => mark(String(place), form))));
}

/** Stands for a text, a list, a count, or an object of such. */
function mark(name: string, form: string): unknown {
  return new Proxy(['‹first›', '‹second›'], {
    get(list, wanted) {
      if (wanted === Symbol.toPrimitive) return () => `‹${name}›`;
      if (wanted === 'form') return form;
      return typeof wanted === 'symbol' || wanted in list ? Reflect.get(list, wanted) : mark(wanted, form);
    },
  });
}
