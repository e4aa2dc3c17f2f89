import type { TrustGaugeEventMap } from '@trustgauge/widget';

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

/** What is left of the events' names without `trustgauge-`. One text: a page pays for each byte. */
const NAMES = 'before-shown shown answered dismissed declined delivered failed';

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text;
type EventName = `trustgauge-${Words<typeof NAMES>}` & keyof TrustGaugeEventMap;

const propOf = (name: string) => `on-${name}`.replace(/-./g, ([, letter = '']) => letter.toUpperCase());

/** Prop → the element's event. */
export const EVENTS = Object.fromEntries(
  NAMES.split(' ').map((name) => [propOf(name), `trustgauge-${name}`]),
) as Record<keyof TrustGaugeEvents, EventName>;
