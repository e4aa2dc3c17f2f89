import { expect } from 'chai';
import '../dist/define.js';
import {
  answerAll,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  openSheet,
  press,
  settle,
  titleOf,
  until,
} from './harness.ts';

describe('what we send', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  const shownMessage = (gauge) => JSON.parse(inFrame(gauge, 'pre').textContent);

  it('shows the message itself, with a word where the answer and the random number will be', async () => {
    const gauge = await mountAsked({ segments: '{"plan":"team"}' });
    await openSheet(gauge);
    const shown = shownMessage(gauge);
    expect(titleOf(gauge)).to.equal('What we send');
    expect(inFrame(gauge, '.sheet').textContent).to.contain('collector.example');
    press(gauge, '‹ Back to the question');
    await gauge.updateComplete;
    await answerAll(gauge);
    const [sent] = collector.answers;
    expect(Object.keys(shown)).to.deep.equal(Object.keys(sent));
    expect({ ...shown, id: sent.id, answers: sent.answers }).to.deep.equal(sent);
  });

  it('sends nothing while it is open, even after a choice', async () => {
    const gauge = await mountAsked();
    press(gauge, 'Very');
    await openSheet(gauge);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await settle();
    expect(titleOf(gauge)).to.equal('What we send');
    expect(collector.answers).to.have.length(0);
    expect(shownMessage(gauge).answers).to.deep.equal({ headline: 'very' });
    press(gauge, '‹ Back to the question');
    await until(() => /What would/.test(titleOf(gauge)));
  });
});
