import { expect } from 'chai';
import * as react18 from './dist/react-18/react-18.js';
import * as react19 from './dist/react-19/react-19.js';

const survey = await (await fetch('/packages/protocol/test/vectors/survey.json')).json();
const realFetch = window.fetch;
const realError = console.error;
const SITE = 'tg_pub_test_vectors';

for (const [version, page] of [
  ['18', react18],
  ['19', react19],
] as const) {
  describe(`<TrustGauge> in React ${version}`, () => testWith(page));
}

function testWith({
  createElement,
  createRef,
  createRoot,
  flushSync,
  hydrateRoot,
  StrictMode,
  TrustGauge,
}: typeof react19) {
  let place: HTMLElement;
  let requests: { url: string; init: RequestInit }[];
  let complaints: string[];
  let root: { render(node: unknown): void; unmount(): void } | undefined;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    requests = [];
    complaints = [];
    root = undefined;
    console.error = (...words) => complaints.push(words.join(' '));
    window.fetch = async (url, init = {}) => {
      requests.push({ url: String(url), init });
      const configuration = {
        version: 1,
        site: SITE,
        environment: 'test',
        product: 'Acme',
        surveys: [survey, { ...survey, id: 'other' }],
      };
      return init.method === 'POST' ? Response.json({ outcome: 'stored' }) : Response.json(configuration);
    };
  });
  afterEach(() => {
    if (root) flushSync(() => root.unmount());
    place.remove();
    localStorage.clear();
    window.fetch = realFetch;
    console.error = realError;
    expect(complaints, 'what React complained about').to.deep.equal([]);
  });

  const gauge = () => place.querySelector('trust-gauge');
  const submissions = () =>
    requests.filter(({ init }) => init.method === 'POST').map(({ init }) => JSON.parse(String(init.body)));
  const render = (props: object) => {
    root ??= createRoot(place);
    flushSync(() => root.render(createElement(StrictMode, null, createElement(TrustGauge, props))));
  };
  const shown = () =>
    new Promise((resolve) => place.addEventListener('trustgauge-shown', resolve, { once: true }));
  const settings = { site: SITE, collector: 'https://collector.example' };

  it('asks, with the props as the element’s properties', async () => {
    const isShown = shown();
    render({ ...settings, segments: { plan: 'team' }, presentation: 'corner', className: 'narrow' });
    await isShown;
    expect(gauge().shadowRoot.querySelector('[role=radiogroup]')).not.to.equal(null);
    expect(gauge().shadowRoot.querySelector('[popover]').matches(':popover-open')).to.equal(true);
    expect(gauge().segments).to.deep.equal({ plan: 'team' });
    expect(gauge().className).to.equal('narrow');
    expect(requests[0].url).to.equal(`https://collector.example/v1/sites/${SITE}`);
    expect(submissions().map(({ outcome, segments }) => [outcome, segments])).to.deep.equal([
      ['shown', { plan: 'team' }],
    ]);
  });

  it('asks the survey that it names', async () => {
    const isShown = shown();
    render({ ...settings, survey: 'other' });
    expect((await isShown).detail).to.deep.equal({ survey: 'other' });
  });

  for (const [prop, value, url, survey] of [
    ['site', 'tg_pub_test_other', 'https://collector.example/v1/sites/tg_pub_test_other', 'pulse'],
    ['collector', 'https://other.example', `https://other.example/v1/sites/${SITE}`, 'pulse'],
    ['survey', 'other', `https://collector.example/v1/sites/${SITE}`, 'other'],
  ] as const) {
    it(`starts again with the new one when \`${prop}\` changes, and once for an equal value`, async () => {
      const isShown = shown();
      render(settings);
      await isShown;
      const isShownAgain = shown();
      render({ ...settings, [prop]: value });
      expect((await isShownAgain).detail).to.deep.equal({ survey });
      render({ ...settings, [prop]: value });
      await gauge().updateComplete;
      const fetched = requests.filter(({ init }) => init.method !== 'POST');
      expect(fetched.map((request) => request.url)).to.deep.equal([requests[0].url, url]);
      expect(submissions().map(({ outcome }) => outcome)).to.deep.equal(['shown', 'shown']);
    });
  }

  it('tells each handler, with the newest one that was given', async () => {
    const told: string[] = [];
    const isShown = shown();
    render({ ...settings, onShown: ({ detail }) => told.push(`shown ${detail.survey}`) });
    await isShown;
    const isDelivered = new Promise<void>((resolve) => {
      render({
        ...settings,
        onDismissed: () => told.push('dismissed'),
        onDelivered: () => {
          told.push('delivered');
          resolve();
        },
      });
    });
    gauge().close();
    await isDelivered;
    expect(told).to.deep.equal(['shown pulse', 'dismissed', 'delivered']);
  });

  it('hands out the element by its ref, so that a button can open it', async () => {
    const ref = createRef();
    const isShown = shown();
    render({ ...settings, ref });
    await isShown;
    expect(ref.current).to.equal(gauge());
    ref.current.close();
    const isShownAgain = shown();
    void ref.current.open();
    await isShownAgain;
  });

  it('goes on asking with the defaults when a prop is taken away', async () => {
    const isShown = shown();
    render({ ...settings, segments: { plan: 'team' }, presentation: 'inline', survey: 'pulse' });
    render(settings);
    expect((await isShown).detail).to.deep.equal({ survey: 'pulse' });
    expect(submissions()[0]).not.to.have.property('segments');
  });

  it('hands out the element with its properties set, once, and takes it back at the end', () => {
    const handed: unknown[] = [];
    const ref = (element: { site: string } | null) => {
      handed.push(element?.site ?? null);
    };
    root = createRoot(place);
    const draw = (props: object) =>
      flushSync(() => root.render(createElement(TrustGauge, { ref, ...props })));
    draw(settings);
    draw({ ...settings, survey: 'other' });
    flushSync(() => root.unmount());
    root = undefined;
    expect(handed).to.deep.equal([SITE, null]);
  });

  it('sets attributes of HTML on the tag, and takes `hidden` and `inert` by their truth', () => {
    render({ id: 'ask', className: 'narrow', inert: true });
    expect([gauge().id, gauge().getAttribute('class'), gauge().inert]).to.deep.equal(['ask', 'narrow', true]);
    render({ id: 'ask', inert: false, hidden: false });
    expect([gauge().className, gauge().inert]).to.deep.equal(['', false]);
  });

  it('reports to no handler after it was unmounted', async () => {
    const told: string[] = [];
    const isShown = shown();
    render({ ...settings, onDismissed: () => told.push('dismissed') });
    await isShown;
    const left = gauge();
    flushSync(() => root.unmount());
    root = undefined;
    left.dispatchEvent(new CustomEvent('trustgauge-dismissed'));
    expect(told).to.deep.equal([]);
  });

  it('asks once a page that a server has rendered is hydrated, without a complaint', async () => {
    place.innerHTML = '<trust-gauge></trust-gauge>';
    const fromServer = gauge();
    await fromServer.updateComplete;
    const isShown = shown();
    root = hydrateRoot(place, createElement(TrustGauge, settings));
    await isShown;
    expect(gauge()).to.equal(fromServer);
  });

  it('leaves nothing behind when it is unmounted, in the page or on the device', async () => {
    const isShown = shown();
    render(settings);
    await isShown;
    flushSync(() => root.unmount());
    root = undefined;
    expect(place.childNodes).to.have.length(0);
    expect(localStorage).to.have.length(0);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(submissions().map(({ outcome }) => outcome)).to.deep.equal(['shown']);
  });
}
