/**
 * What several collectors do one after the other, by advisory locks that end with their transaction. Those who wait
 * are served in the order in which they came, so a day can be finished however many commits come.
 */
import { createHash } from 'node:crypto';
import type { PostgresSession } from './postgres-database.js';
import type { PipelinedStatement } from './postgres-pipeline.js';

/** First of the two numbers of a lock. Never renumbered: collectors of two versions work side by side. */
const LOCKS = {
  /** The tables' migration. */
  schema: 0x7467_0001,
  /** Partitions of receipts that are made or dropped. */
  receipts: 0x7467_0002,
  /** The days of a site: shared by those who count on them, alone for who finishes one. */
  days: 0x7467_0003,
  /** Batches, watches and alerts of a site. */
  release: 0x7467_0004,
  /** Receivers of a site. */
  receivers: 0x7467_0005,
  /** Roles of the people who sign in. */
  people: 0x7467_0006,
  /** Sign-in links that are sent for a site. */
  sentLinks: 0x7467_0009,
  /** Links to the overviews of a site. */
  shareLinks: 0x7467_0008,
  /** Incidents, steps and voided days of a site. */
  marks: 0x7467_000b,
  /** Read tokens of a site. */
  readTokens: 0x7467_000c,
} as const;
export type Lock = keyof typeof LOCKS;

/** @param site Empty for what belongs to none. */
export async function lock(session: PostgresSession, name: Lock, site = ''): Promise<void> {
  await session.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCKS[name], numberOf(site)]);
}

/** False, at once, where another holds it. */
export async function tryLock(session: PostgresSession, name: Lock, site = ''): Promise<boolean> {
  const [row] = await session.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, $2) AS locked',
    [LOCKS[name], numberOf(site)],
  );
  return row?.locked === true;
}

/** Takes it beside others who share it. In the order of the numbers, so that nobody waits in a circle. */
export function sharedLock(name: Lock, sites: readonly string[]): PipelinedStatement {
  const numbers = [...new Set(sites.map(numberOf))].sort((a, b) => a - b);
  return {
    name: 'share-lock',
    sql: 'SELECT pg_advisory_xact_lock_shared($1::int, number) FROM unnest($2::int[]) AS number',
    values: [LOCKS[name], numbers],
  };
}

/** Two sites with the same number wait for each other more often than they must, and nothing else. */
function numberOf(site: string): number {
  return createHash('sha256').update(site).digest().readInt32BE(0);
}
