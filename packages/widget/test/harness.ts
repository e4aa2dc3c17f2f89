/**
 * A page with a fake collector, and a visitor, who sees what is on the screen.
 */
import type { PublicSurvey } from '@trustgauge/protocol';
import { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import { FakeCollector as PublishedFakeCollector } from '../dist/testing.js';

export const COLLECTOR = 'https://collector.example';
export const LIVE_KEY = 'tg_pub_live_vectors';
export const TEST_KEY = 'tg_pub_test_vectors';

/** The survey of the protocol's test vectors, as a collector serves it. */
export const vectorSurvey: PublicSurvey = await (
  await fetch('/packages/protocol/test/vectors/survey.json')
).json();

/** As a collector says that it has a submission on its disk. */
export const stored = () => Response.json({ outcome: 'stored' }, { status: 202 });

export class FakeCollector extends PublishedFakeCollector {
  override survey: PublicSurvey = vectorSurvey;

  /** An element that is taken out sends what it holds, a moment later: here, and not in the next test. */
  async restore(): Promise<void> {
    document.body.replaceChildren();
    await settle();
    this.stop();
  }
}

/** A page of its own for each test: nothing remembered, nothing mounted, moments that pass at once. */
export function freshPage(): FakeCollector {
  localStorage.clear();
  sessionStorage.clear();
  TrustGaugeElement.momentMs = 20;
  TrustGaugeElement.thanksMs = 20;
  TrustGaugeElement.seenMs = 0;
  return new FakeCollector();
}

export function newGauge(attributes: Record<string, string> = {}): TrustGaugeElement {
  const gauge = document.createElement('trust-gauge');
  for (const [name, value] of Object.entries({ site: LIVE_KEY, collector: COLLECTOR, ...attributes })) {
    gauge.setAttribute(name, value);
  }
  return gauge;
}

/** Mounted, and its question on the screen. */
export async function mountAsked(attributes: Record<string, string> = {}): Promise<TrustGaugeElement> {
  const gauge = newGauge(attributes);
  const shown = eventOf(gauge, 'trustgauge-shown');
  document.body.append(gauge);
  await shown;
  return gauge;
}

/** Mounted, and everything done that it does by itself. */
export async function mountQuiet(attributes: Record<string, string> = {}): Promise<TrustGaugeElement> {
  const gauge = newGauge(attributes);
  document.body.append(gauge);
  await settle();
  await gauge.updateComplete;
  return gauge;
}

/** Lets everything run that waits for no timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

export function eventOf(target: EventTarget, name: string): Promise<CustomEvent> {
  return new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as CustomEvent), { once: true }),
  );
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const inFrame = <Found extends HTMLElement = HTMLElement>(gauge: Element, selector: string) =>
  gauge.shadowRoot?.querySelector<Found>(selector) ?? null;

export const allInFrame = (gauge: Element, selector: string) => [
  ...(gauge.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const titleOf = (gauge: Element) =>
  inFrame(gauge, '#title')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const labelsOf = (gauge: Element) =>
  allInFrame(gauge, '[role=radio]').map((radio) => radio.textContent?.trim() ?? '');

export function press(gauge: Element, label: string): void {
  const radio = allInFrame(gauge, 'button').find(
    (button) => (button.ariaLabel ?? button.textContent?.trim()) === label,
  );
  if (!radio) throw new Error(`there is no button "${label}", only ${labelsOf(gauge).join(', ')}`);
  radio.click();
}

/** The page is light or dark, as a page of one scheme says it. */
export function paintPage(scheme: 'light' | 'dark' | ''): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = { light: 'white', dark: 'black', '': '' }[scheme];
}

/** Opens what is sent, which is loaded when somebody wants to know. */
export async function openSheet(gauge: Element): Promise<void> {
  inFrame(gauge, '.end')?.click();
  await until(() => inFrame(gauge, '.sheet') !== null);
}

/** Answers the headline and waits for the follow-up. */
export async function answerHeadline(gauge: TrustGaugeElement, label = 'Very'): Promise<void> {
  press(gauge, label);
  await until(() => !titleOf(gauge).startsWith('How confident'));
}

/** The whole way: headline, follow-up, delivered. */
export async function answerAll(gauge: TrustGaugeElement, headline = 'Very'): Promise<void> {
  await answerHeadline(gauge, headline);
  const delivered = eventOf(gauge, 'trustgauge-delivered');
  allInFrame(gauge, '[role=radio]')[0]?.click();
  await delivered;
}
