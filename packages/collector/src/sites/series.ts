/**
 * The identity of what is asked: everything that can change how an answer reads is part of it, nothing else is.
 */
import { createHash } from 'node:crypto';
import type { Survey } from '@trustgauge/protocol';

/** 16 hexadecimal digits that change with the wording, the options, the scale or the follow-ups of a survey. */
export function seriesOf({ headline, followUps }: Survey): string {
  const asked = {
    headline: [
      headline.text,
      headline.options.map(({ id, label }) => [id, label]),
      headline.unscored.map(({ id, label }) => [id, label]),
      headline.lowBoxUpTo,
      headline.topBoxFrom,
    ],
    followUps: followUps.map(({ id, text, options }) => [
      id,
      text,
      options.map((option) => [option.id, option.label]),
    ]),
  };
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16);
}
