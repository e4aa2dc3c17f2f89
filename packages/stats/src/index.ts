export { type ClosedBatches, closeBatches, type SegmentBatch } from './close-batches.js';
export { effectiveSampleSize } from './effective-sample-size.js';
export { type MergedSegments, mergeSmallSegments } from './merge-small-segments.js';
export { type ScoreIntervalOptions, scoreInterval } from './score-interval.js';
export { type ScoreMoments, scoreMoments } from './score-moments.js';
export { type Metric, type ScaleCuts, scoreVector } from './score-vector.js';
export { wilsonInterval } from './wilson-interval.js';
