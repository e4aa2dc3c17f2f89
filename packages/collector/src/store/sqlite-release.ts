/**
 * Closed batches and what is computed from them, in the embedded store.
 */
import { type Alert, type BaselineChoice, MAX_VOIDED_DAYS } from '@trustgauge/protocol';
import type Database from 'better-sqlite3';
import type { OutgoingEvent } from './outbox-store.js';
import {
  type FoldedRow,
  inOrder,
  PART_COLUMNS,
  type PartRow,
  toCellColumns,
  toFoldedPart,
  toLiveColumn,
  toPartBatch,
} from './part-rows.js';
import {
  ALWAYS,
  type AlertRow,
  BATCH_COLUMNS,
  type BatchRow,
  BEFORE_ANY_STREAM,
  groupByDay,
  STREAM_COLUMNS,
  type TallyRow,
  toAlert,
  toBatchAsJson,
  toWatch,
  type WatchRow,
} from './release-rows.js';
import type {
  Acknowledged,
  Batch,
  ComputedFrom,
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
import type { SqliteFiguresVersion } from './sqlite-figures-version.js';
import type { Stream } from './store.js';
import { expectUnchanged, Overtaken, unlessOvertaken } from './unless-overtaken.js';

const STREAM_MATCH =
  'site = @site AND environment = @environment AND survey = @survey AND series = @series AND entry = @entry AND mode = @mode';
/** A watch belongs to live, invited answers: that is part of what it is. */
const WATCH_MATCH = 'site = @site AND survey = @survey AND series = @series AND mode = @mode';

/** The same as `isVoid`, where the rows are. */
const HOLDS_NO_VOIDED_DAY = `AND NOT EXISTS (
  SELECT 1 FROM json_each(@voided) AS day
  WHERE day.value BETWEEN first_day AND last_day AND day.value NOT IN (SELECT value FROM json_each(left_out)))`;

/** What fans an event out to the receivers of a site, within the transaction of whoever calls it. */
export interface EventQueue {
  enqueueForAll(site: string, event: OutgoingEvent, atMs: number): void;
}

export class SqliteRelease implements ReleaseStore {
  readonly #database: Database.Database;
  readonly #queue: EventQueue;
  readonly #figuresVersion: SqliteFiguresVersion;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, queue: EventQueue, figuresVersion: SqliteFiguresVersion) {
    this.#database = database;
    this.#queue = queue;
    this.#figuresVersion = figuresVersion;
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
      return this.#streamsWithTallies(site).flatMap((stream) => {
        const days = this.#finishedDays(stream, this.#newestDay(stream));
        return days.length === 0 ? [] : [{ stream, days }];
      });
    });
  }

  #finishedDays(stream: Stream, after: string): TallyDay[] {
    const rows = this.#prepare(
      `SELECT day, question, dimension, value, option, count FROM tally
       WHERE ${STREAM_MATCH} AND day > @after AND day <= (SELECT finished_through FROM site WHERE id = @site)
       ORDER BY day`,
    ).all({ ...stream, after }) as TallyRow[];
    return groupByDay(rows);
  }

  /** From the last key of one stream to the first of the next: a site has thousands of tallies for each of its few streams. */
  #streamsWithTallies(site: string): Stream[] {
    const next = this.#prepare(
      `SELECT ${STREAM_COLUMNS} FROM tally
       WHERE (${STREAM_COLUMNS}, day) > (@site, @environment, @survey, @series, @entry, @mode, '${ALWAYS.to}')
       ORDER BY ${STREAM_COLUMNS} LIMIT 1`,
    );
    const streams: Stream[] = [];
    let stream = next.get({ ...BEFORE_ANY_STREAM, site }) as Stream | undefined;
    while (stream?.site === site) {
      streams.push(stream);
      stream = next.get(stream) as Stream | undefined;
    }
    return streams;
  }

  /** Last day of the newest batch of everybody; empty where there is none. */
  #newestDay(stream: Stream): string {
    const newest = this.#prepare(
      `SELECT last_day FROM batch WHERE ${STREAM_MATCH} ORDER BY first_day DESC LIMIT 1`,
    );
    return (newest.pluck().get(stream) as string | undefined) ?? '';
  }

  publish(stream: Stream, publication: Publication, atMs: number): Promise<boolean> {
    return unlessOvertaken(
      () => attempt(() => this.#changing(stream.site, () => this.#publish(stream, publication, atMs))),
      false,
    );
  }

  #publish(stream: Stream, publication: Publication, atMs: number): boolean {
    expectUnchanged(publication, this.#computedFrom(stream));
    const { batches, parts, watches, alerts } = publication;
    for (const batch of batches) this.#insertBatch(stream, batch);
    for (const part of parts) this.#insertPart(stream, part);
    for (const watch of watches) this.#putWatch(stream, watch);
    for (const alert of alerts) this.#insertAlert(alert, atMs);
    return true;
  }

  refresh(stream: Stream, refresh: Refresh, atMs: number): Promise<boolean> {
    return unlessOvertaken(
      () => attempt(() => this.#changing(stream.site, () => this.#refresh(stream, refresh, atMs))),
      false,
    );
  }

  /** As it is now. */
  #computedFrom(stream: Stream): ComputedFrom {
    const daysOf = (sql: string) => this.#prepare(sql).pluck().all(stream.site) as string[];
    return {
      after: this.#newestDay(stream),
      incidents: daysOf('SELECT date FROM incident WHERE site = ?'),
      voided: daysOf('SELECT day FROM voided_day WHERE site = ?'),
    };
  }

  #refresh(stream: Stream, refresh: Refresh, atMs: number): boolean {
    expectUnchanged(refresh, this.#computedFrom(stream));
    const { live, cells, watches, alerts } = refresh;
    for (const { firstDay, live: figures } of live) {
      this.#prepare(`UPDATE batch SET live = @live WHERE ${STREAM_MATCH} AND first_day = @firstDay`).run({
        ...stream,
        firstDay,
        live: JSON.stringify(figures),
      });
    }
    for (const { partition, firstDay, live: figures } of cells) {
      this.#prepare(
        `UPDATE part_live SET live = @live WHERE ${STREAM_MATCH} AND part = @partition AND first_day = @firstDay`,
      ).run({ ...stream, partition, firstDay, live: toLiveColumn(figures) });
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

  async selectBatches(stream: Stream, lastDays?: LastDays): Promise<Batch[]> {
    return JSON.parse(await this.selectBatchesAsJson(stream, lastDays));
  }

  /** As they cross to another thread: their columns are JSON already. */
  selectBatchesAsJson(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<string> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${BATCH_COLUMNS} FROM batch WHERE ${STREAM_MATCH} AND last_day BETWEEN @from AND @to ORDER BY first_day`,
      ).all({ ...stream, from, to }) as BatchRow[];
      return `[${rows.map(toBatchAsJson).join()}]`;
    });
  }

  selectTallies(stream: Stream, after: string): Promise<TallyDay[]> {
    return attempt(() => this.#finishedDays(stream, after));
  }

  selectParts(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<PartBatch[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT ${PART_COLUMNS}, live FROM part_batch NATURAL JOIN part_live
         WHERE ${STREAM_MATCH} AND last_day BETWEEN @from AND @to ORDER BY part, first_day`,
      ).all({ ...stream, from, to }) as (PartRow & { live: string })[];
      return rows.map(toPartBatch);
    });
  }

  selectFoldedParts(stream: Stream, { from, to }: LastDays, voided: readonly string[]): Promise<PartBatch[]> {
    return attempt(() => {
      const rows = this.#prepare(
        `SELECT part, shape, min(first_day) AS first_day, max(last_day) AS last_day, max(first_day) AS newest,
           group_concat(counts) AS counts
         FROM part_batch
         WHERE ${STREAM_MATCH} AND last_day BETWEEN @from AND @to ${voided.length > 0 ? HOLDS_NO_VOIDED_DAY : ''}
         GROUP BY part, shape`,
      ).all({ ...stream, from, to, voided: JSON.stringify(voided) }) as FoldedRow[];
      const liveOf = this.#prepare(
        `SELECT live FROM part_live WHERE ${STREAM_MATCH} AND part = @part AND first_day = @newest`,
      );
      return inOrder(rows).map((row) => {
        const { part, newest } = row;
        return toFoldedPart(row, liveOf.pluck().get({ ...stream, part, newest }) as string);
      });
    });
  }

  insertVoidedDay(site: string, day: VoidedDay, atMost = MAX_VOIDED_DAYS): Promise<boolean> {
    const statement = this.#prepare(
      `INSERT INTO voided_day (site, day, reason, voided_at_ms) SELECT @site, @day, @reason, @voidedAtMs
       WHERE (SELECT COUNT(*) FROM voided_day WHERE site = @site) < @atMost ON CONFLICT DO NOTHING`,
    );
    return attempt(() => this.#changing(site, () => statement.run({ ...day, site, atMost }).changes === 1));
  }

  deleteVoidedDay(site: string, day: string): Promise<boolean> {
    const statement = this.#prepare('DELETE FROM voided_day WHERE site = ? AND day = ?');
    return attempt(() => this.#changing(site, () => statement.run(site, day).changes === 1));
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
    const write = () => {
      const { changes } = this.#prepare(
        `UPDATE alert SET acknowledged_at_ms = ?, baseline = ?
         WHERE site = ? AND id = ? AND acknowledged_at_ms IS NULL`,
      ).run(atMs, baseline, stream.site, alert);
      if (changes === 1 && watch !== null) this.#putWatch(stream, watch);
      return changes === 1;
    };
    return unlessOvertaken<Acknowledged>(
      () => attempt(() => (this.#changing(stream.site, write) ? 'acknowledged' : 'already')),
      'overtaken',
    );
  }

  #insertBatch(stream: Stream, { live, counts, outcomes, countedWhen, leftOut, ...days }: Batch): void {
    this.#prepare(
      `INSERT INTO batch (${STREAM_COLUMNS}, ${BATCH_COLUMNS})
       VALUES (@site, @environment, @survey, @series, @entry, @mode,
         @firstDay, @lastDay, @counts, @outcomes, @countedWhen, @leftOut, @live)`,
    ).run({
      ...stream,
      firstDay: days.firstDay,
      lastDay: days.lastDay,
      counts: JSON.stringify(counts),
      outcomes: JSON.stringify(outcomes),
      countedWhen,
      leftOut: JSON.stringify(leftOut),
      live: JSON.stringify(live),
    });
  }

  #insertPart(stream: Stream, { partition, firstDay, lastDay, cells, leftOut }: PartBatch): void {
    const { shape, counts, live } = toCellColumns(cells);
    const key = { ...stream, partition, firstDay };
    this.#prepare(
      `INSERT INTO part_batch (${STREAM_COLUMNS}, ${PART_COLUMNS})
       VALUES (@site, @environment, @survey, @series, @entry, @mode,
         @partition, @firstDay, @lastDay, @leftOut, @shape, @counts)`,
    ).run({ ...key, lastDay, leftOut: JSON.stringify(leftOut), shape, counts });
    this.#prepare(
      `INSERT INTO part_live (${STREAM_COLUMNS}, part, first_day, live)
       VALUES (@site, @environment, @survey, @series, @entry, @mode, @partition, @firstDay, @live)`,
    ).run({ ...key, live });
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

  #changing(site: string, change: () => boolean): boolean {
    return this.#figuresVersion.raiseWith(site, change);
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
