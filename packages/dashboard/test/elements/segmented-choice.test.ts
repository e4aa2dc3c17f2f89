import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('a choice side by side', () => {
  let page: DashboardPage;
  beforeEach(async () => {
    page = await DashboardPage.open(new FakeCollector(), { address: '?site=acme&survey=pulse' });
    await page.found('wa-radio');
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  /** Of the first of the choices on the page. */
  const radios = () => page.all('wa-radio').slice(0, 3);
  const checked = () => radios().filter(({ ariaChecked }) => ariaChecked === 'true');

  it('is a named group of radios, one of them chosen', () => {
    expect(page.find('wa-radio-group').getAttribute('label')).to.equal('One point for each');
    expect(radios().map((radio) => page.text(radio))).to.deep.equal(['Day', 'Week', 'Month']);
    expect(radios().map(({ role }) => role ?? 'radio')).to.deep.equal(['radio', 'radio', 'radio']);
    expect(checked().map((radio) => page.text(radio))).to.deep.equal(['Week']);
  });

  it('takes a click', async () => {
    radios()[0]?.click();
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=day');
    await page.until(() => page.text(checked()[0] as Element) === 'Day');
  });

  it('is one stop for the Tab key, and takes the arrow keys', async () => {
    const [, week] = radios();
    expect(radios().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
    week?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=month');
    expect(page.text(page.focused as Element)).to.equal('Month');
  });
});
