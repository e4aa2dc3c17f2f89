/** One visit to a simulated document, which is taken away while it lasts. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { TrustGaugeElement } from '../../dist/index.js';
import { Realm, type Simulator } from './realm.ts';

/** Longer than a choice can be changed and than the first retry takes, in milliseconds. */
const AFTER_MS = 3_500;
const BUILD = new URL('../../dist/cjs/', import.meta.url).pathname;
const SURVEY = new URL('../../../protocol/test/vectors/survey.json', import.meta.url);
const survey = JSON.parse(readFileSync(SURVEY, 'utf8'));
const triggers = [
  { on: 'delay', seconds: 0.5 },
  { on: 'idle', seconds: 1 },
  { on: 'page', path: '/elsewhere' },
];

/** When the document is taken away. */
export type Moment =
  | 'begun'
  | 'fetching'
  | 'scheduled'
  | 'tab'
  | 'asked'
  | 'chosen'
  | 'removed'
  | 'answered'
  | 'unreachable';

export interface Visited {
  /** The element's property, as set before it was in the document. */
  readonly site: unknown;
  /** Requests until the document was taken away. */
  readonly requests: readonly string[];
  /** Events until then, without `trustgauge-`. */
  readonly events: readonly string[];
  /** What listeners and observers threw, from first to last. */
  readonly errors: readonly Error[];
  /** From first to last. */
  readonly warnings: readonly string[];
}

/** Resolves once nothing of the visit can be left. What fails meanwhile is an uncaught exception or rejection. */
export async function visit(simulator: Simulator, moment: Moment): Promise<Visited> {
  const realm = new Realm(simulator);
  const warnings: string[] = [];
  const requests: string[] = [];
  Object.assign(realm.names, {
    console: { ...console, warn: (...words: unknown[]) => warnings.push(words.join(' ')) },
    fetch: async (_url: string, { method = 'GET' }: RequestInit = {}) => {
      requests.push(method);
      await delay(60);
      if (method !== 'POST')
        return Response.json({
          version: 1,
          site: 'tg_pub_test_x',
          environment: 'test',
          product: 'Acme',
          surveys: [
            moment === 'scheduled' ? { ...survey, schedule: { ...survey.schedule, triggers } } : survey,
          ],
        });
      if (moment === 'unreachable') throw new TypeError('Failed to fetch');
      return Response.json({ outcome: 'stored' }, { status: 202 });
    },
  });

  type Index = { readonly TrustGaugeElement: typeof TrustGaugeElement };
  const { TrustGaugeElement: Gauge } = realm.require(`${BUILD}index.cjs`) as Index;
  realm.require(`${BUILD}lazy.cjs`);
  Gauge.thanksMs = 20;
  Gauge.seenMs = 0;
  const gauge: TrustGaugeElement = realm.names.document.createElement('trust-gauge');
  const events: string[] = [];
  for (const name of ['answered', 'delivered'])
    gauge.addEventListener(`trustgauge-${name}`, () => events.push(name));
  Object.assign(gauge, { site: 'tg_pub_test_x', tab: moment === 'tab' ? '' : undefined });
  realm.names.document.body.append(gauge);

  const radio = () => gauge.shadowRoot?.querySelector<HTMLElement>('[role=radio]');
  const until = async (condition: () => unknown) => {
    for (let looks = 0; !condition(); looks += 1) {
      if (looks === 1_000) throw new Error(`not reached: ${moment}, ${events}, ${warnings}`);
      await delay(10);
    }
  };
  const reach = async () => {
    await until(() => requests.length > 0);
    if (moment === 'fetching') return;
    if (moment === 'scheduled' || moment === 'tab') return delay(200);
    await until(radio);
    if (moment === 'asked') return;
    Gauge.momentMs = moment === 'chosen' ? undefined : 20;
    radio()?.click();
    if (moment === 'chosen') return;
    if (moment === 'removed') gauge.remove();
    else {
      await until(() => gauge.shadowRoot?.querySelector('.list'));
      radio()?.click();
    }
    await until(() => events.includes('answered'));
  };
  if (moment !== 'begun') await reach();

  const visited = { site: gauge.site, requests: [...requests], events: [...events] };
  realm.takeAway();
  await delay(AFTER_MS);
  return { ...visited, errors: realm.errors, warnings };
}
