import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage, type PageOptions } from '../page.ts';

describe('the command palette', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    localStorage.clear();
    expect(page.problems).to.deep.equal([]);
  });
  const start = async (options: PageOptions = {}) => {
    page = await DashboardPage.open(collector, { address: '?site=acme', ...options });
    await page.found('[role=slider]');
    page.window.focus();
  };
  const isOpen = () => page.all('dialog[open]').length > 0;
  const press = async (press: string) => {
    await sendKeys({ press });
    await page.settled();
  };
  const pressControlK = async () => {
    await sendKeys({ down: 'Control' });
    await press('k');
    await sendKeys({ up: 'Control' });
  };
  const open = async () => {
    await pressControlK();
    await page.until(isOpen);
  };
  const type = async (type: string) => {
    await sendKeys({ type });
    await page.settled();
  };
  const field = () => page.find('[role=combobox]');
  /** What Enter would choose, as the field tells it to whoever listens. */
  const active = () => page.text(`#${field().getAttribute('aria-activedescendant')}`);

  it('opens by Control and K anywhere, with the field focused, and closes by the same keys', async () => {
    await start();
    await open();
    expect(page.focused).to.equal(field());
    await pressControlK();
    expect(isOpen()).to.equal(false);
  });

  it('opens by its button in the rail, and gives the focus back to it', async () => {
    await start();
    const button = page.find('button.commands');
    button.focus();
    await press('Enter');
    await page.until(isOpen);
    await press('Escape');
    expect([isOpen(), page.focused === button]).to.deep.equal([false, true]);
  });

  it('goes where Enter says: first the best found, then what the arrows came to', async () => {
    await start();
    await open();
    await type('install');
    expect(active()).to.equal('Installation');
    await press('Enter');
    await page.untilText(/What has arrived/);
    expect([isOpen(), page.address]).to.deep.equal([false, '?site=acme&survey=pulse&view=installation']);
    expect(page.focused?.id).to.equal('content');
    await open();
    await type('one point');
    expect(active()).to.equal('Day');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await page.until(() => page.address.includes('granularity=month'));
  });

  it('goes round at both ends of the list, and leaves the other keys to the field', async () => {
    await start();
    await open();
    await press('ArrowUp');
    expect(active()).to.equal('Sign out');
    await press('ArrowDown');
    expect(active()).to.match(/^Overview/);
    await type('ab');
    await press('Home');
    await type('c');
    expect((field() as HTMLInputElement).value).to.equal('cab');
  });

  it('tells how many were found, marks one option alone, and what is shown now', async () => {
    await start();
    await open();
    expect(page.all('[aria-selected=true]')).to.have.length(1);
    expect(page.text('[aria-selected=true]')).to.equal('Overview shown now');
    await type('answers');
    await page.until(() => page.texts('dialog [role=status]')[0] === '4 choices');
    expect(field().getAttribute('aria-expanded')).to.equal('true');
  });

  it('says that nothing is called so, and Enter then does nothing', async () => {
    await start();
    await open();
    await type('xyz');
    expect(page.text('dialog')).to.match(/Nothing is called that/);
    expect([
      field().getAttribute('aria-expanded'),
      field().hasAttribute('aria-activedescendant'),
    ]).to.deep.equal(['false', false]);
    await press('Enter');
    expect(isOpen()).to.equal(true);
  });

  it('is empty again when it is opened again', async () => {
    await start();
    await open();
    await type('xyz');
    await press('Escape');
    await open();
    expect((field() as HTMLInputElement).value).to.equal('');
  });

  it('is worked by pointer: an option, and closed by a click beside', async () => {
    await start();
    await open();
    page
      .all('[role=option]')
      .find((option) => /Month/.test(page.text(option)))
      ?.click();
    await page.until(() => page.address.includes('granularity=month'));
    await open();
    page.find('dialog').click();
    expect(isOpen()).to.equal(false);
  });

  it('speaks another language and keeps it', async () => {
    await start();
    await open();
    await type('deutsch');
    await press('Enter');
    await page.untilText(/sind zuversichtlich/);
    expect(page.window.localStorage.getItem('trustgauge-language')).to.equal('de');
  });

  it('says so where the other language can’t be fetched', async () => {
    await start({ withholds: 'words-de' });
    await open();
    await type('deutsch');
    await press('Enter');
    await page.untilText(/This language could not be fetched/);
    expect(page.text('main [role=alert]')).to.match(/could not be fetched/);
  });

  it('signs out', async () => {
    await start();
    await open();
    await type('sign out');
    await press('Enter');
    await page.untilText(/You are signed out/);
    await pressControlK();
    expect(page.all('dialog')).to.have.length(0);
  });
});
