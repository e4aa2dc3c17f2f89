/**
 * Elements of the page whose names are those of properties that the widget reads. On `document`, on `window` where the
 * browser has no such name, and on a form, an element comes first.
 */
import { expect } from 'chai';
import { settle, titleOf, until, vectorSurvey } from './harness.ts';

const SCRIPTS = '/packages/widget/dist/script/';
const ATTACKER = 'https://attacker.example';
const { names, ofPage }: Record<'names' | 'ofPage', string[]> = await (
  await fetch('/names-read.json')
).json();

const GERMAN = 'Wie überzeugt sind Sie, dass Ihre Daten bei Acme sicher sind?';
const TAG = `<script async src="${SCRIPTS}trustgauge.js" data-site="tg_pub_live_x" data-collector="https://collector.example" data-allow-automated></script>`;

const all = (element: (name: string) => string, of = names) => of.map(element).join('');

const PAGES: Record<string, string> = {
  'a form of every name': all((name) => `<form name="${name}"><input></form>`),
  'an image of every name': all((name) => `<img name="${name}" data-site="s" data-tab>`),
  'an image of every name, as an id': all((name) => `<img id="${name}" name="${name}">`),
  // Each is a document of its own: only of the names that are read of document and window.
  'a frame of every name': all((name) => `<iframe name="${name}"></iframe>`, ofPage),
  'an object of every name': all((name) => `<object id="${name}"></object>`),
  'an element of every id': all((name) => `<div id="${name}"></div>`),
  'two elements of every name': all((name) => `<form name="${name}"></form><img name="${name}">`),
};

describe('elements of the page with names that the widget reads', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  /** A page of its own, in German, with a collector that answers; what went wrong and what was asked. */
  function open(body: string, survey: object = vectorSurvey) {
    const frame = document.createElement('iframe');
    frames.push(frame);
    const errors: string[] = [];
    const asked: string[] = [];
    const configuration = {
      version: 1,
      site: 'tg_pub_live_x',
      environment: 'live',
      product: 'Acme',
      surveys: [survey],
    };
    Object.assign(window, {
      prepareFrame(page: Window & typeof globalThis) {
        page.addEventListener('error', ({ message }) => errors.push(message));
        page.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
        page.fetch = async (address) => {
          asked.push(String(address));
          return Response.json(configuration);
        };
      },
    });
    localStorage.clear();
    frame.width = '800';
    frame.height = '600';
    frame.srcdoc = `<!doctype html><html lang="de"><script>parent.prepareFrame(window)</script><body>${body}</body></html>`;
    document.body.append(frame);
    const page = () => frame.contentWindow as Window & typeof globalThis;
    const find = (selector: string): HTMLElement | null =>
      page().Document.prototype.querySelector.call(frame.contentDocument, selector);
    const gauge = () => find('trust-gauge');
    return {
      errors,
      find,
      page,
      gauge,
      isLoaded: () => Object.hasOwn(page(), 'trustgauge'),
      isAsked: () => gauge()?.shadowRoot?.querySelector('.frame') != null,
      /** What was asked for, of whomever. */
      addresses: () => [
        ...asked,
        ...page()
          .performance.getEntriesByType('resource')
          .map(({ name }) => name),
      ],
    };
  }

  for (const [title, elements] of Object.entries(PAGES)) {
    it(`asks, in the page's language, without an error: ${title}`, async () => {
      const { errors, gauge, isAsked } = open(elements + TAG);
      await until(isAsked);
      expect(titleOf(gauge() as Element)).to.equal(GERMAN);
      expect(errors).to.deep.equal([]);
    }).timeout(20_000);

    it(`hears a trigger, and the page's navigation, without an error: ${title}`, async () => {
      const triggers = [{ on: 'page', path: '*#arrived' }];
      const schedule = { ...vectorSurvey.schedule, triggers };
      const { errors, page, gauge, isLoaded, isAsked } = open(elements + TAG, { ...vectorSurvey, schedule });
      await until(isLoaded);
      await settle();
      expect(gauge()).to.equal(null);
      page().location.hash = '#arrived';
      await until(isAsked);
      expect(errors).to.deep.equal([]);
    }).timeout(20_000);
  }

  it('asks inside a form that has a field of every name', async () => {
    const fields = all((name) => `<input name="${name}">`);
    const { errors, gauge, isAsked } = open(`<form>${fields}<trust-gauge></trust-gauge></form>${TAG}`);
    await until(isAsked);
    expect(titleOf(gauge() as Element)).to.equal(GERMAN);
    expect(errors).to.deep.equal([]);
  }).timeout(20_000);

  it('hears an event inside a form that has a field of every name', async () => {
    const schedule = {
      ...vectorSurvey.schedule,
      triggers: [{ on: 'event', event: 'saved', selector: '.save' }],
    };
    const fields = all((name) => `<input name="${name}">`);
    const { errors, find, page, isLoaded, isAsked } = open(
      `<form class="save" tabindex="0">${fields}</form>${TAG}`,
      {
        ...vectorSurvey,
        schedule,
      },
    );
    await until(isLoaded);
    const form = find('form') as HTMLElement;
    await until(() => {
      EventTarget.prototype.dispatchEvent.call(form, new (page().Event)('saved'));
      return isAsked();
    });
    expect(errors).to.deep.equal([]);
  }).timeout(20_000);

  it('takes its own tag for the script, whatever is named so, and asks nothing of a foreign host', async () => {
    const decoy = `src="${ATTACKER}/x" data-site="s" data-tab data-collector="${ATTACKER}"`;
    for (const element of [
      `<img name="currentScript" ${decoy}>`,
      `<iframe name="currentScript" ${decoy.replace('src', 'data-src')}></iframe>`,
      `<form name="currentScript" ${decoy}></form>`,
      `<object id="currentScript" ${decoy}></object>`,
    ]) {
      const { errors, isAsked, addresses } = open(element + TAG);
      await until(isAsked);
      const foreign = addresses().filter((address) => address.startsWith(ATTACKER));
      // The image itself is the page's.
      expect(foreign.filter((address) => address !== `${ATTACKER}/x`)).to.deep.equal([], element);
      expect(errors).to.deep.equal([], element);
    }
  }).timeout(20_000);

  it('takes no element for commands that were given before it had loaded', async () => {
    for (const element of ['div id', 'iframe name', 'img name', 'form name', 'object id', 'embed id']) {
      const { errors, page, isAsked } = open(`<${element}="trustgauge"></${element.split(' ')[0]}>${TAG}`);
      await until(isAsked);
      expect(page().trustgauge).to.be.a('function', element);
      expect(errors).to.deep.equal([], element);
    }
  });
});
