/**
 * What the dashboard reads: estimates with their uncertainty, already computed, from closed batches only.
 */
import * as v from 'valibot';
import { BettingUnitSchema, FloorSourceSchema, GuaranteeSchema } from './alert.js';
import { DaySchema, EntrySchema, EnvironmentSchema, ModeSchema, NameSchema } from './names.js';
import { PROTOCOL_VERSION } from './protocol-version.js';
import { SeriesSchema } from './site-configuration.js';
import { RouteSchema } from './survey.js';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Difference = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Whole days in the site's time zone; both ends belong to it. */
export const PeriodSchema = v.object({ firstDay: DaySchema, lastDay: DaySchema });
export type Period = v.InferOutput<typeof PeriodSchema>;

/**
 * `confident`: share of the top two. `worried`: share of the bottom two. `index`: mean on 0 to 1. `net`: share of the
 * top two less share of the bottom two.
 */
export const MetricSchema = v.picklist(['confident', 'worried', 'index', 'net']);
export type Metric = v.InferOutput<typeof MetricSchema>;
/** Those that are shares of people or means of a scale; `net` is a difference. */
export const ShareMetricSchema = v.picklist(['confident', 'worried', 'index']);
export type ShareMetric = v.InferOutput<typeof ShareMetricSchema>;

/** A share in [0, 1] with its interval, and the number of scored answers behind it. */
export const EstimateSchema = v.object({
  share: Share,
  interval: v.tuple([Share, Share]),
  answers: Count,
  /**
   * True below 50 answers: share and interval ends are rounded to 0.05, and a share of 0.95 means "0.95 or more",
   * of 0.05 "0.05 or less".
   */
  isRounded: v.boolean(),
});
export type Estimate = v.InferOutput<typeof EstimateSchema>;

/** A difference of two shares, in [−1, 1], with its interval and the answers of the smaller side. */
export const DifferenceSchema = v.object({
  difference: Difference,
  interval: v.tuple([Difference, Difference]),
  answers: Count,
  isRounded: v.boolean(),
  /** Whether the interval excludes 0: only then may a page say which way it goes. */
  isClear: v.boolean(),
});
export type DifferenceEstimate = v.InferOutput<typeof DifferenceSchema>;

/** The four metrics of the same answers. */
const MetricsSchema = v.object({
  confident: EstimateSchema,
  worried: EstimateSchema,
  index: EstimateSchema,
  net: DifferenceSchema,
});
export type Metrics = v.InferOutput<typeof MetricsSchema>;

/** A point of the line: the estimate of the period, and the live estimate at its end. */
export const PointSchema = v.object({
  period: PeriodSchema,
  estimate: EstimateSchema,
  /** Average since `liveSince`, with the interval that is valid at every look. */
  live: EstimateSchema,
  liveSince: DaySchema,
});
export type Point = v.InferOutput<typeof PointSchema>;

/** Everything since the start of the series or the last incident, with intervals that are valid at every look. */
export const LiveSchema = v.object({
  since: DaySchema,
  lastDay: DaySchema,
  /** Probability of ever missing the truth. */
  alpha: Share,
  metrics: MetricsSchema,
});
export type Live = v.InferOutput<typeof LiveSchema>;

/** A dated event that may explain a change. `ours`: it happened here. `industry`: elsewhere. */
export const IncidentSchema = v.object({
  id: v.string(),
  date: DaySchema,
  title: v.string(),
  kind: v.picklist(['ours', 'industry']),
  link: v.nullable(v.string()),
});
export type Incident = v.InferOutput<typeof IncidentSchema>;

/** What a team does so that people are more confident: planned without a day, or marked on the line at its day. */
export const StepSchema = v.object({
  id: v.string(),
  /** Name of the playbook's step that it is; null for one of the team's own. */
  play: v.nullable(NameSchema),
  title: v.string(),
  /** Who sees to it; null where nobody has been named. */
  owner: v.nullable(v.string()),
  /** Day on which it was taken, or is to be; null: not known yet. */
  date: v.nullable(DaySchema),
  /** What came of it, in the team's own words. */
  outcome: v.nullable(v.string()),
});
export type Step = v.InferOutput<typeof StepSchema>;

/** What stands on the line at a day: something that happened, or something that was done about it. */
export const MarkSchema = v.object({
  kind: v.picklist(['incident', 'step']),
  id: v.string(),
  date: DaySchema,
  title: v.string(),
});
export type Mark = v.InferOutput<typeof MarkSchema>;

/**
 * A change of the widget that can move a figure without anybody thinking otherwise. `seen`: from then on a showing
 * counts when it is seen, and the scale has the look that came with that version.
 */
export const WidgetChangeSchema = v.object({
  kind: v.picklist(['seen']),
  /** First day of the first batch that it is in. */
  date: DaySchema,
});
export type WidgetChange = v.InferOutput<typeof WidgetChangeSchema>;

/** A fall that was found among everybody: the stretch from its likely beginning to the day that raised it. */
export const AlarmSchema = v.object({
  /** Of the alert. */
  id: v.string(),
  startedOn: DaySchema,
  raisedOn: DaySchema,
  /** What confidence fell below. */
  floor: Share,
  isAcknowledged: v.boolean(),
});
export type Alarm = v.InferOutput<typeof AlarmSchema>;

export const GranularitySchema = v.picklist(['day', 'week', 'month']);
export type Granularity = v.InferOutput<typeof GranularitySchema>;

/** A value of a segment, or several small ones that are shown together only. */
export const SegmentFigureSchema = v.object({
  values: v.pipe(v.array(v.string()), v.minLength(1)),
  estimate: EstimateSchema,
  worried: EstimateSchema,
  /** Since the start or the last incident; null for values that are shown together. */
  live: v.nullable(EstimateSchema),
});
export type SegmentFigure = v.InferOutput<typeof SegmentFigureSchema>;

export const SegmentSchema = v.object({
  dimension: NameSchema,
  /** Null where no batch of this segment ended within the period. */
  period: v.nullable(PeriodSchema),
  figures: v.array(SegmentFigureSchema),
});
export type Segment = v.InferOutput<typeof SegmentSchema>;

/** A follow-up's answers, of everybody asked it or of those who are not confident. */
export const DriverSchema = v.object({
  question: NameSchema,
  text: v.string(),
  /** `not-confident`: those below the top box, where the survey declares that cross. */
  among: v.picklist(['everybody', 'not-confident']),
  /** Null where nothing of it has been published within the period. */
  period: v.nullable(PeriodSchema),
  answers: Count,
  options: v.array(
    v.object({
      id: NameSchema,
      label: v.string(),
      route: v.nullable(RouteSchema),
      dataType: v.nullable(NameSchema),
      estimate: EstimateSchema,
    }),
  ),
  /** Where the options carry routes: the share of each, in the order of `RouteSchema`. */
  routes: v.array(v.object({ route: RouteSchema, estimate: EstimateSchema })),
  /** Communications less technology; null where the options carry no routes. */
  communicationsLessTechnology: v.nullable(DifferenceSchema),
});
export type Driver = v.InferOutput<typeof DriverSchema>;

/**
 * When a showing counts. `seen`: once the question has been seen (`seen` of a submission). `drawn`: as soon as it stands
 * in the page, seen or not, as widgets counted before.
 */
export const CountedWhenSchema = v.picklist(['drawn', 'seen']);
export type CountedWhen = v.InferOutput<typeof CountedWhenSchema>;

/** Who answered of those who were asked, and what the others could have changed. Of showings of one kind only. */
export const ResponseSchema = v.object({
  countedWhen: CountedWhenSchema,
  /** Batches that count so: those of the headline's period, or, where it holds both kinds, those that count what was seen. */
  period: PeriodSchema,
  shown: Count,
  answered: Count,
  dismissed: Count,
  ignored: Count,
  responseRate: Share,
  cooperationRate: Share,
  refusalRate: Share,
  /** Lowest and highest share of confident people among all who were asked, whatever the others think. */
  bounds: v.tuple([Share, Share]),
  /** The same with the sampling error of those who answered. */
  boundsWithInterval: v.tuple([Share, Share]),
  /** What the tipping value is measured against. */
  target: Share,
  /** Share among those who did not answer that would bring the whole to the target; null where none could. */
  tippingShare: v.nullable(Share),
  /** True below 50 scored answers: bounds are rounded outwards to 0.05, the tipping share to 0.05. */
  isRounded: v.boolean(),
});
export type Response = v.InferOutput<typeof ResponseSchema>;

/** Two periods of the same series: the newer less the older. `estimate` is the older one’s. */
export const ComparisonSchema = v.object({
  period: PeriodSchema,
  before: PeriodSchema,
  estimate: EstimateSchema,
  change: DifferenceSchema,
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;

/** The headline as it would be if the answers were spread as the population is. */
export const PostStratifiedSchema = v.object({
  dimension: NameSchema,
  period: PeriodSchema,
  estimate: EstimateSchema,
  /** The same answers as they came. */
  unweighted: EstimateSchema,
  /** Loss by weighting, from 1; above 2 the figure rests on few people. */
  deff: v.number(),
});
export type PostStratified = v.InferOutput<typeof PostStratifiedSchema>;

/** What a detector knows of one series. */
export const WatchSchema = v.object({
  survey: NameSchema,
  /** Both null for everybody. */
  dimension: v.nullable(NameSchema),
  value: v.nullable(v.string()),
  /** `learning`: the baseline is not complete. `fallen`: an alarm has been raised, and recovery is awaited. */
  phase: v.picklist(['learning', 'watching', 'fallen']),
  /** Null while it is being learned. */
  floor: v.nullable(Share),
  floorSource: FloorSourceSchema,
  unit: BettingUnitSchema,
  /** Pearson's χ²/(D − 1) of the baseline's batches; above 1.5 the detector bets on batches. Null for a target. */
  dispersion: v.nullable(v.number()),
  /** The meter to show: e-CUSUM evidence, as a natural logarithm; null before the first answer. */
  logEvidence: v.nullable(v.number()),
  logThreshold: v.number(),
  guarantee: GuaranteeSchema,
});
export type WatchedFigure = v.InferOutput<typeof WatchSchema>;

/** Whose answers figures are of, and by which rules. */
const SCOPE = {
  site: NameSchema,
  survey: NameSchema,
  environment: EnvironmentSchema,
  entry: EntrySchema,
  mode: ModeSchema,
  series: SeriesSchema,
  /** IANA name; every day of the figures is a day there. */
  timeZone: v.string(),
  /** True where the answers were made up for demonstration. The dashboard says so on every screen. */
  isSimulated: v.boolean(),
  /** Smallest number of answers behind any figure. */
  minimumBatchAnswers: Count,
};
const ScopeSchema = v.object(SCOPE);
export type Scope = v.InferOutput<typeof ScopeSchema>;

const VoidedDaySchema = v.object({ day: DaySchema, reason: v.string() });
export type VoidedDay = v.InferOutput<typeof VoidedDaySchema>;

export const SummarySchema = v.object({
  ...SCOPE,
  version: v.literal(PROTOCOL_VERSION),
  product: v.string(),
  /** The headline question as people read it. */
  question: v.string(),
  /** Share of people who are invited, drawn by person; null where all are. */
  sampleRate: v.nullable(Share),
  /** Confidence of every report interval here, such as 0.95. */
  confidence: Share,
  /** The share of the top two over the period; null where no batch ended within it. */
  headline: v.nullable(PointSchema),
  /** All four metrics of the same answers. */
  metrics: v.nullable(MetricsSchema),
  /** Answers that are counted and not scored ("I don't know") over the same period. */
  unscored: v.nullable(Count),
  live: v.nullable(LiveSchema),
  granularity: GranularitySchema,
  metric: ShareMetricSchema,
  /** Of `metric`, oldest first. Each point is a union of whole batches, in the period of the batch's last day. */
  line: v.array(PointSchema),
  segments: v.array(SegmentSchema),
  drivers: v.array(DriverSchema),
  /** Null where showings are not counted or nobody was invited. */
  response: v.nullable(ResponseSchema),
  comparison: v.nullable(ComparisonSchema),
  postStratified: v.array(PostStratifiedSchema),
  /** The detector of everybody; null where the survey is not watched. */
  watch: v.nullable(WatchSchema),
  /** Stretches of days that an owner has voided: nothing of them is in any figure. */
  voided: v.array(VoidedDaySchema),
  /** Days that belong to no closed batch yet; their answers are not shown. Null where there are none. */
  openSince: v.nullable(DaySchema),
  /** The day on which the next figure can appear at the earliest: a batch closes when a day has ended. */
  nextFigureOn: DaySchema,
  incidents: v.array(IncidentSchema),
  /** Those without a day last. */
  steps: v.array(StepSchema),
  /** Oldest first; none where these answers are not watched. */
  alarms: v.array(AlarmSchema),
  /** Changes of the widget within these answers, oldest first. */
  widgetChanges: v.array(WidgetChangeSchema),
});
export type Summary = v.InferOutput<typeof SummarySchema>;

/** One side of a mark: what its batches hold. */
export const SideSchema = v.object({ period: PeriodSchema, estimate: EstimateSchema });
export type Side = v.InferOutput<typeof SideSchema>;

/** What may be concluded of a mark, as words of two closed lists: for whoever says it in a language of their own. */
export const ConclusionSchema = v.object({
  /**
   * `higher`, `lower`: confidence was, from the day on, by more than chance. `unclear`: no change can be told from
   * chance. `early`: there is no batch from the day on yet. `late`: there is none before it.
   */
  change: v.picklist(['higher', 'lower', 'unclear', 'early', 'late']),
  /**
   * How those whom the mark touched changed beside the others: `more-favourably`, `less-favourably`, by more than
   * chance; `alike`: no difference can be told from chance. `too-few`: a group has no answers on one side.
   * `undeclared`: the survey does not say whom a mark touches. Only where they can be compared is a cause in question.
   */
  touched: v.picklist(['more-favourably', 'less-favourably', 'alike', 'too-few', 'undeclared']),
});
export type Conclusion = v.InferOutput<typeof ConclusionSchema>;

/** What changed at a mark: whole batches before its day and from it on, within so many days on either side. */
export const EffectSchema = v.object({
  ...SCOPE,
  mark: MarkSchema,
  days: Count,
  /** Of every interval here, such as 0.95. */
  confidence: Share,
  /** Null where there is no batch on that side yet. */
  before: v.nullable(SideSchema),
  after: v.nullable(SideSchema),
  /** Null where one side has no batch yet. */
  change: v.nullable(ComparisonSchema),
  /** Whether the survey declares whom a mark touches and whom it does not. */
  declaresExposure: v.boolean(),
  /** Where it does, and each of the four groups has answers: their change less that of the others. */
  exposure: v.nullable(
    v.object({
      dimension: NameSchema,
      exposedChange: DifferenceSchema,
      otherChange: DifferenceSchema,
      difference: DifferenceSchema,
    }),
  ),
  conclusion: ConclusionSchema,
  /** The same in English sentences. */
  text: v.string(),
});
export type Effect = v.InferOutput<typeof EffectSchema>;
