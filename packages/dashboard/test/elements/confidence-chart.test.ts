import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { emptySummary, summaryOf, weekly } from '../summaries.ts';

describe('the chart', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  before(() => setViewport({ width: 1000, height: 900 }));
  beforeEach(() => {
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (widthPx = 1000) => {
    page = await DashboardPage.open(collector, { address: '?site=acme', widthPx });
    await page.found('svg.confidence-line');
  };
  const slider = () => page.find('[role=slider]');
  const value = () => slider().ariaValueText?.replaceAll(/[\u202f\u2009]/g, ' ');
  const readout = () => page.texts('.readout p').map((text) => text.replaceAll(/[\u202f\u2009]/g, ' '));

  it('has the line, its band, the incidents and the open stretch', async () => {
    await open();
    expect(page.all('svg.confidence-line [aria-label=line] path').length).to.be.at.least(1);
    expect(page.all('svg.confidence-line [aria-label=area] path')).to.have.length(1);
    expect(page.text('svg.confidence-line')).to.contain('Breach at a payment provider');
    expect(page.text('svg.confidence-line')).to.contain('not counted yet');
    expect(page.all('svg.confidence-line rect[fill^="url(#"]')).to.have.length(1);
  });

  it('is for those who don’t see it a slider over the points, with the course in words', async () => {
    await open();
    const { ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow } = slider();
    expect([ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow]).to.deep.equal([
      'Point in time',
      '1',
      String(weekly.length),
      String(weekly.length),
    ]);
    expect(value()).to.equal('Nov 23, 2026 (week so far): 53 %, interval 48–57 %, 58 answers');
    const description = page.text(`#${slider().getAttribute('aria-describedby')}`);
    expect(description).to.match(/^Line chart from May 25, 2026 to Nov 23, 2026\./);
    expect(description).to.match(/Incidents: Breach at a payment provider, Sep 14, 2026\./);
    expect(page.find('.drawing').ariaHidden).to.equal('true');
  });

  describe('as an average', () => {
    const live = { since: '2026-09-14', lastDay: '2026-11-23', alpha: 0.05, metrics: {} as never };
    const [one, two, ...others] = weekly.map((point, week) => ({
      ...point,
      liveSince: week < 16 ? '2026-05-25' : '2026-09-14',
      live: { ...point.live, share: (60 - week) / 100 },
    }));
    const openLive = async (address = '&line=live') => {
      collector.summary = () =>
        summaryOf({ live, line: [one, two, ...others].flatMap((point) => point ?? []) });
      page = await DashboardPage.open(collector, { address: `?site=acme${address}` });
      await page.found('svg.confidence-line');
    };

    it('is asked for by the address and by a choice, and says what it shows and by which interval', async () => {
      await openLive('');
      expect(page.text('.chart-head')).to.contain('by week');
      page
        .all<HTMLInputElement>('[type=radio]')
        .find(({ labels }) => page.text(labels?.[0] as Element) === 'Average so far')
        ?.click();
      await page.until(() => page.address === '?site=acme&line=live');
      await page.untilText(/Average since the start or the last incident, as it stood after each week/);
      expect(page.text('.chart-head')).to.match(/holds at every look at once \(95.%\)/);
    });

    it('is a line of its own since each beginning, and its newest point is final', async () => {
      await openLive();
      expect(page.all('svg.confidence-line [aria-label=line] path')).to.have.length(2);
      expect(page.all('svg.confidence-line [aria-label=area] path')).to.have.length(2);
      expect(page.text('svg.confidence-line')).to.contain('34').and.to.not.contain('so far');
    });

    it('says the same in its text, its readout and its table', async () => {
      await openLive('&line=live&table=open');
      const said = 'Sep 14 – Nov 23, 2026: 34 %, interval 52–58 %, 3,377 answers';
      expect(value()).to.equal(said);
      slider().focus();
      await page.until(() => page.all('.readout').length > 0);
      expect(readout().slice(0, 4)).to.deep.equal([
        'Sep 14 – Nov 23, 2026',
        '34 %',
        '52–58 %',
        '3,377 answers',
      ]);
      const rows = page.all('table tr').map((row) => [...row.children].map((cell) => page.text(cell)));
      expect(rows[0]?.[0]).to.equal('Average of');
      expect(rows[1]?.map((text) => text.replaceAll(/[\u202f\u2009]/g, ' '))).to.deep.equal([
        'Sep 14 – Nov 23, 2026',
        '34 %',
        '52–58 %',
        '3,377',
      ]);
    });

    it('stays by period where there is no average yet', async () => {
      collector.summary = () => summaryOf({ live: null });
      page = await DashboardPage.open(collector, { address: '?site=acme&line=live' });
      await page.found('svg.confidence-line');
      expect(page.text('.chart-head')).to.contain('Share of people who chose');
    });
  });

  it('reads out the newest point when it gets the focus, and any other by the keyboard', async () => {
    await open();
    slider().focus();
    await page.until(() => page.all('.readout').length > 0);
    expect(readout().slice(0, 4)).to.deep.equal([
      'Nov 23, 2026 (week so far)',
      '53 %',
      '48–57 %',
      '58 answers',
    ]);
    for (const [key, period] of [
      ['ArrowLeft', 'Nov 16 – 22, 2026'],
      ['ArrowDown', 'Nov 9 – 15, 2026'],
      ['ArrowRight', 'Nov 16 – 22, 2026'],
      ['Home', 'May 25 – 31, 2026'],
      ['ArrowLeft', 'May 25 – 31, 2026'],
      ['ArrowUp', 'Jun 1 – 7, 2026'],
      ['End', 'Nov 23, 2026 (week so far)'],
      ['ArrowRight', 'Nov 23, 2026 (week so far)'],
    ] as const) {
      await sendKeys({ press: key });
      await page.until(() => readout()[0] === period);
      expect(value(), key).to.contain(`${period}: `);
    }
  });

  it('says which keys there are, to those who use the keyboard', async () => {
    await open();
    slider().focus();
    await page.until(() => page.all('.readout .keys').length > 0);
    expect(page.text('.readout .keys')).to.equal(
      'Left and right arrow keys move along the line. T opens the table.',
    );
  });

  it('opens and closes the table with the key T, and stays where it was', async () => {
    await open();
    slider().focus();
    await sendKeys({ press: 't' });
    await page.found('caption');
    expect(page.address).to.equal('?site=acme&table=open');
    expect(page.focused).to.equal(slider());
    await sendKeys({ press: 't' });
    await page.until(() => page.all('caption').length === 0);
  });

  it('leaves the keys of the browser alone', async () => {
    await open();
    slider().focus();
    await page.until(() => page.all('.readout').length > 0);
    const event = new page.window.KeyboardEvent('keydown', { key: 't', ctrlKey: true, cancelable: true });
    slider().dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    await page.settled();
    expect(page.all('caption')).to.be.empty;
  });

  it('reads nothing out any more after Escape, or when the focus goes on', async () => {
    await open();
    slider().focus();
    await page.until(() => page.all('.readout').length > 0);
    await sendKeys({ press: 'Escape' });
    await page.until(() => page.all('.readout').length === 0);
    await sendKeys({ press: 'ArrowLeft' });
    await page.until(() => page.all('.readout').length > 0);
    await sendKeys({ press: 'Tab' });
    await page.until(() => page.all('.readout').length === 0);
  });

  it('reads out the point next to the mouse, until the mouse leaves', async () => {
    await open();
    const { left, top, width, height } = slider().getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + width - 40), y] });
    await page.until(() => readout()[0] === 'Nov 23, 2026 (week so far)');
    await sendMouse({ type: 'move', position: [Math.round(left + 5), y] });
    await page.until(() => readout()[0] === 'May 25 – 31, 2026');
    expect(page.all('.keys')).to.be.empty;
    await sendMouse({ type: 'move', position: [2, 2] });
    await page.until(() => page.all('.readout').length === 0);
  });

  it('goes on reading out what a finger has touched when the finger is lifted', async () => {
    await open();
    const { left, top } = slider().getBoundingClientRect();
    const touch = (type: string) =>
      slider().dispatchEvent(
        new page.window.PointerEvent(type, {
          pointerType: 'touch',
          clientX: left + 5,
          clientY: top + 100,
          bubbles: true,
        }),
      );
    touch('pointerdown');
    await page.until(() => readout()[0] === 'May 25 – 31, 2026');
    page.find('.plot').dispatchEvent(new page.window.PointerEvent('pointerleave', { pointerType: 'touch' }));
    await page.settled();
    expect(readout()[0]).to.equal('May 25 – 31, 2026');
  });

  it('keeps the readout inside of itself, at every point and width', async () => {
    for (const widthPx of [375, 900]) {
      await open(widthPx);
      slider().focus();
      await page.until(() => page.all('.readout').length > 0);
      for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowRight']) {
        await sendKeys({ press: key });
        await page.settled();
        const [plot, readoutBox] = ['.plot', '.readout'].map((name) =>
          page.find(name).getBoundingClientRect(),
        );
        expect(readoutBox.left, `${key} at ${widthPx}`).to.be.at.least(plot.left);
        expect(readoutBox.right, `${key} at ${widthPx}`).to.be.at.most(plot.right);
        expect(readoutBox.top, `${key} at ${widthPx}`).to.be.at.least(plot.top);
        expect(readoutBox.bottom, `${key} at ${widthPx}`).to.be.at.most(plot.bottom);
      }
      page.close();
    }
    await open();
  });

  it('is drawn anew, over its whole width, when the window changes', async () => {
    await open(1000);
    const drawn = () => page.find('svg.confidence-line').getBoundingClientRect().width;
    const before = drawn();
    page.frame.style.width = '600px';
    await page.until(() => drawn() < before);
    await page.until(() => Math.abs(drawn() - page.find('.plot').getBoundingClientRect().width) < 1);
  });

  it('has nothing to read out while there is no point', async () => {
    collector.summary = () => emptySummary();
    await open();
    expect(page.all('[role=slider]')).to.be.empty;
    expect(page.text('svg.confidence-line')).to.contain('100\u202f%');
  });

  it('reads out the same point of another line from its end on', async () => {
    await open();
    slider().focus();
    await sendKeys({ press: 'Home' });
    collector.summary = () => summaryOf({ line: weekly.slice(0, 20) });
    page.document.dispatchEvent(new Event('visibilitychange'));
    await page.until(() => slider().ariaValueMax === '20');
    expect(slider().ariaValueNow).to.equal('20');
  });
});
