import { expect } from 'chai';
import { inFrame, until } from '../harness.ts';
import { closePages, type FramePage, openPage, quiet, SCRIPTS, SITE, TAG } from './open-page.ts';

const tabbed = { presentation: { placement: 'corner', tab: true } } as const;

describe('again', () => {
  afterEach(closePages);

  describe('destroy, then the script tag again', () => {
    const isQuiet = ({ errors, warnings }: FramePage) =>
      expect({ errors, warnings }).to.deep.equal({ errors: [], warnings: [] });

    for (const [title, survey] of [
      ['over the page, with a button', tabbed],
      ['in the page’s tag', {}],
    ] as const) {
      it(`asks as on a fresh page: ${title}`, async () => {
        const isPlaced = 'presentation' in survey;
        const opened = await openPage(isPlaced ? TAG : `<trust-gauge></trust-gauge>${TAG}`, { survey });
        await until(() => opened.asking().length === 1);
        for (let visit = 0; visit < 2; visit += 1) {
          opened.command('destroy');
          expect(opened.asking()).to.have.length(0);
          expect(opened.buttons()).to.have.length(0);
          opened.document.querySelector('script[data-site]')?.remove();
          opened.insert(TAG);
          await until(() => opened.asking().length === 1);
        }
        await quiet();
        expect(opened.gauges()).to.have.length(1);
        opened.close();
        expect(opened.buttons()).to.have.length(isPlaced ? 1 : 0);
        await until(() => opened.sent.some(({ outcome }) => outcome === 'dismissal'));
        isQuiet(opened);
      });
    }

    it('keeps what the page has put into its tag', async () => {
      const opened = await openPage(`${TAG}<trust-gauge /><main><button>Pay</button></main>`);
      await until(() => opened.asking().length === 1);
      opened.command('destroy');
      expect(opened.document.querySelector('main button')?.getBoundingClientRect().width).to.be.above(0);
    });

    it('keeps commands for the next one', async () => {
      const opened = await openPage(TAG);
      await until(() => opened.asking().length === 1);
      opened.command('destroy');
      opened.command('segments', { plan: 'team' });
      opened.command('destroy');
      opened.insert(TAG);
      await until(() => opened.asking().length === 1);
      expect(opened.gauges()[0]?.segments).to.deep.equal({ plan: 'team' });
    });

    it('asks nothing where it was destroyed before it had loaded', async () => {
      const opened = await openPage(
        `<script>window.trustgauge = Object.assign((...given) => trustgauge.q.push(given), { q: [['destroy']] })</script>${TAG}`,
      );
      await quiet();
      expect(opened.fetched).to.deep.equal([]);
      isQuiet(opened);
    });

    it('delivers what is answered after it', async () => {
      const opened = await openPage(TAG);
      await until(() => opened.asking().length === 1);
      opened.command('destroy');
      opened.insert(TAG);
      await until(() => opened.asking().length === 1);
      opened.page.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      opened.close();
      await quiet();
      let isDelivered = false;
      opened.page.fetch = async () => {
        isDelivered = true;
        return Response.json({ outcome: 'stored' }, { status: 202 });
      };
      await until(() => isDelivered);
    });
  });

  describe('a file that was missing once', () => {
    const from = (name: string) =>
      TAG.replace(SCRIPTS, `/all-but/${name}${SCRIPTS}`).replace(
        'data-site',
        `data-collector="https://collector.example" data-site`,
      );
    const withhold = (name: string, text: string) => fetch(`/all-but/${name}/=${text}`);

    for (const chunk of ['page', 'trust-gauge', 'languages', 'locale-de']) {
      it(`is asked for again by the next who opens, after one warning: ${chunk}`, async () => {
        const name = `once-${chunk}`;
        await withhold(name, `${chunk}-`);
        const opened = await openPage(from(name).replace('data-allow-automated', ''), { survey: tabbed });
        const { document: inner, warnings, errors, command, asking, frameOf } = opened;
        inner.documentElement.lang = chunk === 'page' || chunk === 'trust-gauge' ? 'en' : 'de';
        Object.defineProperty(opened.page.navigator, 'webdriver', { value: true });
        await until(() => 'trustgauge' in opened.page);
        command('open');
        await until(() => warnings.length > 0);
        await withhold(name, '');
        opened.close();
        command('open');
        await until(() => frameOf(asking()[0])?.lang === inner.documentElement.lang);
        expect(warnings).to.have.length(1);
        expect(errors).to.deep.equal([]);
        expect(opened.gauges()).to.have.length(1);
      });
    }

    it('is asked for again by the next press of the button', async () => {
      await withhold('press', 'trust-gauge-');
      const opened = await openPage(`<trust-gauge tab></trust-gauge>${from('press')}`);
      Object.defineProperty(opened.page.navigator, 'globalPrivacyControl', { value: true });
      await until(() => opened.buttons().length === 1);
      opened.buttons()[0]?.click();
      await until(() => opened.warnings.length > 0);
      await withhold('press', '');
      opened.buttons()[0]?.click();
      await until(() => opened.asking().length === 1);
      expect(opened.warnings).to.have.length(1);
    });

    it('is asked for again by the next who wants to know what is sent', async () => {
      await withhold('sheet', 'privacy-sheet-');
      const opened = await openPage(from('sheet'));
      await until(() => opened.asking().length === 1);
      const sheetButton = () => opened.frameOf(opened.asking()[0])?.querySelector<HTMLElement>('.end');
      sheetButton()?.click();
      await until(() => opened.warnings.length > 0);
      await withhold('sheet', '');
      sheetButton()?.click();
      await until(() => opened.frameOf(opened.asking()[0])?.querySelector('.sheet') != null);
      expect(opened.warnings).to.have.length(1);
      expect(opened.errors).to.deep.equal([]);
    });

    it('is asked for again by the next invitation: what waits for its time', async () => {
      await withhold('schedule', 'schedule-');
      const triggers = [{ on: 'call' }] as const;
      const opened = await openPage(from('schedule'), {
        survey: { schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7, triggers: [...triggers] } },
      });
      await until(() => opened.warnings.length > 0);
      await withhold('schedule', '');
      opened.command('invite');
      await until(() => opened.asking().length === 1);
      expect(opened.warnings).to.have.length(1);
    });
  });

  describe('the script tag and the package on one page', () => {
    const define = async ({ document: inner }: FramePage) => {
      const script = inner.createElement('script');
      Object.assign(script, { type: 'module', src: '/packages/widget/dist/define.js' });
      const loaded = new Promise((resolve) => {
        script.onload = resolve;
      });
      inner.body.append(script);
      await loaded;
    };
    const own = async ({ document: inner }: FramePage) => {
      const gauge = inner.createElement('trust-gauge');
      gauge.id = 'own';
      Object.assign(gauge, { site: SITE, collector: 'https://collector.example', allowAutomated: true });
      inner.body.append(gauge);
      return gauge;
    };

    for (const [title, order] of [
      ['the script first', 'script'],
      ['the package first', 'package'],
    ] as const) {
      it(`opens the page’s own element, without a warning: ${title}`, async () => {
        const opened = await openPage('');
        if (order === 'package') await define(opened);
        opened.insert(TAG);
        await until(() => opened.asking().length === 1);
        opened.close();
        if (order === 'script') await define(opened);
        const gauge = await own(opened);
        await quiet();
        expect(opened.asking()).to.have.length(0);
        await gauge.open();
        expect(inFrame(gauge, '.frame')).not.to.equal(null);
        expect({ warnings: opened.warnings, errors: opened.errors }).to.deep.equal({
          warnings: [],
          errors: [],
        });
        opened.command('destroy');
        expect(gauge.isConnected).to.equal(true);
      });
    }

    it('warns of another version, once', async () => {
      const opened = await openPage('');
      const { customElements: registry, HTMLElement: Base } = opened.page;
      registry.define('trust-gauge', class extends Base {});
      opened.insert(TAG);
      await until(() => opened.warnings.length > 0);
      expect(opened.warnings.join()).to.contain(' second_copy: ');
    });
  });
});
