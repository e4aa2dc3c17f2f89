import { expect } from 'chai';
import { until } from '../harness.ts';
import { closePages, openPage, quiet, SITE, TAG, tagWith } from '../loader/open-page.ts';
import { ConsoleLines } from './console-lines.ts';

const WAITING = {
  schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7, triggers: [{ on: 'call' }] },
} as const;

describe('debug with the script tag', () => {
  afterEach(closePages);

  for (const [way, body, key] of [
    ['by data-debug', tagWith('data-debug')],
    ['by debug in a tag of the page', `${TAG}<trust-gauge debug></trust-gauge>`],
    ['by a key in localStorage', TAG, 'trustgauge-debug'],
  ] as const)
    it(`says once why nothing is shown, and then that it is shown: ${way}`, async () => {
      const opened = openPage(body, { survey: WAITING });
      if (key) localStorage.setItem(key, '');
      const page = await opened;
      const output = new ConsoleLines(page.page.console);
      await until(() => output.lines.length > 0);
      await quiet(1_200);
      expect(output.codesOf('pulse')).to.deep.equal(['trigger_waits']);
      page.command('invite');
      await until(() => output.lines.length > 1);
      expect(output.codesOf('pulse')).to.deep.equal(['trigger_waits', 'shown']);
      expect(page.errors).to.deep.equal([]);
    });

  it('has a line for each survey that the page asks', async () => {
    const page = await openPage(
      `${tagWith('data-debug')}<trust-gauge></trust-gauge><trust-gauge survey="second"></trust-gauge>`,
      { survey: WAITING },
    );
    const output = new ConsoleLines(page.page.console);
    await until(() => output.lines.length > 1);
    expect(output.codesOf('pulse')).to.deep.equal(['trigger_waits']);
    expect(output.codesOf('second')).to.deep.equal(['trigger_waits']);
  });

  it('says no more after destroy', async () => {
    const page = await openPage(tagWith('data-debug'), { survey: WAITING });
    const output = new ConsoleLines(page.page.console);
    await until(() => output.lines.length > 0);
    page.command('destroy');
    localStorage.setItem('trustgauge', JSON.stringify({ [`${SITE}/pulse`]: 'never' }));
    await quiet(1_200);
    expect(output.lines).to.have.length(1);
  });

  it('loads nothing and says nothing when it is off', async () => {
    const page = await openPage(TAG, { survey: WAITING });
    const output = new ConsoleLines(page.page.console);
    await until(() => 'trustgauge' in page.page);
    page.command('invite');
    await until(() => page.asking().length === 1);
    const files = page.page.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(files.filter((name) => name.includes('/debug-'))).to.deep.equal([]);
    expect(output.lines).to.deep.equal([]);
  });
});
