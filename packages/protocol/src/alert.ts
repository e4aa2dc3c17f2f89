/**
 * What the detector found, as the API serves it and receivers are told: a fall below the floor, or the recovery from
 * one, with its evidence and the guarantee that it was raised under.
 */
import * as v from 'valibot';
import { MAX_RECEIVER_LABEL_CHARS, MAX_RECEIVER_TARGET_CHARS } from './limits.js';
import { DaySchema, EntrySchema, EnvironmentSchema, ModeSchema, NameSchema } from './names.js';
import { SeriesSchema } from './site-configuration.js';
import { lineOf } from './text.js';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const InstantSchema = v.pipe(v.string(), v.isoTimestamp());

/** `fall`: confidence is below the floor. `recovery`: after a fall it is above the floor again. */
export const AlertKindSchema = v.picklist(['fall', 'recovery']);
export type AlertKind = v.InferOutput<typeof AlertKindSchema>;

/** Where the floor comes from: the operator's target, or a baseline that was learned once. */
export const FloorSourceSchema = v.picklist(['target', 'learned']);
export type FloorSource = v.InferOutput<typeof FloorSourceSchema>;

/** What the detector bets on: each answer, or one batch's mean where answers of one day resemble one another. */
export const BettingUnitSchema = v.picklist(['answer', 'batch']);
export type BettingUnit = v.InferOutput<typeof BettingUnitSchema>;

/** After an alarm: watch the old floor again, or learn a new one from what comes now. */
export const BaselineChoiceSchema = v.picklist(['keep', 'relearn']);
export type BaselineChoice = v.InferOutput<typeof BaselineChoiceSchema>;

export const GuaranteeSchema = v.object({
  /** While the truth is at or above the floor, this many batches pass on average, at least, before a false alarm. */
  meanBatchesToFalseAlarm: v.number(),
  /** Series that share that rate. */
  seriesWatched: v.number(),
  /** At most: the chance of a false alarm within a year of batches that each hold one day. */
  chanceInAYear: Share,
  /** True where it holds only if the learned floor is not above the truth (about 95 % of baselines). */
  isConditional: v.boolean(),
  /** The same as a sentence. */
  text: v.string(),
});
export type Guarantee = v.InferOutput<typeof GuaranteeSchema>;

export const AlertSchema = v.object({
  id: v.string(),
  site: NameSchema,
  survey: NameSchema,
  series: SeriesSchema,
  environment: EnvironmentSchema,
  entry: EntrySchema,
  mode: ModeSchema,
  /** Segment dimension and value; both null for everybody. */
  dimension: v.nullable(NameSchema),
  value: v.nullable(v.string()),
  kind: AlertKindSchema,
  /** Last day of the batch whose answers raised it. */
  raisedOn: DaySchema,
  /** First day of the batch at which the change most likely began. */
  startedOn: DaySchema,
  /** Evidence of the detector when it was raised, as a natural logarithm: at least `logThreshold`. */
  logEvidence: v.number(),
  /** The alert is raised at this natural logarithm of evidence. */
  logThreshold: v.number(),
  floor: Share,
  floorSource: FloorSourceSchema,
  unit: BettingUnitSchema,
  guarantee: GuaranteeSchema,
  acknowledged: v.nullable(v.object({ at: InstantSchema, baseline: BaselineChoiceSchema })),
});
export type Alert = v.InferOutput<typeof AlertSchema>;

/** A step of a collector's clock that was not believed at once. */
const ClockStepEntries = {
  /** What the clock would have said without the step. */
  from: InstantSchema,
  to: InstantSchema,
  /** Whether it is believed only when an operator has confirmed it; else when it has run steadily for ten minutes. */
  isConfirmationNeeded: v.boolean(),
};

/** The newest one, as the page of alerts shows it. */
export const ClockStepSchema = v.object({
  ...ClockStepEntries,
  /** When it was noticed, by the time that was believed then. */
  at: InstantSchema,
  /** Whether the collector still waits for it to prove right. */
  isOpen: v.boolean(),
});
export type ClockStep = v.InferOutput<typeof ClockStepSchema>;

/**
 * What is sent to a receiver. `alert.clock`: the collector's clock jumped. `test`: somebody pressed the test button.
 * `summary.weekly`: by e-mail only.
 */
export const AlertEventSchema = v.object({
  type: v.picklist(['alert.fall', 'alert.recovery', 'alert.clock', 'test', 'summary.weekly']),
  timestamp: InstantSchema,
  /** Null for what tells of no alert. */
  alert: v.nullable(AlertSchema),
  /** Of `alert.clock` only. */
  clock: v.optional(v.object(ClockStepEntries)),
  /** For people: one sentence, or two. */
  text: v.string(),
});
export type AlertEvent = v.InferOutput<typeof AlertEventSchema>;

/** `webhook`: signed as Standard Webhooks say. `slack`: a message as Slack's incoming webhooks take it. */
export const ReceiverKindSchema = v.picklist(['webhook', 'slack', 'email']);
export type ReceiverKind = v.InferOutput<typeof ReceiverKindSchema>;

export const ReceiverSchema = v.object({
  id: v.string(),
  kind: ReceiverKindSchema,
  label: v.string(),
  /** Scheme and host of an address, or the e-mail address; the rest of an address may be a secret. */
  target: v.string(),
});
export type Receiver = v.InferOutput<typeof ReceiverSchema>;

export const ReceiverListSchema = v.object({ receivers: v.array(ReceiverSchema) });
export type ReceiverList = v.InferOutput<typeof ReceiverListSchema>;

/** What somebody sends to add a receiver. Whether its target may be reached is for the collector to say. */
export const NewReceiverSchema = v.strictObject({
  kind: ReceiverKindSchema,
  label: lineOf(MAX_RECEIVER_LABEL_CHARS),
  /** Address of a webhook, in whole, or one e-mail address. */
  target: lineOf(MAX_RECEIVER_TARGET_CHARS),
});
export type NewReceiver = v.InferOutput<typeof NewReceiverSchema>;

/** The reply to a receiver that was added: the one time that its secret is shown. */
export const ReceiverAddedSchema = v.object({
  ...ReceiverSchema.entries,
  /** What a webhook's messages are signed with (`whsec_…`); null for the other kinds. */
  secret: v.nullable(v.string()),
});
export type ReceiverAdded = v.InferOutput<typeof ReceiverAddedSchema>;

/** One try to deliver one event to one receiver. */
export const DeliverySchema = v.object({
  /** The same for every try: a receiver that honours it acts once. */
  eventId: v.string(),
  receiver: v.string(),
  type: AlertEventSchema.entries.type,
  attempt: v.number(),
  at: InstantSchema,
  /** `failed`: it is tried again, unless it is a test. `given-up`: it is not. */
  outcome: v.picklist(['delivered', 'failed', 'given-up']),
  /** What the receiver answered, such as `200`, or why it could not be reached. Never its body. */
  detail: v.string(),
});
export type Delivery = v.InferOutput<typeof DeliverySchema>;

export const DeliveryListSchema = v.object({ deliveries: v.array(DeliverySchema) });
/** The delivery log, newest first. */
export type DeliveryList = v.InferOutput<typeof DeliveryListSchema>;
