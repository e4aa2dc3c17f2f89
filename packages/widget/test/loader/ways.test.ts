import { expect } from 'chai';
import { until } from '../harness.ts';
import { closePages, type FramePage, HOME, openPage, quiet, SCRIPTS, SITE } from './open-page.ts';

const TEXT = await (await fetch(`${SCRIPTS}trustgauge.js`)).text();
const FILE = `src="${SCRIPTS}trustgauge.js"`;
const WHO = `data-site="${SITE}" data-allow-automated`;
const CONFIGURATION = `${HOME}v1/sites/${SITE}`;

const bundle = () => URL.createObjectURL(new Blob([TEXT], { type: 'text/javascript' }));

describe('ways onto the page', () => {
  afterEach(closePages);

  const isAskedQuietly = async ({ asking, fetched, warnings, errors }: FramePage) => {
    await until(() => asking().length === 1 || errors.length + warnings.length > 0);
    expect({ errors, warnings }).to.deep.equal({ errors: [], warnings: [] });
    expect(asking()).to.have.length(1);
    expect(fetched[0]).to.equal(CONFIGURATION);
  };

  for (const [title, tag] of Object.entries<string>({
    'a script of a folder, whose collector is the folder': `<script async ${FILE} ${WHO}></script>`,
    'a script that is deferred': `<script defer ${FILE} ${WHO}></script>`,
    'a script that the parser waits for': `<script ${FILE} ${WHO}></script>`,
    'a module': `<script type="module" ${FILE} ${WHO}></script>`,
    'the text in the page': `<script ${WHO} data-collector="${SCRIPTS}">${TEXT}</script>`,
    'the text in a module of the page': `<script type="module" ${WHO} data-collector="${HOME}">${TEXT}</script>`,
    'the text in a bundle': `<script src="${bundle()}" ${WHO} data-collector="${HOME}"></script>`,
    'settings in the address': `<script async src="${SCRIPTS}trustgauge.js?site=${SITE}&allowAutomated"></script>`,
    'settings in the address of a module': `<script type="module" src="${SCRIPTS}trustgauge.js?site=${SITE}&allowAutomated"></script>`,
    'a collector with slashes at its end': `<script async ${FILE} ${WHO} data-collector="${HOME}//"></script>`,
  })) {
    it(`asks: ${title}`, async () => {
      await isAskedQuietly(await openPage(tag));
    }).timeout(20_000);
  }

  it('asks: a script that another one inserts and takes out again', async () => {
    const opened = await openPage('');
    opened.insert(`<script ${FILE} ${WHO}></script>`).remove();
    await isAskedQuietly(opened);
  });

  it('asks by the settings in its address, or warns once where the engine does not tell them: a script in a shadow tree', async () => {
    const opened = await openPage('<div id="host"></div>');
    const script = opened.document.createElement('script');
    script.src = `${SCRIPTS}trustgauge.js?site=${SITE}&allowAutomated`;
    opened.document.querySelector('#host')?.attachShadow({ mode: 'open' }).append(script);
    await until(() => opened.asking().length + opened.warnings.length > 0);
    await quiet();
    expect(opened.asking().length + opened.warnings.length).to.equal(1);
    expect(opened.errors).to.deep.equal([]);
  });

  it('takes the tag before the address', async () => {
    const opened = await openPage(
      `<script async src="${SCRIPTS}trustgauge.js?site=other&survey=second" ${WHO}></script>`,
    );
    await isAskedQuietly(opened);
    expect(opened.gauges()[0]?.getAttribute('survey')).to.equal('second');
  });

  it('resolves the collector against the page’s own address, whatever base the page has', async () => {
    const head = '<base href="https://cdn.example/">';
    const opened = await openPage(
      `<script async src="${HOME}trustgauge.js" ${WHO} data-collector="${SCRIPTS}"></script>`,
      { head },
    );
    await isAskedQuietly(opened);
    const [gauge] = opened.asking();
    opened.frameOf(gauge)?.querySelector<HTMLElement>('.end')?.click();
    await until(() => gauge?.shadowRoot?.querySelector('.sheet') != null);
    expect(gauge?.shadowRoot?.querySelector('.sheet')?.textContent).to.contain(location.host);
    opened.close();
    await until(() => opened.sent.length > 0);
    for (const address of opened.fetched) expect(address).to.match(new RegExp(`^${HOME}v1/`));
  });

  for (const [title, tag, code] of [
    ['a script without a site', `<script async ${FILE}></script>`, 'site_missing'],
    ['a module without a site', `<script type="module" ${FILE}></script>`, 'site_missing'],
    ['the text in the page without a site', `<script>${TEXT}</script>`, 'site_missing'],
    ['the text in the page without a collector', `<script ${WHO}>${TEXT}</script>`, 'site_missing'],
    ['a bundle without a collector', `<script src="${bundle()}" ${WHO}></script>`, 'site_missing'],
    [
      'a module of a bundle without a site',
      `<script type="module" src="${bundle()}"></script>`,
      'site_missing',
    ],
    [
      'a collector that is no address',
      `<script async ${FILE} ${WHO} data-collector="https://"></script>`,
      'configuration_unreachable',
    ],
    ['an unknown survey', `<script async ${FILE} ${WHO} data-survey="unknown"></script>`, 'survey_unknown'],
    [
      'a second script of another site',
      `<script ${FILE} ${WHO}></script><script ${FILE} data-site="tg_pub_live_other"></script>`,
      'second_copy',
    ],
  ] as const) {
    it(`warns exactly once: ${title}`, async () => {
      const { warnings, errors } = await openPage(tag);
      await until(() => warnings.length + errors.length > 0);
      await quiet();
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(` ${code}: `);
    });
  }

  it('takes commands and throws nothing where it can’t ask', async () => {
    const { command, warnings, errors } = await openPage(`<script ${FILE}></script>`);
    await until(() => warnings.length > 0);
    for (const given of [['open'], ['segments', {}], ['destroy'], ['destroy']]) command(...given);
    await quiet();
    expect(errors).to.deep.equal([]);
    expect(warnings).to.have.length(1);
  });
});
