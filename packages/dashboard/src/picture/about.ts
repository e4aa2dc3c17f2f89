/**
 * What every picture of a summary says around its chart.
 */
import type { Summary } from '@trustgauge/protocol';
import type { Format } from '../format.js';
import { changeSentence, headlineFacts, headlineSentence, sourceOf, zoneOf } from '../headline-in-words.js';
import { WORDS } from '../words.js';
import type { Picture } from './picture.js';

type Around = Pick<Picture, 'about' | 'notices' | 'source'>;

export function around(summary: Summary, format: Format): Around {
  const { product, survey, isSimulated, environment } = summary;
  return {
    about: `${product} · ${survey}`,
    notices: [
      ...(isSimulated ? [WORDS.takeAlong.notice(WORDS.simulated, WORDS.simulatedWhy)] : []),
      ...(environment === 'test' ? [WORDS.takeAlong.notice(WORDS.test, WORDS.testWhy)] : []),
    ],
    source: sourceOf(summary, format),
  };
}

/** The sentence of the overview and what has changed, where there is a number. */
export function headlineOf(summary: Summary, format: Format): string[] {
  const { headline, comparison } = summary;
  return [
    ...(headline ? [headlineSentence(summary, headline, format)] : []),
    ...(comparison ? [changeSentence(comparison, format)] : []),
  ];
}

export function factsOf(summary: Summary, format: Format): string {
  const { headline } = summary;
  return (
    headline
      ? Object.values<string>({ ...headlineFacts(summary, headline, format) })
      : [WORDS.daysIn(zoneOf(summary, format))]
  ).join(' · ');
}
