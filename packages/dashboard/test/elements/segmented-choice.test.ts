import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('a choice side by side', () => {
  let page: DashboardPage;
  beforeEach(async () => {
    page = await DashboardPage.open(new FakeCollector(), { address: '?site=acme&survey=pulse' });
    await page.found('[role=slider]');
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  /** Of the first of the choices on the page. */
  const radios = () => page.all<HTMLInputElement>('[type=radio]').slice(0, 3);
  const nameOf = (radio: Element | null | undefined) =>
    page.text((radio as HTMLInputElement | undefined)?.labels?.[0] as Element);
  const chosen = () => radios().filter(({ checked }) => checked);

  it('is a named group of radios, one of them chosen', () => {
    expect(page.find('[role=radiogroup]').ariaLabel).to.equal('One point for each');
    expect(radios().map(nameOf)).to.deep.equal(['Day', 'Week', 'Month']);
    expect(chosen().map(nameOf)).to.deep.equal(['Week']);
  });

  it('takes a click', async () => {
    radios()[0]?.click();
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=day');
    expect(chosen().map(nameOf)).to.deep.equal(['Day']);
  });

  it('is one stop for the Tab key, and takes the arrow keys', async () => {
    radios()[1]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=month');
    expect(nameOf(page.focused)).to.equal('Month');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(page.focused)).to.equal('Each period');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(nameOf(page.focused)).to.equal('Month');
  });

  it('follows where the address goes', async () => {
    radios()[2]?.click();
    page.link('Installation').click();
    await page.untilText(/The tag/);
    page.window.history.back();
    await page.untilText(/are confident/);
    await page.until(() => nameOf(chosen()[0]) === 'Month');
  });
});
