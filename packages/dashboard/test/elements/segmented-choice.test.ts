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
  const checked = () => page.all('wa-radio').filter(({ ariaChecked }) => ariaChecked === 'true');

  it('is a named group of radios, one of them chosen', () => {
    expect(page.find('wa-radio-group').getAttribute('label')).to.equal('One point for each');
    expect(page.texts('wa-radio')).to.deep.equal(['Day', 'Week', 'Month']);
    expect(page.all('wa-radio').map(({ role }) => role ?? 'radio')).to.deep.equal([
      'radio',
      'radio',
      'radio',
    ]);
    expect(checked().map((radio) => page.text(radio))).to.deep.equal(['Week']);
  });

  it('takes a click', async () => {
    page.all('wa-radio')[0]?.click();
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=day');
    await page.until(() => page.text(checked()[0] as Element) === 'Day');
  });

  it('is one stop for the Tab key, and takes the arrow keys', async () => {
    const [, week] = page.all('wa-radio');
    expect(page.all('wa-radio').map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
    week?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.until(() => page.address === '?site=acme&survey=pulse&granularity=month');
    expect(page.text(page.focused as Element)).to.equal('Month');
  });
});
