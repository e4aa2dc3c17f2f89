import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { fullSummary } from '../summaries.ts';

describe('a number that explains itself', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  before(() => setViewport({ width: 1000, height: 900 }));
  beforeEach(async () => {
    collector = new FakeCollector();
    collector.summary = () => fullSummary();
    page = await DashboardPage.open(collector, { address: '?site=acme&table=open' });
    await page.untilText(/How far to trust it/);
    page.window.focus();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const shown = () => page.texts('[popover]:popover-open');
  /** The button of a number, by what it reads. */
  const figure = (reads: RegExp) => {
    const found = page
      .all('explained-figure')
      .find((element) => reads.test(page.text(element)))
      ?.shadowRoot?.querySelector('button');
    if (!found) throw new Error(`no number reads ${reads}`);
    return found;
  };
  /** By keyboard: from the element before it. */
  const tabTo = async (button: HTMLElement) => {
    for (let press = 0; press < 60 && page.focused !== button; press += 1) await sendKeys({ press: 'Tab' });
    expect(page.focused === button).to.equal(true);
  };

  for (const [what, reads, says] of [
    ['the share', /^61\s%$/, /how many said “Very” or “Extremely”/],
    ['its interval', /^58–63\s%$/, /may be off by chance. Of a hundred periods.*95\s%/],
    ['the answers behind it', /^[\d,]+ answers$/, /four times as many make it half as wide/],
    ['the change', /How is this meant/, /less the share of as many days just before/],
    ['the difference of two teams', /Communication less technology/, /Where its bar crosses the middle/],
    ['the evidence of a fall', /What is evidence/, /Every batch multiplies it/],
    ['the response rate', /Why does this matter/, /Of all who saw the question/],
  ] as const) {
    it(`is ${what}: it says what it means, to whoever sees it and whoever hears it`, () => {
      const button = figure(reads);
      button.click();
      expect(shown()).to.have.length(1);
      expect(shown()[0]).to.match(says);
      const described = (button.getRootNode() as ShadowRoot).getElementById(
        button.getAttribute('aria-describedby') ?? '',
      );
      expect(described?.textContent).to.match(says);
    });
  }

  it('does so as soon as the keyboard comes to it, and no longer once it goes on', async () => {
    await tabTo(figure(/^61\s%$/));
    expect(shown()[0]).to.match(/“Very”/);
    await sendKeys({ press: 'Tab' });
    expect(shown()).to.have.length(1);
    expect(shown()[0]).to.match(/off by chance/);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await page.until(() => shown().every((text) => !/off by chance. Of/.test(text)));
  });

  it('is put away by Escape, with the focus where it was, and comes again by Enter', async () => {
    const button = figure(/^61\s%$/);
    await tabTo(button);
    await sendKeys({ press: 'Escape' });
    expect([shown().length, page.focused === button]).to.deep.equal([0, true]);
    await sendKeys({ press: 'Enter' });
    expect(shown()).to.have.length(1);
  });

  it('is opened by a press of the pointer, and put away by a second one or one beside', async () => {
    const { left, top, height } = figure(/^61\s%$/).getBoundingClientRect();
    const press = (x: number, y: number) =>
      sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    await press(left + 10, top + height / 2);
    expect(shown()).to.have.length(1);
    await press(left + 10, top + height / 2);
    expect(shown()).to.have.length(0);
    await press(left + 10, top + height / 2);
    await press(700, top + 300);
    expect(shown()).to.have.length(0);
  });

  it('stands within the window, also where the number is at its right edge', async () => {
    for (const widthPx of [375, 1000]) {
      page.frame.style.width = `${widthPx}px`;
      await page.settled();
      for (const button of [figure(/^61\s%$/), figure(/^[\d,]+ answers$/), figure(/^Answers$/)]) {
        if (button.getBoundingClientRect().width === 0) continue;
        button.click();
        const { left, right, top } = page.find('[popover]:popover-open').getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(widthPx);
        expect(top).to.be.above(button.getBoundingClientRect().top);
        button.click();
      }
    }
  });
});
