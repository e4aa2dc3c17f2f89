import type { TrustGaugeEventDetail } from '../element/events.js';

/** What has become of the surveys that this page has asked since somebody looks. */
export class Outcomes {
  readonly #asked = new Map<string, 'asked' | 'cancelled'>();

  constructor(signal: AbortSignal) {
    // Last of all, when every listener has had its say.
    window.addEventListener(
      'trustgauge-before-shown',
      (event) => {
        const { survey } = (event as CustomEvent<TrustGaugeEventDetail>).detail;
        queueMicrotask(() => this.#asked.set(survey, event.defaultPrevented ? 'cancelled' : 'asked'));
      },
      { signal },
    );
  }

  of(survey: string): 'asked' | 'cancelled' | undefined {
    return this.#asked.get(survey);
  }
}
