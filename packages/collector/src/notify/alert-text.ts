/**
 * An event in words, for receivers that are read by people.
 */
import type { AlertEvent } from '@trustgauge/protocol';

const MAX_SUBJECT_CHARS = 120;

const ASLEEP =
  'A machine that was asleep shows the same. Otherwise set its clock by a time service such as chrony; trustgauge doctor says more.';

export interface AlertText {
  /** One line. */
  readonly subject: string;
  /** Sentences, the first of them what happened. */
  readonly sentences: readonly string[];
}

/** @param site The site that the receiver belongs to. */
export function toAlertText({ type, alert, text }: AlertEvent, site: string): AlertText {
  if (type === 'alert.clock') {
    return { subject: toLine(`The collector’s clock jumped (${site})`), sentences: [text, ASLEEP] };
  }
  if (alert === null) return { subject: toLine(`Test of TrustGauge alerts (${site})`), sentences: [text] };
  const whom = alert.dimension === null ? site : `${site}, ${alert.dimension} ${alert.value}`;
  const what = type === 'alert.recovery' ? 'Confidence has recovered' : 'Confidence has fallen';
  const sentences = [text, `Raised by the answers up to ${alert.raisedOn}.`, alert.guarantee.text];
  return { subject: toLine(`${what} (${whom})`), sentences };
}

/** Line breaks and other control characters would end a header. */
function toLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > MAX_SUBJECT_CHARS ? `${line.slice(0, MAX_SUBJECT_CHARS - 1)}…` : line;
}
