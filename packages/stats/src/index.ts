export { type ClosedBatches, closeBatches, type SegmentBatch } from './close-batches.js';
export { type ConfidenceSequenceOptions, confidenceSequence } from './confidence-sequence.js';
export {
  type ChangePoint,
  createDetector,
  type Detection,
  type Detector,
  type DetectorOptions,
  type DetectorState,
} from './create-detector.js';
export { type Debiased, debias } from './debias.js';
export type { Difference, Successes } from './difference.js';
export { type DifferenceInDifferences, differenceInDifferences } from './difference-in-differences.js';
export { dispersion } from './dispersion.js';
export { effectiveSampleSize } from './effective-sample-size.js';
export { epsilonOf, gammaOf } from './epsilon.js';
export { type EffectiveSize, kishEffectiveSize } from './kish-effective-size.js';
export { type LearnedFloor, learnFloor } from './learn-floor.js';
export { liveDifference } from './live-difference.js';
export { logWealth } from './log-wealth.js';
export { type MergedSegments, mergeSmallSegments } from './merge-small-segments.js';
export { moverDifference } from './mover-difference.js';
export { newcombeDifference } from './newcombe-difference.js';
export { type NonresponseBounds, nonresponseBounds } from './nonresponse-bounds.js';
export { type PostStratified, postStratify } from './post-stratify.js';
export { requiredAnswers } from './required-answers.js';
export { type Outcomes, type ResponseRates, responseRates } from './response-rates.js';
export { type ScoreIntervalOptions, scoreInterval } from './score-interval.js';
export { type ScoreMoments, scoreMoments } from './score-moments.js';
export { type Metric, type ScaleCuts, scoreVector } from './score-vector.js';
export { wilsonInterval } from './wilson-interval.js';
