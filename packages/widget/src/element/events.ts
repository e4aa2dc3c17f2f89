/**
 * What the host page is told. Never what somebody answered.
 */
export interface TrustGaugeEventDetail {
  readonly survey: string;
}

export interface TrustGaugeFailedDetail extends TrustGaugeEventDetail {
  /** Code of the collector's refusal, or `submission_expired` after two days without a connection. */
  readonly code: string;
}

export interface TrustGaugeEventMap {
  /**
   * The question is about to be painted. The only one that can be cancelled: after `preventDefault()` nobody sees the
   * question, nothing is counted, and it is not asked again on this page unless opened.
   */
  'trustgauge-before-shown': CustomEvent<TrustGaugeEventDetail>;
  /** The question has been seen: half of it was in view for a second, or the person has answered or closed it. */
  'trustgauge-shown': CustomEvent<TrustGaugeEventDetail>;
  /**
   * The person has answered, and the answer is on its way: after the second question, or earlier where the person closes
   * it or leaves the page.
   */
  'trustgauge-answered': CustomEvent<TrustGaugeEventDetail>;
  /** The person closed the question without answering. */
  'trustgauge-dismissed': CustomEvent<TrustGaugeEventDetail>;
  /** The person wants never to be asked again. Where the page remembers (`storage: "host"`), it has to keep this. */
  'trustgauge-declined': CustomEvent<TrustGaugeEventDetail>;
  /** The collector has it on its disk. */
  'trustgauge-delivered': CustomEvent<TrustGaugeEventDetail>;
  /** It will not be delivered; `detail.code` says why. */
  'trustgauge-failed': CustomEvent<TrustGaugeFailedDetail>;
}
