/**
 * One visit to a simulated document, which is taken away while it lasts: `node visit.ts <simulator> <moment>`. Prints
 * what happened before and after as JSON. A process of its own, because a module keeps what it has begun.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

const [simulator = '', moment = ''] = process.argv.slice(2);
/** Longer than a choice can be changed and than the first retry takes, in milliseconds. */
const AFTER_MS = 3_500;
/** What Node has as well, and a simulated document accepts its own kind of only. */
const REPLACED = ['Event', 'CustomEvent', 'EventTarget', 'navigator', 'AbortController', 'AbortSignal'];
const URL_OF_PAGE = 'https://app.example/';
const vectors = new URL('../../../protocol/test/vectors/survey.json', import.meta.url);
const survey = JSON.parse(readFileSync(vectors, 'utf8'));
const triggers = [
  { on: 'delay', seconds: 0.5 },
  { on: 'idle', seconds: 1 },
  { on: 'page', path: '/elsewhere' },
];

const errors: string[] = [];
process.on('uncaughtException', (error) => errors.push(String(error)));
process.on('unhandledRejection', (error) => errors.push(String(error)));
const warnings: string[] = [];
console.warn = (...words) => warnings.push(words.join(' '));

const close = simulate();
let requests = 0;
globalThis.fetch = async (_url, init) => {
  requests += 1;
  await delay(60);
  if (init?.method !== 'POST')
    return Response.json({
      version: 1,
      site: 'tg_pub_test_x',
      environment: 'test',
      product: 'Acme',
      surveys: [moment === 'scheduled' ? { ...survey, schedule: { ...survey.schedule, triggers } } : survey],
    });
  if (moment === 'unreachable') throw new TypeError('Failed to fetch');
  return Response.json({ outcome: 'stored' }, { status: 202 });
};

const { TrustGaugeElement } = await import('../../dist/index.js');
await import('../../dist/lazy.js');
TrustGaugeElement.thanksMs = 20;
TrustGaugeElement.seenMs = 0;
const gauge = document.createElement('trust-gauge') as InstanceType<typeof TrustGaugeElement>;
const events: string[] = [];
for (const name of ['answered', 'delivered'])
  gauge.addEventListener(`trustgauge-${name}`, () => events.push(name));
// Happy DOM says that a program drives it.
Object.assign(gauge, { site: 'tg_pub_test_x', allowAutomated: true, tab: moment === 'tab' ? '' : undefined });
document.body.append(gauge);
await reach(moment).catch((error) => errors.push(String(error)));

const before = { simulator, moment, site: gauge.site, requests, events: [...events] };
close();
await delay(AFTER_MS);
writeFileSync(process.stdout.fd, JSON.stringify({ ...before, errors, warnings }));
process.exit(0);

async function reach(moment: string): Promise<void> {
  if (moment === 'begun') return;
  await until(() => requests > 0);
  if (moment === 'fetching') return;
  if (moment === 'scheduled' || moment === 'tab') return delay(200);
  await until(() => !!radio());
  if (moment === 'asked') return;
  TrustGaugeElement.momentMs = moment === 'chosen' ? undefined : 20;
  radio()?.click();
  if (moment === 'removed') gauge.remove();
  if (moment === 'chosen' || moment === 'removed') return;
  await until(() => !!gauge.shadowRoot?.querySelector('.list'));
  radio()?.click();
  await until(() => events.includes('answered'));
}

function radio(): HTMLElement | null | undefined {
  return gauge.shadowRoot?.querySelector<HTMLElement>('[role=radio]');
}

async function until(condition: () => boolean): Promise<void> {
  for (let looks = 0; !condition(); looks += 1) {
    if (looks === 300) throw new Error(`not reached: ${moment}, ${events}, ${warnings}`);
    await delay(10);
  }
}

/** Gives this process the simulated document's names, as the runners do. Returns what takes them away again. */
function simulate(): () => void {
  const page =
    simulator === 'jsdom'
      ? new JSDOM('<!doctype html>', { url: URL_OF_PAGE, pretendToBeVisual: true }).window
      : new Window({ url: URL_OF_PAGE });
  const own = Object.getOwnPropertyNames(page).filter(
    (name) => !(name in globalThis) || REPLACED.includes(name),
  );
  const taken = new Map(own.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of own)
    Object.defineProperty(globalThis, name, {
      value: Reflect.get(page, name),
      configurable: true,
      writable: true,
    });
  Object.defineProperty(globalThis, 'window', { value: page, configurable: true });
  return () => {
    page.close();
    for (const [name, descriptor] of taken) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    Reflect.deleteProperty(globalThis, 'window');
  };
}
