import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import { PULSE_FOLLOW_UPS, pulseHeadline } from '../../protocol/dist/pulse.js';
import { WORD_NAMES } from '../../protocol/dist/translations.js';
import '../dist/define.js';
import { SHEET_WORDS } from '../dist/element/privacy-sheet.js';
import { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import { WORDS } from '../dist/element/words.js';
import { chooseLanguage } from '../dist/languages/choose-language.js';
import { LOCALES } from '../dist/languages/load-locale.js';
import { checksum, STANDARD_ENGLISH } from '../dist/languages/standard-english.js';
import {
  allInFrame,
  type FakeCollector,
  freshPage,
  inFrame,
  labelsOf,
  mountAsked,
  openSheet,
  press,
  settle,
  titleOf,
  until,
  vectorSurvey,
} from './harness.ts';

const TAGS = Object.keys(LOCALES);
const GERMAN = 'Wie überzeugt sind Sie, dass Ihre Daten bei Acme sicher sind?';
const ENGLISH = 'How confident are you that your data is safe with Acme?';

describe('languages', () => {
  let collector: FakeCollector;
  let warnings: string[];
  const { warn } = console;
  const page = document.documentElement;
  beforeEach(async () => {
    collector = freshPage();
    warnings = [];
    console.warn = (message) => warnings.push(message);
    await setViewport({ width: 800, height: 800 });
  });
  afterEach(async () => {
    await collector.restore();
    console.warn = warn;
    page.lang = 'en';
    delete (navigator as { languages?: unknown }).languages;
  });

  const preferred = (...languages: string[]) =>
    Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  const frameOf = (gauge: Element) => inFrame(gauge, '.frame') as HTMLElement;
  const speaks = async (gauge: HTMLElement, tag: string) => {
    gauge.lang = tag;
    await until(() => frameOf(gauge)?.lang === tag);
  };
  const loaded = () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/dist\/(?:locales\/(.+)\.js|(languages)\/texts\.js)/.exec(name))
      .flatMap((match) => match?.[1] ?? match?.[2] ?? []);

  describe('are loaded only when needed', () => {
    it('nothing for a page in English, whatever the region', async () => {
      page.lang = 'en-GB';
      preferred('de');
      const gauge = await mountAsked();
      expect(titleOf(gauge)).to.equal(ENGLISH);
      expect(frameOf(gauge).lang).to.equal('en');
      expect(loaded()).to.deep.equal([]);
    });

    it('one language with its follow-ups, and without them where the survey has none', async () => {
      await mountAsked({ lang: 'id' });
      expect(loaded().sort()).to.deep.equal(['id', 'id.follow-ups', 'languages']);
      await collector.restore();
      collector = freshPage();
      collector.survey = { ...vectorSurvey, followUps: [] };
      await mountAsked({ lang: 'vi' });
      expect(loaded()).to.include('vi').and.not.to.include('vi.follow-ups');
    });
  });

  describe('the choice', () => {
    const choose = (...wanted: string[]) =>
      chooseLanguage(wanted, (tag: string) => tag === 'en' || tag in LOCALES).find(
        (tag: string) => tag === 'en' || tag in LOCALES,
      );

    it('is the tag’s own language, before the page’s, before the browser’s', async () => {
      page.lang = 'fr';
      preferred('it');
      const gauge = await mountAsked({ lang: 'de' });
      expect(titleOf(gauge)).to.equal(GERMAN);
      gauge.removeAttribute('lang');
      await until(() => frameOf(gauge).lang === 'fr');
      page.removeAttribute('lang');
      await until(() => frameOf(gauge).lang === 'it');
    });

    it('is that of the nearest ancestor, also through a shadow root', async () => {
      const outer = document.createElement('div');
      outer.lang = 'de';
      document.body.append(outer);
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      const gauge = await mountAsked();
      inner.append(gauge);
      await gauge.open();
      gauge.leave();
      await gauge.open();
      expect(frameOf(gauge).lang).to.equal('de');
    });

    it('is the next that there is where one is unknown, and English in the end', () => {
      expect(choose('tlh', 'sw', 'nl-BE', 'de')).to.equal('nl');
      expect(choose('tlh')).to.equal('en');
      expect(choose()).to.equal('en');
    });

    it('falls back from the region to the language and to the script of the region', () => {
      for (const [wanted, found] of Object.entries({
        'pt-BR': 'pt-br',
        'pt-AO': 'pt',
        'de-AT': 'de',
        'es-419': 'es',
        'zh-TW': 'zh-hant',
        'zh-HK': 'zh-hant',
        'zh-MO': 'zh-hant',
        'zh-Hant-TW': 'zh-hant',
        'zh-CN': 'zh-hans',
        'zh-Hans-SG': 'zh-hans',
        zh: 'zh-hans',
        no: 'nb',
        'nn-NO': 'nb',
        iw: 'he',
        'in-ID': 'id',
        en_US: 'en',
        DE: 'de',
      }))
        expect(choose(wanted), wanted).to.equal(found);
    });

    it('warns once of an unknown language on the tag, and goes on to the page’s; of an unknown page not at all', async () => {
      page.lang = 'tlh';
      preferred('de');
      const gauge = await mountAsked();
      expect(frameOf(gauge).lang).to.equal('de');
      expect(warnings).to.deep.equal([]);
      gauge.lang = 'tlh';
      await until(() => warnings.length > 0);
      gauge.lang = 'sw';
      await settle();
      expect(frameOf(gauge).lang).to.equal('de');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/language_unknown/);
    });
  });

  describe('a live switch', () => {
    it('keeps the answer, the focus and the element, and is sent as if there had been none', async () => {
      const gauge = await mountAsked();
      (gauge.constructor as { momentMs: number }).momentMs = 400;
      press(gauge, 'Very');
      await gauge.updateComplete;
      const chosen = inFrame(gauge, '[aria-checked=true]') as HTMLElement;
      chosen.focus();
      page.lang = 'de';
      await until(() => titleOf(gauge) === GERMAN);
      expect(inFrame(gauge, '[aria-checked=true]')).to.equal(chosen);
      expect(gauge.shadowRoot?.activeElement).to.equal(chosen);
      expect(chosen.textContent?.trim()).to.equal('Ziemlich');
      await until(() => titleOf(gauge).startsWith('Noch eine Frage'));
      expect(inFrame(gauge, '[role=status]')?.textContent).to.match(/^Noch eine Frage/);
      page.lang = 'en';
      await until(() => titleOf(gauge).startsWith('One more question'));
      press(gauge, 'Skip');
      await until(() => collector.answers.length === 1);
      expect(collector.answers[0]?.answers).to.deep.equal({ headline: 'very' });
    });

    it('ends in the last language that was wanted', async () => {
      const gauge = await mountAsked();
      for (const tag of ['cs', 'da', 'en', 'sv', 'de']) gauge.lang = tag;
      await until(() => frameOf(gauge).lang === 'de');
      gauge.lang = 'fi';
      await Promise.resolve();
      gauge.lang = 'en';
      await until(() => frameOf(gauge).lang === 'en');
      await settle();
      expect(titleOf(gauge)).to.equal(ENGLISH);
    });

    it('is not listened for once the question has gone', async () => {
      const gauge = await mountAsked();
      gauge.leave();
      const before = loaded().length;
      page.lang = 'ro';
      await settle();
      expect(loaded()).to.have.length(before);
    });
  });

  describe('from right to left', () => {
    for (const tag of ['ar', 'he', 'fa']) {
      it(`says so on the frame, ${tag}`, async () => {
        const gauge = await mountAsked({ lang: tag });
        expect([frameOf(gauge).lang, frameOf(gauge).dir]).to.deep.equal([tag, 'rtl']);
        const [first, second] = allInFrame(gauge, '.option').map((option) => option.getBoundingClientRect());
        expect(first?.left).to.be.greaterThan(second?.left ?? 0);
        const close = inFrame(gauge, '.close')?.getBoundingClientRect();
        expect(close?.right).to.be.lessThan(first?.left ?? 0);
      });
    }

    it('moves with the arrows as they point, and up and down as ever', async () => {
      const gauge = await mountAsked({ lang: 'ar' });
      const radios = allInFrame(gauge, '[role=radio]');
      radios[0]?.focus();
      for (const [key, index] of [
        ['ArrowLeft', 1],
        ['ArrowDown', 2],
        ['ArrowRight', 1],
        ['ArrowUp', 0],
        ['ArrowRight', 5],
        ['Home', 0],
      ] as const) {
        await sendKeys({ press: key });
        expect(gauge.shadowRoot?.activeElement, key).to.equal(radios[index]);
      }
    });

    it('leaves the message that is shown from left to right', async () => {
      const gauge = await mountAsked({ lang: 'he' });
      await openSheet(gauge);
      const message = inFrame(gauge, 'pre') as HTMLElement;
      expect(getComputedStyle(message).direction).to.equal('ltr');
    });

    it('does not follow a page that runs from the right while it speaks English', async () => {
      page.dir = 'rtl';
      const gauge = await mountAsked({ lang: 'en' });
      expect(getComputedStyle(frameOf(gauge)).direction).to.equal('ltr');
      page.dir = '';
    });
  });

  describe('every language', () => {
    const STANDARD = [pulseHeadline('{product}'), ...PULSE_FOLLOW_UPS];
    const idsOf = ({ options, unscored = [] }) => [...options, ...unscored].map(({ id }) => id);

    it('is one of thirty, those from right to left and of other scripts among them', () => {
      expect(TAGS).to.have.length(30);
      expect(TAGS).to.include.members(['ar', 'he', 'fa', 'zh-hans', 'zh-hant', 'ja', 'ko', 'hi', 'th']);
    });

    it('has every word, and exactly the options of the standard questions', async () => {
      for (const tag of TAGS) {
        const { locale } = await LOCALES[tag]();
        const { followUps } = await locale.followUps();
        const { dir, reviewed, tab, questions, followUps: _, ...words } = locale;
        expect(tab, tag).to.match(/^.{8,60}$/);
        expect(Object.keys(words).sort(), tag).to.deep.equal(
          Object.keys({ ...WORDS, ...SHEET_WORDS }).sort(),
        );
        expect(words.sheet, tag).to.have.length(SHEET_WORDS.sheet.length);
        expect(words.sheet[0], tag).to.contain('{host}');
        expect(dir, tag).to.equal(['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr');
        expect(reviewed, tag).to.equal(false);
        expect(questions.headline.text, tag).to.contain('{product}');
        const all = { ...questions, ...followUps };
        expect(Object.keys(all), tag).to.deep.equal(STANDARD.map(({ id }) => id));
        for (const question of STANDARD) {
          const { text, options } = all[question.id];
          expect(Object.keys(options), tag).to.deep.equal(idsOf(question));
          const said = [text, ...Object.values(options)];
          expect(said.every(Boolean), tag).to.equal(true);
          expect(new Set(said).size, `${tag}: no two the same`).to.equal(said.length);
        }
      }
    });

    /** A survey of one question, of a site that shows so many answers or more. */
    const saying = (minimumBatchAnswers: number | undefined) =>
      Response.json({
        version: 1,
        site: 'tg_pub_test_vectors',
        environment: 'test',
        product: 'Acme',
        minimumBatchAnswers,
        surveys: [{ ...vectorSurvey, followUps: [] }],
      });

    it('says with its thanks how large the groups are that are shown, and of an older collector nothing of it', async () => {
      TrustGaugeElement.thanksMs = 60_000;
      const said: Record<string, string[]> = {};
      for (const minimum of [1_250, undefined]) {
        collector.configurationReply = saying(minimum);
        const gauge = await mountAsked({ site: 'tg_pub_test_vectors' });
        allInFrame(gauge, '[role=radio]')[0]?.click();
        await until(() => inFrame(gauge, '.thanks') !== null);
        for (const tag of ['en', ...TAGS]) {
          gauge.lang = tag;
          await until(() => frameOf(gauge).lang.toLowerCase() === tag);
          said[tag] = [...(said[tag] ?? []), titleOf(gauge)];
          if (minimum)
            expect(titleOf(gauge), tag).to.contain(
              minimum.toLocaleString(frameOf(gauge).lang).replace(/\s/g, ' '),
            );
          else expect(titleOf(gauge), tag).not.to.match(/\p{N}/u);
          expect(titleOf(gauge), tag).not.to.match(/[[\]{}]|\s[.,。]|\s\s/);
        }
        gauge.leave();
        await settle();
      }
      expect(said.en).to.deep.equal([
        'Thanks. Counted without your name, and shown only in groups of at least 1,250 answers.',
        'Thanks. Counted without your name, and shown only in groups.',
      ]);
      expect(said.de?.[1]).to.equal('Danke. Ohne Ihren Namen gezählt und nur in Gruppen gezeigt.');
    }).timeout(60_000);

    it('of the operator’s may name the number, in brackets or not', async () => {
      TrustGaugeElement.thanksMs = 60_000;
      for (const [thanks, heard] of [
        ['Merci [à vous].', 'Merci [à vous].'],
        ['At least {k}.', 'At least 100.'],
        ['Thanks[, {k} or more].', 'Thanks, 100 or more.'],
      ] as const) {
        collector.configurationReply = saying(100);
        const gauge = await mountAsked({ site: 'tg_pub_test_vectors' });
        gauge.words = { thanks };
        allInFrame(gauge, '[role=radio]')[0]?.click();
        await until(() => inFrame(gauge, '.thanks') !== null);
        await until(() => titleOf(gauge) === heard);
        gauge.leave();
        await settle();
      }
    });

    it('can be worded anew by the configuration, word by word', () => {
      expect([...WORD_NAMES, 'sheet'].sort()).to.deep.equal(Object.keys({ ...WORDS, ...SHEET_WORDS }).sort());
    });

    it('knows the standard English texts by their checksums', () => {
      const sums = [pulseHeadline('Acme'), ...PULSE_FOLLOW_UPS].flatMap(
        ({ id, text, options, unscored = [] }) => [
          checksum(id, '', text, 'Acme'),
          ...[...options, ...unscored].map((option) => checksum(id, option.id, option.label, 'Acme')),
        ],
      );
      expect(STANDARD_ENGLISH).to.deep.equal(sums);
    });

    it('overflows nowhere at 320 pixels: not the question, not the follow-ups, not what we send', async () => {
      for (const followUp of PULSE_FOLLOW_UPS) {
        await setViewport({ width: 320, height: 800 });
        collector.survey = { ...vectorSurvey, followUps: [followUp] };
        const gauge = await mountAsked({ 'allow-automated': '' });
        const overflowing = async (state: string) => {
          for (const tag of TAGS) {
            gauge.lang = tag;
            await until(() => frameOf(gauge).lang.toLowerCase() === tag);
            await gauge.updateComplete;
            expect(page.scrollWidth, `${tag}, ${state}`).to.be.at.most(320);
            for (const box of allInFrame(gauge, 'button, p'))
              expect(box.scrollWidth, `${tag}, ${state}: ${box.textContent?.trim()}`).to.be.at.most(
                Math.max(box.clientWidth, 1) + 1,
              );
          }
        };
        await overflowing('question');
        await openSheet(gauge);
        await overflowing('what we send');
        inFrame(gauge, '.back')?.click();
        await gauge.updateComplete;
        allInFrame(gauge, '[role=radio]')[0]?.click();
        await until(() => inFrame(gauge, '.list') !== null);
        await overflowing('follow-up');
        gauge.leave();
        await collector.restore();
        collector = freshPage();
      }
    }).timeout(60_000);

    it('stands in one row of five where there is room', async () => {
      const gauge = await mountAsked();
      const rows: Record<string, number> = {};
      for (const tag of TAGS) {
        gauge.lang = tag;
        await until(() => frameOf(gauge).lang.toLowerCase() === tag);
        const tops = new Set(
          allInFrame(gauge, '.option').map((option) => option.getBoundingClientRect().top),
        );
        if (tops.size !== 1) rows[tag] = tops.size;
      }
      expect(rows).to.deep.equal({});
    });

    for (const tag of ['ar', 'ja']) {
      it(`has no axe violation in any state, ${tag}`, async () => {
        const main = document.createElement('main');
        document.body.append(main);
        const gauge = await mountAsked({ lang: tag });
        main.append(Object.assign(document.createElement('h1'), { textContent: 'Page' }));
        (gauge.constructor as { thanksMs: number }).thanksMs = 5000;
        const clean = async (state: string) => {
          await gauge.updateComplete;
          const { violations } = await window.axe.run(document.body);
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            state,
          ).to.deep.equal([]);
        };
        await clean('question');
        await openSheet(gauge);
        await clean('what we send');
        inFrame(gauge, '.back')?.click();
        await gauge.updateComplete;
        allInFrame(gauge, '[role=radio]')[0]?.click();
        await until(() => inFrame(gauge, '.list') !== null);
        await clean('follow-up');
        allInFrame(gauge, '.body > .quiet')[0]?.click();
        await until(() => inFrame(gauge, '.thanks') !== null);
        await clean('thanks');
      });
    }

    it('sends the same', async () => {
      collector.survey = { ...vectorSurvey, followUps: [PULSE_FOLLOW_UPS[1]] };
      const sent = [];
      for (const lang of ['en', 'de', 'ja', 'ar']) {
        const gauge = await mountAsked({ lang });
        allInFrame(gauge, '[role=radio]')[3]?.click();
        await until(() => inFrame(gauge, '.list') !== null);
        allInFrame(gauge, '[role=radio]')[0]?.click();
        await until(() => collector.answers.length === 1);
        const [shown, { id: _, ...answer }] = collector.submissions;
        sent.push([shown, answer]);
        await collector.restore();
        const { survey } = collector;
        collector = freshPage();
        collector.survey = survey;
      }
      for (const other of sent) expect(other).to.deep.equal(sent[0]);
      expect(sent[0]?.[1]).to.deep.include({ answers: { headline: 'very', worry: 'payment' } });
    });
  });

  describe('one that can’t be loaded', () => {
    it('leaves it in English, after one warning', async () => {
      const { fi } = LOCALES;
      LOCALES.fi = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
      const gauge = await mountAsked({ lang: 'fi' });
      expect(titleOf(gauge)).to.equal(ENGLISH);
      expect([frameOf(gauge).lang, frameOf(gauge).dir]).to.deep.equal(['en', 'ltr']);
      await speaks(gauge, 'de');
      gauge.lang = 'fi';
      await until(() => titleOf(gauge) === ENGLISH);
      LOCALES.fi = fi;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/language_unavailable/);
    });
  });

  describe('other words', () => {
    it('of the survey stand before the language’s, for a region before those for the language', async () => {
      collector.survey = {
        ...vectorSurvey,
        translations: {
          de: {
            close: 'Zu',
            questions: { headline: { text: 'Ist {product} sicher?', options: { very: 'Arg' } } },
          },
          'de-AT': { close: 'Zumachen' },
        },
      };
      const gauge = await mountAsked({ lang: 'de' });
      expect(titleOf(gauge)).to.equal('Ist Acme sicher?');
      expect(labelsOf(gauge).slice(3, 5)).to.deep.equal(['Arg', 'Sehr']);
      expect(inFrame(gauge, '.close')?.ariaLabel).to.equal('Zu');
      gauge.lang = 'de-AT';
      await until(() => inFrame(gauge, '.close')?.ariaLabel === 'Zumachen');
    });

    it('of the survey may be of a language that the widget does not have, or English', async () => {
      collector.survey = {
        ...vectorSurvey,
        translations: {
          ur: { dir: 'rtl', questions: { headline: { text: 'کیا {product}؟' } } },
          en: { thanks: 'Thanks a lot.' },
        },
      };
      const gauge = await mountAsked({ lang: 'ur' });
      expect([frameOf(gauge).lang, frameOf(gauge).dir]).to.deep.equal(['ur', 'rtl']);
      expect(titleOf(gauge)).to.equal('کیا \u2068Acme\u2069؟');
      expect(warnings).to.deep.equal([]);
      (gauge.constructor as { thanksMs: number }).thanksMs = 400;
      gauge.lang = 'en';
      await until(() => titleOf(gauge) === ENGLISH);
      press(gauge, 'Very');
      await until(() => inFrame(gauge, '.list') !== null);
      press(gauge, 'Skip');
      await until(() => titleOf(gauge) === 'Thanks a lot.');
    });

    it('of the page stand before all others, and may change while it is asked', async () => {
      collector.survey = { ...vectorSurvey, translations: { de: { close: 'Zu' } } };
      const gauge = await mountAsked({ lang: 'de' });
      gauge.words = { close: 'Weg damit', questions: { headline: { options: { very: 'Schon sehr' } } } };
      await until(() => inFrame(gauge, '.close')?.ariaLabel === 'Weg damit');
      expect(labelsOf(gauge)[3]).to.equal('Schon sehr');
      gauge.words = undefined;
      await until(() => inFrame(gauge, '.close')?.ariaLabel === 'Zu');
    });

    it('of the survey itself are not replaced where they are not the standard ones', async () => {
      const [raise] = vectorSurvey.followUps;
      const own = {
        ...raise,
        options: [{ id: 'plain-words', label: 'Speak like people do' }, ...raise.options.slice(1, 3)],
      };
      collector.survey = {
        ...vectorSurvey,
        headline: {
          ...vectorSurvey.headline,
          text: 'How safe is Acme?',
          options: vectorSurvey.headline.options.map((option, index, all) =>
            index === 4 ? { ...option, label: all[3]?.label ?? '' } : option,
          ),
        },
        followUps: [own],
      };
      const gauge = await mountAsked({ lang: 'de' });
      expect(titleOf(gauge)).to.equal('How safe is Acme?');
      expect(labelsOf(gauge)).to.deep.equal([
        'Überhaupt nicht',
        'Wenig',
        'Mittel\u00admäßig',
        'Ziemlich',
        'Very',
        'Weiß ich nicht',
      ]);
      press(gauge, 'Wenig');
      await until(() => inFrame(gauge, '.list') !== null);
      expect(labelsOf(gauge).slice(0, 2)).to.deep.equal([
        'Speak like people do',
        'Mir früher und klarer sagen, wenn etwas schiefgeht',
      ]);
    });

    it('never stand in what is sent', async () => {
      const gauge = await mountAsked({ lang: 'en' });
      gauge.words = { questions: { headline: { options: { very: 'Quite a lot' } } } };
      await until(() => labelsOf(gauge)[3] === 'Quite a lot');
      press(gauge, 'Quite a lot');
      await until(() => inFrame(gauge, '.list') !== null);
      press(gauge, 'Skip');
      await until(() => collector.answers.length === 1);
      expect(JSON.stringify(collector.submissions)).not.to.contain('Quite');
    });
  });
});
