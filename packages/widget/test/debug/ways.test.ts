import { expect } from 'chai';
import { until } from '../harness.ts';
import { closePages, openPage, quiet, SCRIPTS, SITE } from '../loader/open-page.ts';
import { LinesSaid } from './lines-said.ts';

const WAITING = {
  schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7, triggers: [{ on: 'call' }] },
} as const;
const script = (more = '') =>
  `<script async src="${SCRIPTS}trustgauge.js" data-site="${SITE}" data-allow-automated ${more}></script>`;

describe('debug with the script tag', () => {
  afterEach(closePages);

  for (const [way, body, key] of [
    ['by data-debug', script('data-debug')],
    ['by debug in a tag of the page', `${script()}<trust-gauge debug></trust-gauge>`],
    ['by a key that the device holds', script(), 'trustgauge-debug'],
  ] as const)
    it(`says once why nothing is shown, and then what comes of it: ${way}`, async () => {
      const opened = openPage(body, { survey: WAITING });
      if (key) localStorage.setItem(key, '');
      const page = await opened;
      const said = new LinesSaid(page.page.console);
      await until(() => said.lines.length > 0);
      await quiet(1_200);
      expect(said.codesOf('pulse')).to.deep.equal(['trigger_waits']);
      page.command('invite');
      await until(() => said.lines.length > 1);
      expect(said.codesOf('pulse')).to.deep.equal(['trigger_waits', 'shown']);
      expect(page.errors).to.deep.equal([]);
    });

  it('has a line for each survey that the page asks', async () => {
    const page = await openPage(
      `${script('data-debug')}<trust-gauge></trust-gauge><trust-gauge survey="second"></trust-gauge>`,
      { survey: WAITING },
    );
    const said = new LinesSaid(page.page.console);
    await until(() => said.lines.length > 1);
    expect(said.codesOf('pulse')).to.deep.equal(['trigger_waits']);
    expect(said.codesOf('second')).to.deep.equal(['trigger_waits']);
  });

  it('says no more after destroy', async () => {
    const page = await openPage(script('data-debug'), { survey: WAITING });
    const said = new LinesSaid(page.page.console);
    await until(() => said.lines.length > 0);
    page.command('destroy');
    localStorage.setItem('trustgauge', JSON.stringify({ [`${SITE}/pulse`]: 'never' }));
    await quiet(1_200);
    expect(said.lines).to.have.length(1);
  });

  it('is neither loaded nor heard of where nobody asks for it', async () => {
    const page = await openPage(script(), { survey: WAITING });
    const said = new LinesSaid(page.page.console);
    await until(() => 'trustgauge' in page.page);
    page.command('invite');
    await until(() => page.asking().length === 1);
    const files = page.page.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(files.filter((name) => name.includes('/debug-'))).to.deep.equal([]);
    expect(said.lines).to.deep.equal([]);
  });
});
