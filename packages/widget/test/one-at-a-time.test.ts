import { expect } from 'chai';
import '../dist/define.js';

import {
  answerAll,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  mountQuiet,
  press,
  TEST_KEY,
  until,
  vectorSurvey,
} from './harness.ts';

describe('one question at a time on a page', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  const asks = (gauge: Element) => inFrame(gauge, '.frame') !== null;

  it('a second survey waits, and asks nothing once the first has been answered', async () => {
    const first = await mountAsked();
    collector.survey = { ...vectorSurvey, id: 'after-upload' };
    const second = await mountQuiet({ survey: 'after-upload' });
    expect(asks(second)).to.equal(false);
    await answerAll(first);
    await until(() => !asks(first));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asks(second)).to.equal(false);
  });

  it('a second survey comes when the first is gone without having been acted on', async () => {
    const first = await mountAsked();
    const second = await mountQuiet({ presentation: 'corner' });
    expect(asks(second)).to.equal(false);
    first.remove();
    await until(() => asks(second));
  });

  it('what the person opens comes at once, and what was asking leaves without counting as closed', async () => {
    const first = await mountAsked();
    const second = await mountQuiet();
    await second.open();
    expect(asks(second)).to.equal(true);
    await until(() => !asks(first));
    expect(collector.submissions.map(({ entry, outcome }) => `${entry} ${outcome}`)).to.deep.equal([
      'invited shown',
    ]);
  });

  it('what had been answered by then is sent', async () => {
    const first = await mountAsked();
    press(first, 'Very');
    const second = await mountQuiet();
    await second.open();
    await until(() => collector.answers.length === 1);
    expect(collector.answers[0].answers).to.deep.equal({ headline: 'very' });
  });

  it('holds for another copy of the element: whose turn it is stands in the document, under no global name', async () => {
    const names = new Set(Object.keys(window));
    const gauge = await mountAsked({ site: TEST_KEY });
    expect(Object.keys(window).filter((name) => !names.has(name))).to.deep.equal([]);
    expect(Object.keys(document)).not.to.include('trustgauge.asking');
    expect(document[Symbol.for('trustgauge.asking')] === gauge).to.equal(true);
    gauge.remove();
    await until(() => document[Symbol.for('trustgauge.asking')] === undefined);
    let hasLeft = false;
    document[Symbol.for('trustgauge.asking')] = { leave: () => (hasLeft = true) };
    const second = await mountQuiet({ site: TEST_KEY });
    expect(asks(second)).to.equal(false);
    await second.open();
    expect(hasLeft).to.equal(true);
  });
});
