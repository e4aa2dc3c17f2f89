/** A real collector has moved, and the address in the page redirects to it. */
import { expect } from 'chai';
import type * as Deliver from '../../dist/delivery/deliver.js';
import { inFrame, settle, until } from '../harness.ts';
import { type OtherPage, openPage } from './other-page.ts';

interface Moved {
  readonly oldAddress: string;
  readonly newAddress: string;
  readonly site: string;
  /** Submissions that the collector has stored so far. */
  readonly stored: number;
}

const read = async (): Promise<Moved> => (await fetch('/moved.json', { cache: 'no-store' })).json();

const { oldAddress, newAddress, site } = await read();
const { surveys } = await (await fetch(`${newAddress}/v1/sites/${site}`)).json();

describe('a collector that has moved', () => {
  let other: OtherPage;
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    other = await openPage();
    other.answer = (url, init) => fetch(url, init);
  });
  afterEach(() => other.close());

  const mount = async (collector: string) => {
    await other.load('define');
    const gauge = other.page.document.createElement('trust-gauge');
    Object.assign(gauge, { site, collector, allowAutomated: true });
    other.page.document.body.append(gauge);
    return gauge;
  };

  for (const where of ['own', 'other'])
    for (const status of [301, 302, 307, 308]) {
      const address = `${oldAddress}/${status}/${where}`;
      const target = where === 'own' ? `${oldAddress}/below` : newAddress;

      it(`${status}, ${where} origin: nothing is asked, and one warning names the redirect and its target`, async () => {
        const gauge = await mount(address);
        await until(() => other.warnings.length > 0);
        await gauge.open();
        await settle();
        expect(inFrame(gauge, '.frame') === null).to.equal(true);
        expect(other.warnings).to.have.length(1);
        expect(other.warnings[0]).to.contain(
          `[trustgauge] collector_moved: ${address}: ${target}/v1/sites/${site} `,
        );
        expect(other.posted).to.deep.equal([]);
        expect(other.failures).to.deep.equal([]);
      });

      it(`${status}, ${where} origin: what waited from before is stored once, and then forgotten`, async () => {
        const before = (await read()).stored;
        const id = `moved-${where}-${status}-000000000`.slice(0, 21);
        const [{ series }] = surveys;
        const outcome = { outcome: 'answer', id, answers: { headline: 'very' } };
        const body = {
          version: 1,
          site,
          survey: 'pulse',
          series,
          mode: 'plain',
          entry: 'invited',
          ...outcome,
        };
        const waiting = {
          collector: address,
          body: JSON.stringify(body),
          untilMs: Date.now() + 47 * 3_600_000,
        };
        localStorage.setItem(`trustgauge-queue/${id}`, JSON.stringify(waiting));
        const { resumeDelivery } = await other.load<typeof Deliver>('delivery/deliver');
        await resumeDelivery();
        expect({ ...localStorage }).to.deep.equal({});
        expect((await read()).stored).to.equal(before + 1);
        // Where the POST arrives as it was sent, nothing needs to be done.
        const isKept = where === 'own' && status > 302;
        expect(other.warnings.map((words) => words.split(' ').slice(1, 4).join(' '))).to.deep.equal(
          isKept ? [] : [`collector_moved: ${address}: ${target}/v1/submissions`],
        );
      });
    }

  it('asks and stores where the tag names the new address', async () => {
    const gauge = await mount(newAddress);
    await until(() => inFrame(gauge, '.frame') !== null);
    expect(other.warnings).to.deep.equal([]);
  });
});
