/**
 * Closed batches and what is computed from them, in the embedded store.
 */
import type { Alert, BaselineChoice } from '@trustgauge/protocol';
import type Database from 'better-sqlite3';
import type { OutgoingEvent } from './outbox-store.js';
import {
  ALWAYS,
  type AlertRow,
  BATCH_COLUMNS,
  type BatchRow,
  groupByStream,
  type PartRow,
  STREAM_COLUMNS,
  toAlert,
  toBatch,
  toBatchWithTallies,
  toPartBatch,
  toWatch,
  type UnreleasedRow,
  type WatchRow,
} from './release-rows.js';
import type {
  Acknowledged,
  Batch,
  BatchWithTallies,
  LastDays,
  PartBatch,
  Publication,
  RaisedAlert,
  Refresh,
  ReleaseStore,
  TallyDay,
  VoidedDay,
  Watch,
} from './release-store.js';
import { attempt } from './sqlite-attempt.js';
import type { Stream } from './store.js';
import { Overtaken, unlessOvertaken } from './unless-overtaken.js';

const STREAM_MATCH =
  'site = @site AND environment = @environment AND survey = @survey AND series = @series AND entry = @entry AND mode = @mode';
/** A watch belongs to live, invited answers: that is part of what it is. */
const WATCH_MATCH = 'site = @site AND survey = @survey AND series = @series AND mode = @mode';

/** What fans an event out to the receivers of a site, within the transaction of whoever calls it. */
export interface EventQueue {
  enqueueForAll(site: string, event: OutgoingEvent, atMs: number): void;
}

export class SqliteRelease implements ReleaseStore {
  readonly #database: Database.Database;
  readonly #queue: EventQueue;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, queue: EventQueue) {
    this.#database = database;
    this.#queue = queue;
  }

  finishDays(site: string, through: string): Promise<void> {
    return attempt(() => {
      this.#prepare('UPDATE site SET finished_through = max(finished_through, ?) WHERE id = ?').run(
        through,
        site,
      );
    });
  }

  selectUnreleased(site: string): Promise<{ stream: Stream; days: TallyDay[] }[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${STREAM_COLUMNS}, day, question, dimension, value, option, count FROM tally AS t
         WHERE site = ?
           AND day <= (SELECT finished_through FROM site WHERE id = t.site)
           AND day > coalesce((SELECT max(last_day) FROM batch AS b
             WHERE b.site = t.site AND b.environment = t.environment AND b.survey = t.survey
               AND b.series = t.series AND b.entry = t.entry AND b.mode = t.mode), '')
         ORDER BY ${STREAM_COLUMNS}, day`,
      ).all(site) as UnreleasedRow[];
      return groupByStream(rows);
    });
  }

  publish(stream: Stream, publication: Publication, atMs: number): Promise<boolean> {
    return unlessOvertaken(
      () => attempt(() => this.#transaction(() => this.#publish(stream, publication, atMs))),
      false,
    );
  }

  #publish(stream: Stream, { after, batches, parts, watches, alerts }: Publication, atMs: number): boolean {
    const newest = this.#prepare(`SELECT max(last_day) FROM batch WHERE ${STREAM_MATCH}`).pluck().get(stream);
    if ((newest ?? '') !== after) return false;
    for (const batch of batches) this.#insertBatch(stream, batch);
    for (const part of parts) this.#insertPart(stream, part);
    for (const watch of watches) this.#putWatch(stream, watch);
    for (const alert of alerts) this.#insertAlert(alert, atMs);
    return true;
  }

  refresh(stream: Stream, refresh: Refresh, atMs: number): Promise<boolean> {
    return unlessOvertaken(
      () => attempt(() => this.#transaction(() => this.#refresh(stream, refresh, atMs))),
      false,
    );
  }

  #refresh(stream: Stream, { live, cells, watches, alerts }: Refresh, atMs: number): boolean {
    for (const { firstDay, live: figures } of live) {
      this.#prepare(`UPDATE batch SET live = @live WHERE ${STREAM_MATCH} AND first_day = @firstDay`).run({
        ...stream,
        firstDay,
        live: JSON.stringify(figures),
      });
    }
    for (const { partition, firstDay, cells: figures } of cells) {
      this.#prepare(
        `UPDATE part_batch SET cells = @cells WHERE ${STREAM_MATCH} AND part = @partition AND first_day = @firstDay`,
      ).run({ ...stream, partition, firstDay, cells: JSON.stringify(figures) });
    }
    if (watches === null) return true;
    // The watches are those of live, invited answers; other streams of the series have none to replace.
    if (watches.length > 0) this.#dropOtherWatches(stream, watches);
    for (const watch of watches) this.#putWatch(stream, watch);
    for (const alert of alerts) this.#insertAlert(alert, atMs);
    return true;
  }

  selectStreams(site: string): Promise<Stream[]> {
    return attempt(
      () =>
        this.#prepare(`SELECT DISTINCT ${STREAM_COLUMNS} FROM batch WHERE site = ?`).all(site) as Stream[],
    );
  }

  selectBatches(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<Batch[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${BATCH_COLUMNS} FROM batch WHERE ${STREAM_MATCH} AND last_day BETWEEN @from AND @to ORDER BY first_day`,
      ).all({ ...stream, from, to }) as BatchRow[];
      return rows.map(toBatch);
    });
  }

  selectBatchTallies(stream: Stream, after: string): Promise<BatchWithTallies[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${BATCH_COLUMNS}, tallies FROM batch WHERE ${STREAM_MATCH} AND last_day > @after ORDER BY first_day`,
      ).all({ ...stream, after }) as (BatchRow & { tallies: string })[];
      return rows.map(toBatchWithTallies);
    });
  }

  selectParts(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<PartBatch[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT part, first_day, last_day, cells, left_out, tallies FROM part_batch
         WHERE ${STREAM_MATCH} AND last_day BETWEEN @from AND @to ORDER BY part, first_day`,
      ).all({ ...stream, from, to }) as PartRow[];
      return rows.map(toPartBatch);
    });
  }

  insertVoidedDay(site: string, day: VoidedDay): Promise<boolean> {
    return attempt(
      () =>
        this.#prepare(
          `INSERT INTO voided_day (site, day, reason, voided_at_ms) VALUES (@site, @day, @reason, @voidedAtMs)
           ON CONFLICT DO NOTHING`,
        ).run({ ...day, site }).changes === 1,
    );
  }

  deleteVoidedDay(site: string, day: string): Promise<boolean> {
    return attempt(
      () => this.#prepare('DELETE FROM voided_day WHERE site = ? AND day = ?').run(site, day).changes === 1,
    );
  }

  selectVoidedDays(site: string): Promise<VoidedDay[]> {
    return attempt(
      () =>
        this.#prepare(
          'SELECT day, reason, voided_at_ms AS voidedAtMs FROM voided_day WHERE site = ? ORDER BY day',
        ).all(site) as VoidedDay[],
    );
  }

  selectWatches(stream: Stream): Promise<Watch[]> {
    return attempt(() => {
      if (stream.environment !== 'live' || stream.entry !== 'invited') return [];
      const rows = this.#prepare(
        `SELECT dimension, value, state, revision FROM watch WHERE ${WATCH_MATCH} ORDER BY dimension, value`,
      ).all(stream) as WatchRow[];
      return rows.map(toWatch);
    });
  }

  selectAlerts(site: string): Promise<Alert[]> {
    return attempt(() => {
      const rows = this.#prepare(
        'SELECT alert, acknowledged_at_ms, baseline FROM alert WHERE site = ? ORDER BY raised_on DESC, id',
      ).all(site) as AlertRow[];
      return rows.map(toAlert);
    });
  }

  acknowledge(
    stream: Stream,
    alert: string,
    { atMs, baseline }: { readonly atMs: number; readonly baseline: BaselineChoice },
    watch: Watch | null,
  ): Promise<Acknowledged> {
    return unlessOvertaken(
      () =>
        attempt(() =>
          this.#transaction((): Acknowledged => {
            const { changes } = this.#prepare(
              `UPDATE alert SET acknowledged_at_ms = ?, baseline = ?
               WHERE site = ? AND id = ? AND acknowledged_at_ms IS NULL`,
            ).run(atMs, baseline, stream.site, alert);
            if (changes === 0) return 'already';
            if (watch !== null) this.#putWatch(stream, watch);
            return 'acknowledged';
          }),
        ),
      'overtaken',
    );
  }

  #insertBatch(
    stream: Stream,
    { live, counts, outcomes, leftOut, tallies, ...days }: BatchWithTallies,
  ): void {
    this.#prepare(
      `INSERT INTO batch (${STREAM_COLUMNS}, ${BATCH_COLUMNS}, tallies)
       VALUES (@site, @environment, @survey, @series, @entry, @mode,
         @firstDay, @lastDay, @counts, @outcomes, @leftOut, @live, @tallies)`,
    ).run({
      ...stream,
      firstDay: days.firstDay,
      lastDay: days.lastDay,
      counts: JSON.stringify(counts),
      outcomes: JSON.stringify(outcomes),
      leftOut: JSON.stringify(leftOut),
      live: JSON.stringify(live),
      tallies: JSON.stringify(tallies),
    });
  }

  #insertPart(stream: Stream, { partition, firstDay, lastDay, cells, leftOut, tallies }: PartBatch): void {
    this.#prepare(
      `INSERT INTO part_batch (${STREAM_COLUMNS}, part, first_day, last_day, cells, left_out, tallies)
       VALUES (@site, @environment, @survey, @series, @entry, @mode,
         @partition, @firstDay, @lastDay, @cells, @leftOut, @tallies)`,
    ).run({
      ...stream,
      partition,
      firstDay,
      lastDay,
      cells: JSON.stringify(cells),
      leftOut: JSON.stringify(leftOut),
      tallies: JSON.stringify(tallies),
    });
  }

  /** @throws Overtaken */
  #putWatch({ site, survey, series, mode }: Stream, { dimension, value, state, revision }: Watch): void {
    const { changes } = this.#prepare(
      revision === 0
        ? `INSERT INTO watch (site, survey, series, mode, dimension, value, state, revision)
           VALUES (@site, @survey, @series, @mode, @dimension, @value, @state, @revision + 1)
           ON CONFLICT DO NOTHING`
        : `UPDATE watch SET state = @state, revision = @revision + 1
           WHERE ${WATCH_MATCH} AND dimension = @dimension AND value = @value AND revision = @revision`,
    ).run({ site, survey, series, mode, dimension, value, state: JSON.stringify(state), revision });
    if (changes !== 1) throw new Overtaken();
  }

  /** Those of values that the survey declares no longer. */
  #dropOtherWatches(stream: Stream, watches: readonly Watch[]): void {
    const stays = new Set(watches.map(({ dimension, value }) => `${dimension}\n${value}`));
    const stored = this.#prepare(`SELECT dimension, value FROM watch WHERE ${WATCH_MATCH}`).all(stream) as {
      dimension: string;
      value: string;
    }[];
    for (const { dimension, value } of stored) {
      if (stays.has(`${dimension}\n${value}`)) continue;
      this.#prepare(
        `DELETE FROM watch WHERE ${WATCH_MATCH} AND dimension = @dimension AND value = @value`,
      ).run({ ...stream, dimension, value });
    }
  }

  /** One that was raised before is neither kept twice nor told twice. */
  #insertAlert({ alert, event }: RaisedAlert, atMs: number): void {
    const { changes } = this.#prepare(
      `INSERT INTO alert (site, id, raised_on, alert) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(alert.site, alert.id, alert.raisedOn, JSON.stringify(alert));
    if (changes === 1 && event !== null) this.#queue.enqueueForAll(alert.site, event, atMs);
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
