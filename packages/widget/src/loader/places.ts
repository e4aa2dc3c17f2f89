/**
 * Where surveys are asked on a page with a script tag: in the page's own tags, or in ours at the end of the body, which
 * lie over the page.
 */
import { FIRST_SURVEY } from '@trustgauge/protocol/wire';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import { whoseTurn } from '../element/turn.js';
import { unshadowed } from '../unshadowed.js';
import type { Settings } from './own-script.js';

/** How often in how many milliseconds ours returns to a page that takes it out: two scripts must not fight for ever. */
const MAX_RETURNS = 5;
const RETURNS_MS = 1_000;

/**
 * Says that a tag is ours. Libraries that morph one page into the next take it off where they make our tag the page's;
 * those that keep copies of pages keep it, so that a copy is known.
 */
export const OURS = 'data-loader';

export const isOurs = (tag: Element) => tag.hasAttribute(OURS);

/** The tags that leave it to the loader what they ask, ours too. */
export const pageTags = () =>
  [...unshadowed(document, 'querySelectorAll')<TrustGaugeElement>('trust-gauge:not([site])')].filter(
    ({ site }) => !site,
  );

export class Places {
  readonly #settings: Settings;
  /** Survey → our tag. */
  readonly #ours = new Map<string, TrustGaugeElement>();
  #returns = 0;
  /** When counting them began, in milliseconds of the page's clock. */
  #sinceMs = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The survey that a tag names; the page's where it names none. */
  surveyOf(tag?: Element): string {
    return tag?.getAttribute('survey') || this.#settings.survey || FIRST_SURVEY;
  }

  /** The page's tag of a survey, or else ours, in the page. */
  tagFor(survey: string, placement: string | undefined): TrustGaugeElement {
    let tag = this.#pageTagFor(survey) ?? this.#ours.get(survey);
    if (!tag) {
      tag = unshadowed(document, 'createElement')('trust-gauge');
      tag.toggleAttribute(OURS);
      tag.setAttribute('survey', survey);
      const { presentation = placement === 'inline' ? '' : placement } = this.#settings;
      tag.setAttribute('presentation', presentation || 'corner');
      this.#ours.set(survey, tag);
    }
    // Between two bodies there is none: the next change of the page brings it back.
    if (!tag.isConnected) unshadowed(document, 'body')?.append(tag);
    return tag;
  }

  /**
   * Puts ours back into a page that has just taken them out, before they notice: what is asked there goes on. Takes out
   * copies of ours, and lets the page have what it has made its own.
   */
  keep(): void {
    const body = unshadowed(document, 'body');
    const nowMs = performance.now();
    if (nowMs > this.#sinceMs + RETURNS_MS) {
      this.#sinceMs = nowMs;
      this.#returns = 0;
    }
    const ours = [...this.#ours.values()];
    for (const tag of pageTags()) if (isOurs(tag) && !ours.includes(tag)) tag.remove();
    for (const [survey, tag] of this.#ours) {
      if (!isOurs(tag)) this.#ours.delete(survey);
      if (tag.isConnected) continue;
      // Otherwise a tag of the new page comes first.
      if (whoseTurn() !== tag && this.#pageTagFor(survey)) this.#ours.delete(survey);
      else if (body && this.#returns < MAX_RETURNS) {
        this.#returns += 1;
        body.append(tag);
      }
    }
  }

  /** Takes ours away. What stands in the page's own tags leaves; they stay, with what the page has put into them. */
  clear(): void {
    for (const tag of pageTags()) tag.leave?.();
    for (const tag of this.#ours.values()) tag.remove();
  }

  #pageTagFor(survey: string): TrustGaugeElement | undefined {
    return pageTags().find((tag) => this.surveyOf(tag) === survey && !isOurs(tag));
  }
}
