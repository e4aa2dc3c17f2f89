/**
 * Closed batches and what is computed from them, in PostgreSQL. Collectors that publish for the same site take turns,
 * and the later one finds that it computed from what has passed.
 */
import { type Alert, type BaselineChoice, MAX_VOIDED_DAYS } from '@trustgauge/protocol';
import { streamValues } from './increments.js';
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
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { changeFigures, insertMark, raiseFiguresVersion } from './postgres-figures-version.js';
import { lock } from './postgres-locks.js';
import { enqueueForAll } from './postgres-outbox.js';
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
  toBatch,
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
import type { Stream } from './store.js';
import { expectUnchanged, Overtaken, unlessOvertaken } from './unless-overtaken.js';

const STREAM_MATCH =
  'site = $1 AND environment = $2 AND survey = $3 AND series = $4 AND entry = $5 AND mode = $6';
/** A watch belongs to live, invited answers: that is part of what it is. */
const WATCH_MATCH = 'site = $1 AND survey = $2 AND series = $3 AND mode = $4';

/** Last day of the newest batch of everybody; no row where there is none. */
const NEWEST_DAY = `SELECT last_day FROM batch WHERE ${STREAM_MATCH} ORDER BY first_day DESC LIMIT 1`;

/** The same as `isVoid`, where the rows are. */
const HOLDS_NO_VOIDED_DAY = `AND NOT EXISTS (
  SELECT FROM unnest($9::text[]) AS voided (day)
  WHERE day COLLATE "C" BETWEEN first_day AND last_day AND NOT left_out::jsonb ? day)`;

export class PostgresRelease implements ReleaseStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async finishDays(site: string, through: string): Promise<void> {
    await this.#database.transaction(async (session) => {
      // After every commit that counts on one of these days, before every later one.
      await lock(session, 'days', site);
      await session.run('UPDATE site SET finished_through = $2 WHERE id = $1 AND finished_through < $2', [
        site,
        through,
      ]);
    });
  }

  async selectUnreleased(site: string): Promise<{ stream: Stream; days: TallyDay[] }[]> {
    const unreleased = [];
    for (let stream = await this.#nextStream({ ...BEFORE_ANY_STREAM, site } as unknown as Stream); stream; ) {
      const rows = await this.#finishedDays(stream, `coalesce((${NEWEST_DAY}), '')`);
      if (rows.length > 0) unreleased.push({ stream, days: groupByDay(rows) });
      stream = await this.#nextStream(stream);
    }
    return unreleased;
  }

  #finishedDays(stream: Stream, after: string, values: readonly string[] = []): Promise<TallyRow[]> {
    return this.#database.query<TallyRow & object>(
      `SELECT day, question, dimension, value, option, count FROM tally
       WHERE ${STREAM_MATCH} AND day > ${after}
         AND day <= (SELECT finished_through FROM site WHERE id = $1)
       ORDER BY day, question, dimension, value, option`,
      [...streamValues(stream), ...values],
    );
  }

  /** From the last key of one stream to the first of the next: a site has thousands of tallies for each of its few streams. */
  async #nextStream(stream: Stream): Promise<Stream | undefined> {
    const [next] = await this.#database.query<Stream & object>(
      `SELECT ${STREAM_COLUMNS} FROM tally
       WHERE site = $1 AND (${STREAM_COLUMNS}, day) > ($1, $2, $3, $4, $5, $6, '${ALWAYS.to}')
       ORDER BY ${STREAM_COLUMNS} LIMIT 1`,
      streamValues(stream),
    );
    return next;
  }

  publish(stream: Stream, publication: Publication, atMs: number): Promise<boolean> {
    const { batches, parts, watches, alerts } = publication;
    return this.#unlessOvertaken(stream.site, false, async (session) => {
      expectUnchanged(publication, await computedFrom(session, stream));
      for (const batch of batches) await insertBatch(session, stream, batch);
      for (const part of parts) await insertPart(session, stream, part);
      for (const watch of watches) await putWatch(session, stream, watch);
      for (const alert of alerts) await insertAlert(session, alert, atMs);
      await raiseFiguresVersion(session, stream.site);
      return true;
    });
  }

  refresh(stream: Stream, refresh: Refresh, atMs: number): Promise<boolean> {
    const { live, cells, watches, alerts } = refresh;
    return this.#unlessOvertaken(stream.site, false, async (session) => {
      expectUnchanged(refresh, await computedFrom(session, stream));
      for (const { firstDay, live: figures } of live) {
        await session.run(`UPDATE batch SET live = $8 WHERE ${STREAM_MATCH} AND first_day = $7`, [
          ...streamValues(stream),
          firstDay,
          JSON.stringify(figures),
        ]);
      }
      for (const { partition, firstDay, live: figures } of cells) {
        await session.run(
          `UPDATE part_live SET live = $9 WHERE ${STREAM_MATCH} AND part = $7 AND first_day = $8`,
          [...streamValues(stream), partition, firstDay, toLiveColumn(figures)],
        );
      }
      if (watches !== null) {
        // The watches are those of live, invited answers; other streams of the series have none to replace.
        if (watches.length > 0) await dropOtherWatches(session, stream, watches);
        for (const watch of watches) await putWatch(session, stream, watch);
        for (const alert of alerts) await insertAlert(session, alert, atMs);
      }
      await raiseFiguresVersion(session, stream.site);
      return true;
    });
  }

  selectStreams(site: string): Promise<Stream[]> {
    return this.#database.query<Stream & object>(
      `SELECT DISTINCT ${STREAM_COLUMNS} FROM batch WHERE site = $1`,
      [site],
    );
  }

  async selectBatches(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<Batch[]> {
    const rows = await this.#database.query<BatchRow & object>(
      `SELECT ${BATCH_COLUMNS} FROM batch WHERE ${STREAM_MATCH} AND last_day BETWEEN $7 AND $8 ORDER BY first_day`,
      [...streamValues(stream), from, to],
    );
    return rows.map(toBatch);
  }

  async selectTallies(stream: Stream, after: string): Promise<TallyDay[]> {
    return groupByDay(await this.#finishedDays(stream, '$7', [after]));
  }

  async selectParts(stream: Stream, { from, to }: LastDays = ALWAYS): Promise<PartBatch[]> {
    const rows = await this.#database.query<PartRow & { live: string }>(
      `SELECT ${PART_COLUMNS}, live FROM part_batch NATURAL JOIN part_live
       WHERE ${STREAM_MATCH} AND last_day BETWEEN $7 AND $8 ORDER BY part, first_day`,
      [...streamValues(stream), from, to],
    );
    return rows.map(toPartBatch);
  }

  async selectFoldedParts(
    stream: Stream,
    { from, to }: LastDays,
    voided: readonly string[],
  ): Promise<PartBatch[]> {
    const rows = await this.#database.query<FoldedRow & { live: string }>(
      `SELECT folded.*, live FROM (
         SELECT part, shape, min(first_day) AS first_day, max(last_day) AS last_day, max(first_day) AS newest,
           string_agg(counts, ',') AS counts
         FROM part_batch
         WHERE ${STREAM_MATCH} AND last_day BETWEEN $7 AND $8 ${HOLDS_NO_VOIDED_DAY}
         GROUP BY part, shape
       ) AS folded
       JOIN part_live USING (part)
       WHERE ${STREAM_MATCH} AND part_live.first_day = newest`,
      [...streamValues(stream), from, to, voided],
    );
    return inOrder(rows).map((row) => toFoldedPart(row, row.live));
  }

  insertVoidedDay(
    site: string,
    { day, reason, voidedAtMs }: VoidedDay,
    atMost = MAX_VOIDED_DAYS,
  ): Promise<boolean> {
    return insertMark(
      this.#database,
      `INSERT INTO voided_day (site, day, reason, voided_at_ms) SELECT $1, $2, $3, $4::bigint
       WHERE (SELECT COUNT(*) FROM voided_day WHERE site = $1) < $5::int ON CONFLICT DO NOTHING`,
      [site, day, reason, voidedAtMs, atMost],
    );
  }

  deleteVoidedDay(site: string, day: string): Promise<boolean> {
    return changeFigures(this.#database, 'DELETE FROM voided_day WHERE site = $1 AND day = $2', [site, day]);
  }

  selectVoidedDays(site: string): Promise<VoidedDay[]> {
    return this.#database.query<VoidedDay & object>(
      'SELECT day, reason, voided_at_ms AS "voidedAtMs" FROM voided_day WHERE site = $1 ORDER BY day',
      [site],
    );
  }

  async selectWatches(stream: Stream): Promise<Watch[]> {
    if (stream.environment !== 'live' || stream.entry !== 'invited') return [];
    const rows = await this.#database.query<WatchRow & object>(
      `SELECT dimension, value, state, revision FROM watch WHERE ${WATCH_MATCH} ORDER BY dimension, value`,
      watchValues(stream),
    );
    return rows.map(toWatch);
  }

  async selectAlerts(site: string): Promise<Alert[]> {
    const rows = await this.#database.query<AlertRow & object>(
      'SELECT alert, acknowledged_at_ms, baseline FROM alert WHERE site = $1 ORDER BY raised_on DESC, id',
      [site],
    );
    return rows.map(toAlert);
  }

  acknowledge(
    stream: Stream,
    alert: string,
    { atMs, baseline }: { readonly atMs: number; readonly baseline: BaselineChoice },
    watch: Watch | null,
  ): Promise<Acknowledged> {
    return this.#unlessOvertaken<Acknowledged>(stream.site, 'overtaken', async (session) => {
      const acknowledged = await session.run(
        `UPDATE alert SET acknowledged_at_ms = $3, baseline = $4
         WHERE site = $1 AND id = $2 AND acknowledged_at_ms IS NULL`,
        [stream.site, alert, atMs, baseline],
      );
      if (acknowledged === 0) return 'already';
      if (watch !== null) await putWatch(session, stream, watch);
      await raiseFiguresVersion(session, stream.site);
      return 'acknowledged';
    });
  }

  #unlessOvertaken<Result>(
    site: string,
    otherwise: Result,
    work: (session: PostgresSession) => Promise<Result>,
  ): Promise<Result> {
    return unlessOvertaken(() => this.#inTurn(site, work), otherwise);
  }

  #inTurn<Result>(site: string, work: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    return this.#database.transaction(async (session) => {
      await lock(session, 'release', site);
      return work(session);
    });
  }
}

/**
 * As it is now. An incident that is declared a moment later is not missed: its refresh waits for the same lock, and finds
 * a newer batch than it has read.
 */
async function computedFrom(session: PostgresSession, stream: Stream): Promise<ComputedFrom> {
  const [newest] = await session.query<{ last_day: string }>(NEWEST_DAY, streamValues(stream));
  const incidents = await session.query<{ date: string }>('SELECT date FROM incident WHERE site = $1', [
    stream.site,
  ]);
  const voided = await session.query<{ day: string }>('SELECT day FROM voided_day WHERE site = $1', [
    stream.site,
  ]);
  return {
    after: newest?.last_day ?? '',
    incidents: incidents.map(({ date }) => date),
    voided: voided.map(({ day }) => day),
  };
}

async function insertBatch(session: PostgresSession, stream: Stream, batch: Batch): Promise<void> {
  const { firstDay, lastDay, counts, outcomes, countedWhen, leftOut, live } = batch;
  await session.run(
    `INSERT INTO batch (${STREAM_COLUMNS}, ${BATCH_COLUMNS})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...streamValues(stream),
      firstDay,
      lastDay,
      ...[counts, outcomes].map(toJson),
      countedWhen,
      ...[leftOut, live].map(toJson),
    ],
  );
}

async function insertPart(session: PostgresSession, stream: Stream, part: PartBatch): Promise<void> {
  const { partition, firstDay, lastDay, cells, leftOut } = part;
  const { shape, counts, live } = toCellColumns(cells);
  await session.run(
    `INSERT INTO part_batch (${STREAM_COLUMNS}, ${PART_COLUMNS})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...streamValues(stream), partition, firstDay, lastDay, toJson(leftOut), shape, counts],
  );
  await session.run(
    `INSERT INTO part_live (${STREAM_COLUMNS}, part, first_day, live) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...streamValues(stream), partition, firstDay, live],
  );
}

/** @throws Overtaken */
async function putWatch(
  session: PostgresSession,
  stream: Stream,
  { dimension, value, state, revision }: Watch,
): Promise<void> {
  const written = await session.run(
    revision === 0
      ? `INSERT INTO watch (site, survey, series, mode, dimension, value, state, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::bigint + 1) ON CONFLICT DO NOTHING`
      : `UPDATE watch SET state = $7, revision = $8::bigint + 1
         WHERE ${WATCH_MATCH} AND dimension = $5 AND value = $6 AND revision = $8::bigint`,
    [...watchValues(stream), dimension, value, toJson(state), revision],
  );
  if (written !== 1) throw new Overtaken();
}

/** Those of values that the survey declares no longer. */
async function dropOtherWatches(
  session: PostgresSession,
  stream: Stream,
  watches: readonly Watch[],
): Promise<void> {
  await session.run(
    `DELETE FROM watch WHERE ${WATCH_MATCH}
     AND (dimension, value) NOT IN (SELECT * FROM unnest($5::text[], $6::text[]))`,
    [...watchValues(stream), watches.map(({ dimension }) => dimension), watches.map(({ value }) => value)],
  );
}

/** One that was raised before is neither kept twice nor told twice. */
async function insertAlert(
  session: PostgresSession,
  { alert, event }: RaisedAlert,
  atMs: number,
): Promise<void> {
  const inserted = await session.run(
    'INSERT INTO alert (site, id, raised_on, alert) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [alert.site, alert.id, alert.raisedOn, toJson(alert)],
  );
  if (inserted === 1 && event !== null) await enqueueForAll(session, alert.site, event, atMs);
}

function watchValues({ site, survey, series, mode }: Stream): string[] {
  return [site, survey, series, mode];
}

function toJson(value: unknown): string {
  return JSON.stringify(value);
}
