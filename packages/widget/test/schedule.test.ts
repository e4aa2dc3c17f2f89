import { expect } from 'chai';
import '../dist/define.js';
import { type FakeCollector, freshPage, inFrame, newGauge, settle, until, vectorSurvey } from './harness.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('when the same person may be invited', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, firstUseDays: 30 } };
  });
  afterEach(() => collector.restore());

  const asks = (gauge: Element) => inFrame(gauge, '.frame') !== null;
  const mount = async (person?: object) => {
    const gauge = newGauge();
    if (person) Object.assign(gauge, { person });
    document.body.append(gauge);
    for (let turn = 0; turn < 3; turn += 1) await settle();
    return gauge;
  };

  it('not within the declared days of the first use, and from then on', async () => {
    expect(asks(await mount({ firstUse: daysAgo(29) }))).to.equal(false);
    document.body.replaceChildren();
    const gauge = await mount({ firstUse: daysAgo(30) });
    await until(() => asks(gauge));
  });

  it('not where the page does not give a day, or none that there is', async () => {
    const { warn } = console;
    console.warn = () => {};
    for (const person of [undefined, {}, { firstUse: 'last summer' }]) {
      expect(asks(await mount(person))).to.equal(false);
      document.body.replaceChildren();
    }
    console.warn = warn;
  });

  it('opens for whoever comes, at any time', async () => {
    const gauge = await mount({ firstUse: daysAgo(0) });
    await gauge.open();
    expect(asks(gauge)).to.equal(true);
  });

  it('loads what knows of schedules only where a survey declares one', async () => {
    const loads = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/schedule/')).length;
    // Earlier tests have loaded it; what counts is that a plain survey adds nothing.
    const before = loads();
    collector.survey = vectorSurvey;
    const gauge = await mount();
    await until(() => asks(gauge));
    expect(loads()).to.equal(before);
  });

  it('says nothing of it in what is sent', async () => {
    const gauge = await mount({ firstUse: daysAgo(400), key: 'account-1' });
    await until(() => asks(gauge));
    expect(Object.keys(collector.submissions[0]).sort()).to.deep.equal(
      ['entry', 'mode', 'outcome', 'seen', 'series', 'site', 'survey', 'version'].sort(),
    );
  });
});
