import { expect } from 'chai';
import '../dist/define.js';
import '../dist/schedule/schedule.js';
import {
  type FakeCollector,
  freshPage,
  inFrame,
  mountQuiet,
  settle,
  TEST_KEY,
  until,
  vectorSurvey,
} from './harness.ts';

describe('targeting by declared segments', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    collector.survey = {
      ...vectorSurvey,
      segments: { plan: ['free', 'team'], region: ['eu', 'us'] },
      targeting: { segments: { plan: ['team'], region: ['eu', 'us'] } },
    };
  });
  afterEach(() => collector.restore());

  const asks = (gauge: Element) => inFrame(gauge, '.frame') !== null;
  const mount = (segments: object, more: Record<string, string> = {}) =>
    mountQuiet({ segments: JSON.stringify(segments), ...more });

  it('asks people of every named dimension', async () => {
    const gauge = await mount({ plan: 'team', region: 'us' });
    await until(() => asks(gauge));
  });

  it('asks nobody of another value, and nobody of whom the page does not say it', async () => {
    for (const segments of [{ plan: 'free', region: 'eu' }, { plan: 'team' }, {}, { plan: 'constructor' }]) {
      const gauge = await mount(segments);
      expect(asks(gauge), JSON.stringify(segments)).to.equal(false);
      gauge.remove();
    }
    expect(collector.submissions).to.deep.equal([]);
  });

  it('holds with the test key too', async () => {
    expect(asks(await mount({ plan: 'free', region: 'eu' }, { site: TEST_KEY }))).to.equal(false);
  });

  it('is looked at again when the page says more', async () => {
    const gauge = await mount({});
    gauge.segments = { plan: 'team', region: 'eu' };
    await until(() => asks(gauge));
  });

  it('does not keep anybody from opening it', async () => {
    const gauge = await mount({ plan: 'free' });
    await gauge.open();
    await settle();
    expect(asks(gauge)).to.equal(true);
  });
});
