/**
 * Counts of a headline's options → figures as they are published.
 */
import type { DifferenceEstimate, Estimate, Headline, Metrics, ShareMetric } from '@trustgauge/protocol';
import {
  newcombeDifference,
  type Successes,
  scoreInterval,
  scoreMoments,
  wilsonInterval,
} from '@trustgauge/stats';
import { scoredCounts, scoresOf } from '../metrics.js';
import { liveInterval } from '../release/live-figures.js';
import type { Counts, LiveFigures } from '../store/release-store.js';
import { toDifference, toEstimate } from './rounding.js';

/** Confidence of the report intervals. */
export const CONFIDENCE = 0.95;

/** For a closed period: one look. */
export function reportEstimate(headline: Headline, counts: Counts, metric: ShareMetric): Estimate {
  const scored = scoredCounts(headline, counts);
  const scores = scoresOf(headline, metric);
  const { n, mean } = scoreMoments(scored, scores);
  return toEstimate(mean, scoreInterval(scored, scores, { confidence: CONFIDENCE }), n);
}

export function reportMetrics(headline: Headline, counts: Counts): Metrics {
  return {
    confident: reportEstimate(headline, counts, 'confident'),
    worried: reportEstimate(headline, counts, 'worried'),
    index: reportEstimate(headline, counts, 'index'),
    net: balanceOf(scoredCounts(headline, counts), scoresOf(headline, 'net')),
  };
}

/** Of everything since the live line began, with the interval that is valid at every look. */
export function liveEstimate(headline: Headline, figures: LiveFigures, metric: ShareMetric): Estimate {
  const { n, mean } = scoreMoments(scoredCounts(headline, figures.counts), scoresOf(headline, metric));
  return toEstimate(mean, liveInterval(headline, figures, metric), n);
}

export function liveMetrics(headline: Headline, figures: LiveFigures): Metrics {
  const { n, mean } = scoreMoments(scoredCounts(headline, figures.counts), scoresOf(headline, 'net'));
  return {
    confident: liveEstimate(headline, figures, 'confident'),
    worried: liveEstimate(headline, figures, 'worried'),
    index: liveEstimate(headline, figures, 'index'),
    net: toDifference(2 * mean - 1, liveInterval(headline, figures, 'net'), n),
  };
}

/** One category's share of all of them. */
export function shareEstimate(successes: number, n: number): Estimate {
  return toEstimate(
    n === 0 ? 0 : successes / n,
    wilsonInterval(n === 0 ? 0 : successes / n, n, CONFIDENCE),
    n,
  );
}

/** The difference of two shares of the same answers: scores 1 for the one, 0 for the other, ½ for neither. */
export function balanceOf(counts: readonly number[], scores: readonly number[]): DifferenceEstimate {
  const { n, mean } = scoreMoments(counts, scores);
  const [low, high] = scoreInterval(counts, scores, { confidence: CONFIDENCE });
  return toDifference(2 * mean - 1, [2 * low - 1, 2 * high - 1], n);
}

/** Confident answers of all scored ones. */
export function confidentOf(headline: Headline, counts: Counts): Successes {
  const scored = scoredCounts(headline, counts);
  const n = scored.reduce((sum, count) => sum + count, 0);
  return { n, successes: scored.slice(headline.topBoxFrom).reduce((sum, count) => sum + count, 0) };
}

/** The newer less the older period, as independent groups. */
export function changeOf(headline: Headline, after: Counts, before: Counts): DifferenceEstimate {
  const [newer, older] = [confidentOf(headline, after), confidentOf(headline, before)];
  const { difference, interval } = newcombeDifference(newer, older, CONFIDENCE);
  return toDifference(difference, interval, Math.min(newer.n, older.n));
}
