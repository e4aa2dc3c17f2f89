/**
 * Brings events to their receivers: what is due is tried, what failed is tried again later and later, and after a day
 * it is given up. Every try is in the delivery log. An event keeps its id over all tries, so that a receiver that
 * honours it acts once.
 */
import { randomUUID } from 'node:crypto';
import { type AlertEvent, type Delivery, ProtocolError } from '@trustgauge/protocol';
import type { Clock } from '../clock.js';
import { type Traces, untraced } from '../observe/traces.js';
import type { DueEvent, OutboxStore, OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';
import type { Channels, TryResult } from './channel.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Pauses between the tries of an event; after the last one it is given up, some 22 hours after the first try. */
export const RETRY_DELAYS_MS: readonly number[] = [
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
];

/** A pause is up to this share longer or shorter, so that what failed together does not come back together. */
const JITTER = 0.2;

/** How long nobody else takes what is being tried: longer than the longest try. */
const TAKEN_MS = MINUTE_MS;

/** Receivers that are told at the same time. A slow one holds up a place, not the others. */
const AT_ONCE = 16;

/** How long the log is kept. */
export const LOG_KEPT_MS = 90 * DAY_MS;

/** Tests of all receivers of a site in an hour: a button must not become a way to flood somebody's mailbox. */
export const MAX_TESTS_PER_HOUR = 20;

export interface OutboxParts {
  readonly store: OutboxStore;
  readonly channels: Channels;
  readonly clock: Clock;
  /** Told of every fault of ours. That a receiver can't be reached is none. */
  readonly report: (error: unknown) => void;
  /** In [0, 1). */
  readonly random?: () => number;
  readonly traces?: Traces;
}

export class Outbox {
  readonly #store: OutboxStore;
  readonly #channels: Channels;
  readonly #clock: Clock;
  readonly #report: (error: unknown) => void;
  readonly #random: () => number;
  readonly #traces: Traces;
  readonly #tests = new Map<string, Promise<Delivery>>();
  #running: Promise<void> | null = null;
  #isAsked = false;
  #wake: () => void = () => {};

  constructor({ store, channels, clock, report, random = Math.random, traces = untraced }: OutboxParts) {
    this.#store = store;
    this.#channels = channels;
    this.#clock = clock;
    this.#report = report;
    this.#random = random;
    this.#traces = traces;
  }

  /**
   * Tries what is due. Resolves when nothing is due any more and nothing under way; calls while it runs join it, and
   * what has become due since then is tried too.
   */
  run(): Promise<void> {
    this.#ask();
    this.#running ??= this.#drain();
    return this.#running;
  }

  /** Resolves when no try is under way. */
  async idle(): Promise<void> {
    // A test that arrives starts the next run.
    while (this.#running !== null || this.#tests.size > 0) {
      // Whoever started it is told of its fault.
      await Promise.allSettled([this.#running, ...this.#tests.values()]);
    }
  }

  /**
   * Sends a test event, once and at once, past what waits: somebody is watching. Where it arrives, what waits for the
   * receiver is due again. A second call while it is under way gets the same.
   * @throws ProtocolError `too_many_requests` after 20 tests of the site within an hour
   */
  test(receiver: ReceiverRecord): Promise<Delivery> {
    let test = this.#tests.get(receiver.id);
    if (test === undefined) {
      test = this.#test(receiver).finally(() => this.#tests.delete(receiver.id));
      this.#tests.set(receiver.id, test);
    }
    return test;
  }

  /** The delivery log of a site, newest first. */
  log(site: string, limit: number): Promise<readonly Delivery[]> {
    return this.#store.selectDeliveries(site, limit);
  }

  /** Forgets what is older than the log is kept. */
  purge(): Promise<void> {
    return this.#store.purge(this.#clock() - LOG_KEPT_MS);
  }

  #ask(): void {
    this.#isAsked = true;
    this.#wake();
  }

  async #drain(): Promise<void> {
    const underWay = new Set<Promise<void>>();
    try {
      while (this.#isAsked || underWay.size > 0) {
        const room = AT_ONCE - underWay.size;
        if (!this.#isAsked || room === 0) {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
          continue;
        }
        this.#isAsked = false;
        const now = this.#clock();
        for (const due of await this.#store.takeDue(now, now + TAKEN_MS, room)) {
          const delivery = this.#deliver(due).then(() => {
            underWay.delete(delivery);
            // The receiver's next event may be due now, and there is room for one that had none.
            this.#ask();
          });
          underWay.add(delivery);
        }
      }
    } catch (error) {
      await Promise.all(underWay);
      throw error;
    } finally {
      this.#running = null;
    }
  }

  async #deliver({ id, event, receiver, attempts }: DueEvent): Promise<void> {
    // Whoever woke the outbox is not why this is due: it begins a trace of its own.
    const result = await this.#try({ id, event }, receiver, { isRoot: true });
    const now = this.#clock();
    const delay = RETRY_DELAYS_MS[attempts];
    const isRetried = result.outcome === 'failed' && delay !== undefined;
    const jitter = 1 + JITTER * (2 * this.#random() - 1);
    const outcome = result.outcome === 'delivered' ? 'delivered' : isRetried ? 'failed' : 'given-up';
    const attempt = attempts + 1;
    try {
      await this.#store.recordAttempt(
        { ...toDelivery({ id, event }, receiver, result, now), site: receiver.site, attempt, outcome },
        isRetried ? Math.round(now + delay * jitter) : null,
      );
    } catch (error) {
      // It is tried again when its time with us is over, with the same id.
      this.#report(error);
    }
  }

  async #test(receiver: ReceiverRecord): Promise<Delivery> {
    const startedAtMs = this.#clock();
    if ((await this.#store.countTests(receiver.site, startedAtMs - HOUR_MS)) >= MAX_TESTS_PER_HOUR) {
      throw new ProtocolError('too_many_requests', {
        expected: `at most ${MAX_TESTS_PER_HOUR} tests of a site in an hour`,
        got: 'one more',
      });
    }
    const event: AlertEvent = {
      type: 'test',
      timestamp: new Date(startedAtMs).toISOString(),
      alert: null,
      text: `This is a test: alerts of the site ${receiver.site} will come here.`,
    };
    const outgoing = { id: randomUUID(), event };
    const result = await this.#try(outgoing, receiver, { isRoot: false });
    const isDelivered = result.outcome === 'delivered';
    const delivery: Delivery = {
      ...toDelivery(outgoing, receiver, result, this.#clock()),
      attempt: 1,
      outcome: isDelivered ? 'delivered' : 'failed',
    };
    await this.#store.recordAttempt({ ...delivery, site: receiver.site }, null);
    if (isDelivered) await this.#store.hasten(receiver.site, receiver.id, this.#clock());
    return delivery;
  }

  #try(
    outgoing: OutgoingEvent,
    receiver: ReceiverRecord,
    { isRoot }: { isRoot: boolean },
  ): Promise<TryResult> {
    const attributes = {
      'trustgauge.receiver.kind': receiver.kind,
      'trustgauge.event.type': outgoing.event.type,
    };
    return this.#traces.within({ name: 'deliver', kind: 'client', isRoot, attributes }, async (span) => {
      const result = await this.#throughChannel(outgoing, receiver);
      span.set('trustgauge.delivery.outcome', result.outcome);
      if (result.outcome !== 'delivered') span.fail(result.outcome);
      return result;
    });
  }

  async #throughChannel(event: OutgoingEvent, receiver: ReceiverRecord): Promise<TryResult> {
    const channel = this.#channels[receiver.kind];
    if (channel === null) return { outcome: 'failed', detail: 'this collector has no mail server' };
    try {
      return await channel.deliver(event, receiver);
    } catch (error) {
      this.#report(error);
      return { outcome: 'failed', detail: 'a fault of this collector, which its log tells of' };
    }
  }
}

function toDelivery(
  { id, event }: OutgoingEvent,
  { id: receiver }: ReceiverRecord,
  { detail }: TryResult,
  nowMs: number,
) {
  return { eventId: id, receiver, type: event.type, at: new Date(nowMs).toISOString(), detail };
}
