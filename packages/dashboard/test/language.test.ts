import { expect } from 'chai';
import { languageOf } from './dist/language.js';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage, type PageOptions } from './page.ts';

describe('the language', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page?.close();
    localStorage.clear();
    expect(page?.problems ?? []).to.deep.equal([]);
  });
  const open = async (languages: string[], options: PageOptions = {}) => {
    page = await DashboardPage.open(collector, { address: '?site=acme', languages, ...options });
  };
  const choice = () => page.found<HTMLSelectElement>('select.language');
  const fetched = () =>
    page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/words-(\w+)-/.exec(name)?.[1])
      .filter((language) => language !== undefined);

  it('is the first of the browser’s that the page speaks, of whatever country, and English where it speaks none', () => {
    expect(languageOf(['de-AT', 'en'])).to.equal('de');
    expect(languageOf(['sv', 'FR-ca', 'de'])).to.equal('fr');
    expect(languageOf(['sv', 'el'])).to.equal('en');
    expect(languageOf([])).to.equal('en');
    // Denim is no German.
    expect(languageOf(['den'])).to.equal('en');
  });

  it('is spoken from the first word on, with its numbers and dates, and said to whoever reads aloud', async () => {
    await open(['de-AT', 'en']);
    await page.untilText(/sind zuversichtlich, dass ihre Daten bei Acme sicher sind/);
    const { lang, dir } = page.document.documentElement;
    expect([lang, dir, page.document.title]).to.deep.equal(['de', 'ltr', 'Überblick · Acme · TrustGauge']);
    expect(page.text('.share')).to.match(/^\d+\u00a0%$/);
    await page.found('svg.confidence-line');
    expect(page.text('svg.confidence-line')).to.match(/Okt/);
  });

  it('is fetched alone: nobody waits for the words of others', async () => {
    await open(['fr']);
    await page.untilText(/sont confiantes que leurs données/);
    expect(fetched()).to.deep.equal(['fr']);
    page.close();
    await open(['en-GB']);
    await page.untilText(/are confident that their data is safe/);
    expect(fetched()).to.deep.equal([]);
  });

  it('changes at once where another is chosen, on all that is drawn, and nothing is asked anew', async () => {
    await open(['en']);
    await page.found('svg.confidence-line');
    // The playbook, which comes last, asks who may change it.
    await page.until(() => collector.askedOf('session').length > 0);
    const asked = collector.asked.length;
    page.choose(await choice(), 'Deutsch');
    await page.untilText(/sind zuversichtlich/);
    await page.until(() => /noch nicht gezählt|Okt/.test(page.text('svg.confidence-line')));
    expect(page.document.title).to.equal('Überblick · Acme · TrustGauge');
    expect(page.text()).to.not.match(/confident|Overview|Incidents/);
    expect(collector.asked).to.have.length(asked);
  });

  it('is kept on this device where a person has chosen another than the browser’s, and only then', async () => {
    await open(['en']);
    page.choose(await choice(), 'Español');
    await page.until(() => page.document.documentElement.lang === 'es');
    page.close();
    await open(['en']);
    await page.untilText(/confía en que sus datos/);
    page.choose(await choice(), 'English');
    await page.untilText(/are confident/);
    expect(page.window.localStorage).to.have.length(0);
  });

  it('can be chosen before anybody has signed in', async () => {
    collector.isSignedIn = false;
    await open(['en'], { address: '' });
    page.choose(await choice(), 'Français');
    await page.untilText(/Se connecter/);
  });

  it('stays as it was, and says so, where the other can’t be fetched', async () => {
    await open(['en'], { withholds: 'words-fr' });
    const select = await choice();
    page.choose(select, 'Français');
    await page.untilText(/This language could not be fetched/);
    expect([select.value, page.document.documentElement.lang]).to.deep.equal(['en', 'en']);
  });

  it('is English at first where its words can’t be fetched', async () => {
    await open(['fr'], { withholds: 'words-fr' });
    await page.untilText(/are confident/);
    expect(page.document.documentElement.lang).to.equal('en');
  });

  it('is English where storage holds something else', async () => {
    localStorage.setItem('trustgauge-language', 'klingon');
    await open(['en']);
    await page.untilText(/are confident/);
  });
});
