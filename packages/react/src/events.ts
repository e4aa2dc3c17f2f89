import type { TrustGaugeEventMap } from '@trustgauge/widget';
import type { Words } from './words.js';

type Handler<Name extends keyof TrustGaugeEventMap> = ((event: TrustGaugeEventMap[Name]) => void) | undefined;

/** What the page is told. `event.detail.survey` names the survey; no event carries the answer. */
export interface TrustGaugeEvents {
  /** The question is about to be painted. `event.preventDefault()` keeps it away. */
  onBeforeShown?: Handler<'trustgauge-before-shown'>;
  /** Half of the question was in view for a second, or the person acted on it. */
  onShown?: Handler<'trustgauge-shown'>;
  /** The person has answered, and the answer is on its way: after the second question, or earlier on leaving it. */
  onAnswered?: Handler<'trustgauge-answered'>;
  /** The person closed the question without an answer. */
  onDismissed?: Handler<'trustgauge-dismissed'>;
  /** The person never wants to be asked again. Keep it where the survey's `storage` is `host`. */
  onDeclined?: Handler<'trustgauge-declined'>;
  /** The collector has stored the answer or dismissal. */
  onDelivered?: Handler<'trustgauge-delivered'>;
  /** It will not be delivered; `event.detail.code` says why. */
  onFailed?: Handler<'trustgauge-failed'>;
}

/** A prop is `on` and one of these. One text: a page pays for each byte. */
const NAMES = 'BeforeShown Shown Answered Dismissed Declined Delivered Failed';

type Props = `on${Words<typeof NAMES>}` & keyof TrustGaugeEvents;

/** `onBeforeShown` → `trustgauge-before-shown`. */
export const EVENTS = Object.fromEntries(
  NAMES.split(' ').map((name) => [`on${name}`, `trustgauge${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`]),
) as Record<Props, keyof TrustGaugeEventMap>;
