import type { PublicSurvey } from '@trustgauge/protocol';
import { expect } from 'chai';
import '../../dist/define.js';
import { REASONS, type ReasonCode } from '../../dist/debug/reasons.js';
import { TrustGaugeElement } from '../../dist/element/trust-gauge.js';
import { isOwnWeek } from '../../dist/schedule/rotating-week.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  newGauge,
  press,
  until,
  vectorSurvey,
} from '../harness.ts';
import { ConsoleLines } from './console-lines.ts';

interface Setting {
  readonly collector: FakeCollector;
  readonly site: string;
  /** To be called when the test is over. */
  readonly undo: (() => void)[];
}

/** A page on which nothing is shown, and why. */
interface Case {
  readonly survey?: Partial<PublicSurvey>;
  readonly attributes?: Record<string, string>;
  readonly person?: TrustGaugeElement['person'];
  /** Before the tag is in the page. */
  readonly before?: (setting: Setting) => void | Promise<void>;
  /** With the tag in the page. */
  readonly after?: (gauge: TrustGaugeElement) => void | Promise<void>;
}

const OVERLAY = { presentation: 'corner' };
const WEEK_MS = 7 * 86_400_000;
const inAWeek = new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10);
const NOBODY = { lastAsked: null };

const schedule = (more: Partial<PublicSurvey['schedule']>) => ({
  schedule: { ...vectorSurvey.schedule, ...more },
});

/** Overrides what the browser reports, until the test is over. */
function pretend(undo: Setting['undo'], target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { get: () => value, configurable: true });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

const browserThat = (target: object, name: string, value: unknown) => (setting: Setting) =>
  pretend(setting.undo, target, name, value);

const collectorThatAnswers = (reply: FakeCollector['configurationReply']) => (setting: Setting) => {
  setting.collector.configurationReply = reply;
};

const rememberedIn = (storage: Storage, until: string) => (setting: Setting) =>
  storage.setItem('trustgauge', JSON.stringify({ [`${setting.site}/other`]: until }));

function redirected(): Response {
  const reply = Response.json({});
  Object.defineProperty(reply, 'redirected', { value: true });
  return Object.assign(reply, { clone: () => reply });
}

/** Resolves to the tag of another survey of the site, once it asks. */
async function askOther({ collector, site }: Setting, survey: Partial<PublicSurvey> = {}) {
  collector.surveys = [collector.survey, { ...vectorSurvey, ...survey, id: 'other' }];
  const other = newGauge({ site, survey: 'other' });
  other.person = NOBODY;
  document.body.append(other);
  await until(() => inFrame(other, '.frame') !== null);
  return other;
}

async function someoneOfAnotherWeek(): Promise<string> {
  for (let person = 0; ; person += 1)
    if (!(await isOwnWeek(`${person}`, vectorSurvey.id, new Date()))) return `${person}`;
}

const CASES: Record<ReasonCode, Case> = {
  privacy_signal: { before: browserThat(navigator, 'globalPrivacyControl', true) },
  automated: { before: browserThat(navigator, 'webdriver', true) },
  not_in_page: { survey: schedule({ triggers: [{ on: 'call' }] }), after: (gauge) => gauge.remove() },
  configuration_unreachable: { before: collectorThatAnswers('unreachable') },
  collector_moved: { before: collectorThatAnswers(redirected()) },
  site_unknown: { before: collectorThatAnswers(Response.json({ error: { code: 'site_unknown' } })) },
  survey_unknown: { attributes: { survey: 'unknown' } },
  survey_paused: { survey: { isPaused: true } },
  origin_not_allowed: {
    before: collectorThatAnswers(
      Response.json({
        ...siteConfiguration({ site: 'tg_pub_live_x', surveys: [vectorSurvey] }),
        mayAnswer: false,
      }),
    ),
  },
  paused: { before: rememberedIn(localStorage, '2999-01') },
  declined: { before: rememberedIn(localStorage, 'never') },
  storage_full: { before: rememberedIn(sessionStorage, '2999-01') },
  answer_refused: { before: rememberedIn(sessionStorage, 'never') },
  trigger_waits: { survey: schedule({ triggers: [{ on: 'event', event: 'click', selector: '#save' }] }) },
  not_targeted: { survey: { targeting: { segments: { plan: ['team'] } } } },
  person_incomplete: { survey: schedule({ storage: 'host' }) },
  too_new: { survey: schedule({ firstUseDays: 14 }), person: { firstUse: inAWeek } },
  asked_before: {
    survey: schedule({ storage: 'host' }),
    person: { lastAsked: { on: inAWeek, outcome: 'declined' } },
  },
  not_drawn: { survey: schedule({ sampleRate: 0 }), person: { key: 'somebody' } },
  other_week: { survey: schedule({ storage: 'none' }), person: { key: await someoneOfAnotherWeek() } },
  asked_here: {
    survey: schedule({ storage: 'host', triggers: [{ on: 'event', event: 'click' }] }),
    person: NOBODY,
    async before(setting) {
      const other = askOther(setting, schedule({ storage: 'host' }));
      void other.then(async (tag) => {
        await eventOf(tag, 'trustgauge-shown');
        press(tag, 'Close');
      });
    },
  },
  page_hidden: { attributes: OVERLAY, before: browserThat(Document.prototype, 'visibilityState', 'hidden') },
  full_screen: {
    attributes: OVERLAY,
    before: browserThat(Document.prototype, 'fullscreenElement', document.documentElement),
  },
  question_open: {
    async before(setting) {
      await askOther(setting);
    },
  },
  focus_in_field: {
    attributes: OVERLAY,
    before() {
      document.body.innerHTML = '<input aria-label="field">';
      document.querySelector('input')?.focus();
    },
  },
  dialog_open: {
    attributes: OVERLAY,
    before() {
      document.body.innerHTML = '<dialog open>A dialog</dialog>';
    },
  },
  not_visible: { attributes: { hidden: '' } },
  cancelled: {
    before({ undo }) {
      const cancel = (event: Event) => event.preventDefault();
      document.addEventListener('trustgauge-before-shown', cancel);
      undo.push(() => document.removeEventListener('trustgauge-before-shown', cancel));
    },
  },
  asked: {
    survey: schedule({ storage: 'host' }),
    person: NOBODY,
    async after(gauge) {
      await until(() => inFrame(gauge, '.frame') !== null);
      press(gauge, 'Close');
    },
  },
  shown: {},
  nothing: {
    before({ undo }) {
      const { load } = TrustGaugeElement;
      let isFirst = true;
      // The part that asks never loads. The part that explains does.
      TrustGaugeElement.load = () => {
        if (!isFirst) return new Promise(() => {});
        isFirst = false;
        return load();
      };
      undo.push(() => {
        TrustGaugeElement.load = load;
      });
    },
  },
};

describe('debug says why a survey is not shown, and nothing about the person', () => {
  let setting: Setting;
  let output: ConsoleLines;
  let sites = 0;

  beforeEach(() => {
    sites += 1;
    output = new ConsoleLines(console);
    setting = { collector: freshPage(), site: `tg_pub_live_debug-${sites}`, undo: [] };
  });
  afterEach(async () => {
    for (const undo of setting.undo) undo();
    output.stop();
    document.body.replaceChildren();
    await setting.collector.restore();
  });

  for (const [code, { survey = {}, attributes = {}, person, before, after }] of Object.entries(CASES))
    it(code, async () => {
      setting.collector.survey = { ...vectorSurvey, ...survey };
      await before?.(setting);
      const gauge = newGauge({ site: setting.site, debug: '', ...attributes });
      Object.assign(gauge, { person, segments: { plan: 'somebody' } });
      document.body.append(gauge);
      const name = attributes.survey ?? 'pulse';
      if (after) {
        await until(() => output.codesOf(name).length > 0);
        await after(gauge);
      }
      await until(() => output.codesOf(name).includes(code));
      const [line = ''] = output.lines.filter((line) => line.includes(` ${code}: `));
      expect(line).to.match(new RegExp(`https://.*#why_${code}$`));
      expect(output.lines.join()).not.to.match(/undefined|\[object|somebody/);
    });

  it('has a case for every reason', () => {
    expect(Object.keys(CASES)).to.have.members(Object.keys(REASONS));
  });
});
