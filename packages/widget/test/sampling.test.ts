import { expect } from 'chai';
import '../dist/define.js';
import { WEEKS, weekOf, weekOfQuarter } from '../dist/schedule/rotating-week.js';
import { type About, isTimeToAsk } from '../dist/schedule/schedule.js';
import {
  answerAll,
  type FakeCollector,
  freshPage,
  inFrame,
  newGauge,
  settle,
  TEST_KEY,
  until,
  vectorSurvey,
} from './harness.ts';

/** Upper 0.1 % point of chi-square with 12 degrees of freedom. */
const CHI_SQUARE_12 = 32.91;

describe('the rotating week', () => {
  it('has thirteen slots of a quarter, disjoint and without a gap', () => {
    for (const year of [2024, 2025, 2026]) {
      const days = new Map<string, number>();
      for (const day = new Date(year, 0, 1); day.getFullYear() === year; day.setDate(day.getDate() + 1)) {
        const { quarter, week } = weekOfQuarter(day);
        expect(week).to.be.within(0, WEEKS - 1);
        days.set(`${quarter} ${week}`, (days.get(`${quarter} ${week}`) ?? 0) + 1);
      }
      expect(days.size).to.equal(4 * WEEKS);
      for (const [slot, length] of days) expect(length, slot).to.be.within(6, 8);
    }
  });

  it('gives each of them to as many people, and another in another quarter', async () => {
    const people = Array.from({ length: 6_500 }, (_, person) => `account-${person}`);
    const weeks = await Promise.all(people.map((key) => weekOf(key, 'pulse', '2026-Q4')));
    const counts = Array.from({ length: WEEKS }, (_, week) => weeks.filter((other) => other === week).length);
    const expected = people.length / WEEKS;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).to.be.below(CHI_SQUARE_12);
    const next = await Promise.all(people.map((key) => weekOf(key, 'pulse', '2027-Q1')));
    const joint = new Map<number, number>();
    weeks.forEach((week, person) => {
      const shift = (next[person] - week + WEEKS) % WEEKS;
      joint.set(shift, (joint.get(shift) ?? 0) + 1);
    });
    const shifts = [...joint.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(shifts).to.be.below(CHI_SQUARE_12);
  });

  it('gives a person the same week however often it is asked for', async () => {
    const weeks = await Promise.all(
      Array.from({ length: 20 }, () => weekOf('account-7', 'pulse', '2026-Q4')),
    );
    expect(new Set(weeks).size).to.equal(1);
  });
});

describe('sampling by person', () => {
  let site = 0;
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    site += 1;
  });
  afterEach(() => collector.restore());

  const asked = (schedule: object, name = `tg_pub_live_sample-${site}`) => ({
    collector: 'https://collector.example',
    configuration: { version: 1, site: name, environment: 'live', product: 'Acme', surveys: [] },
    survey: { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, ...schedule } },
  });
  const isSampled = async (key: string, schedule: object) => {
    const ended = new AbortController();
    const about: About = { person: { key } };
    let isTime = false;
    void isTimeToAsk(asked(schedule), about, true, ended.signal, () => {}).then((result) => {
      isTime = result;
    });
    // Whoever is not drawn waits until the page says more.
    await until(() => isTime || about.onChange !== undefined);
    ended.abort();
    return isTime;
  };

  it('asks the declared share of people, the same ones each time, and keeps them when the share is raised', async () => {
    const people = Array.from({ length: 400 }, (_, person) => `account-${person}`);
    const draw = async (sampleRate: number) => {
      const drawn = await Promise.all(people.map((key) => isSampled(key, { sampleRate })));
      return new Set(people.filter((_, person) => drawn[person]));
    };
    const tenth = await draw(0.1);
    // 40 expected; 4 standard deviations on either side.
    expect(tenth.size).to.be.within(16, 64);
    expect(await draw(0.1)).to.deep.equal(tenth);
    const third = await draw(1 / 3);
    for (const key of tenth) expect(third.has(key)).to.equal(true);
  });

  it('never lets the key leave the page: not in a request, in storage, in the document or in a message', async () => {
    const key = 'account-of-mrs-miller-4711';
    collector.survey = {
      ...vectorSurvey,
      schedule: { ...vectorSurvey.schedule, sampleRate: 1, firstUseDays: 1 },
    };
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...texts: string[]) => said.push(texts.join(' '));
    const gauge = newGauge();
    gauge.person = { key, firstUse: '2020-02-03' };
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.frame') !== null);
    await answerAll(gauge);
    console.warn = warn;
    expect(collector.answers).to.have.length(1);
    const everything = JSON.stringify([
      collector.requests,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await indexedDB.databases(),
      document.documentElement.outerHTML,
      gauge.shadowRoot.innerHTML,
      performance.getEntriesByType('resource').map(({ name }) => name),
      said,
    ]);
    expect(everything).not.to.contain(key);
    expect(everything).not.to.contain('2020-02-03');
  });

  it('asks nobody without a key, with one warning, until the page gives it', async () => {
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, sampleRate: 1 } };
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    const gauge = newGauge();
    document.body.append(gauge);
    for (let turn = 0; turn < 3; turn += 1) await settle();
    console.warn = warn;
    expect(inFrame(gauge, '.frame')).to.equal(null);
    expect(said.every((text) => text.includes('person_incomplete'))).to.equal(true);
    gauge.person = { key: 'account-1' };
    await until(() => inFrame(gauge, '.frame') !== null);
  });

  it('asks everybody with the test key', async () => {
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, sampleRate: 0.001 } };
    const gauge = newGauge({ site: TEST_KEY });
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.frame') !== null);
  });
});
