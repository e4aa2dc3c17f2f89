/**
 * What can be asked of a database on another thread, and of which: one connection writes, and another reads, so that
 * no read waits for the disk.
 */
import type { AuditStore } from './audit-store.js';
import type { OutboxStore } from './outbox-store.js';
import type { PeopleStore } from './people-store.js';
import type { ReleaseStore } from './release-store.js';
import type { ShareLinkStore } from './share-link-store.js';
import type { Store, UnfitCode, WriteOutcome } from './store.js';

import type { WeeklyStore } from './weekly-store.js';

export type Connection = 'reads' | 'writes';

type MethodOf<Part> = {
  [Name in keyof Part]: Part[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Part];

export const STORE_CALLS = {
  commit: 'writes',
  sitesVersion: 'reads',
  selectSites: 'reads',
  figuresVersion: 'reads',
  saveSite: 'writes',
  pauseSurvey: 'writes',
  selectArrivals: 'reads',
  selectLastArrivalDay: 'reads',
  insertIncident: 'writes',
  updateIncident: 'writes',
  deleteIncident: 'writes',
  selectIncidents: 'reads',
  insertStep: 'writes',
  updateStep: 'writes',
  deleteStep: 'writes',
  selectSteps: 'reads',
  insertToken: 'writes',
  insertLink: 'writes',
  selectToken: 'reads',
  selectTokens: 'reads',
  deleteToken: 'writes',
  markTokenUsed: 'writes',
  purge: 'writes',
  databaseTimeMs: 'reads',
} as const satisfies Record<Exclude<MethodOf<Store>, 'close'>, Connection>;

export const RELEASE_CALLS = {
  finishDays: 'writes',
  selectUnreleased: 'reads',
  publish: 'writes',
  refresh: 'writes',
  selectStreams: 'reads',
  selectBatches: 'reads',
  selectTallies: 'reads',
  selectParts: 'reads',
  selectFoldedParts: 'reads',
  insertVoidedDay: 'writes',
  deleteVoidedDay: 'writes',
  selectVoidedDays: 'reads',
  selectWatches: 'reads',
  selectAlerts: 'reads',
  acknowledge: 'writes',
} as const satisfies Record<MethodOf<ReleaseStore>, Connection>;

export const OUTBOX_CALLS = {
  insertReceiver: 'writes',
  deleteReceiver: 'writes',
  selectReceiver: 'reads',
  selectReceivers: 'reads',
  enqueue: 'writes',
  enqueueFor: 'writes',
  takeDue: 'writes',
  recordAttempt: 'writes',
  hasten: 'writes',
  selectDeliveries: 'reads',
  countTests: 'reads',
  purge: 'writes',
} as const satisfies Record<MethodOf<OutboxStore>, Connection>;

export const SHARE_LINK_CALLS = {
  insertShareLink: 'writes',
  selectShareLink: 'reads',
  selectShareLinks: 'reads',
  selectShareLinksOf: 'reads',
  markShareLinkUsed: 'writes',
  deleteShareLink: 'writes',
  purgeShareLinks: 'writes',
} as const satisfies Record<MethodOf<ShareLinkStore>, Connection>;

export const WEEKLY_CALLS = {
  insertWeekly: 'writes',
  selectWeekly: 'reads',
  markWeeklySent: 'writes',
  deleteWeekly: 'writes',
  stopWeekly: 'writes',
} as const satisfies Record<MethodOf<WeeklyStore>, Connection>;

export const PEOPLE_CALLS = {
  insertPerson: 'writes',
  selectPeople: 'reads',
  selectPerson: 'reads',
  selectPeopleByEmail: 'reads',
  admitPerson: 'writes',
  deleteBlock: 'writes',
  countBlocks: 'reads',
  hashKey: 'writes',
  updatePerson: 'writes',
  deletePerson: 'writes',
  bindSubject: 'writes',
  deleteTokensOf: 'writes',
} as const satisfies Record<MethodOf<PeopleStore>, Connection>;

export const AUDIT_CALLS = {
  insertEntry: 'writes',
  selectEntries: 'reads',
  purgeEntries: 'writes',
} as const satisfies Record<MethodOf<AuditStore>, Connection>;

export type StorePart = 'store' | 'release' | 'outbox' | 'shareLinks' | 'weekly' | 'people' | 'audit';

/** To the thread. */
export interface Call {
  readonly id: number;
  readonly part: StorePart;
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * From the thread. A result crosses as JSON text, which is read in half the time that a copy of its objects takes. An
 * error keeps what the caller tells apart: whether trying again can help, and whether an operator has to act first.
 */
export type Reply =
  | { readonly id: number; readonly json: string | undefined }
  | {
      readonly id: number;
      readonly error: {
        readonly isPassing: boolean;
        readonly unfit: UnfitCode | null;
        readonly message: string;
        readonly stack: string;
      };
    };

/** Outcomes as they cross back: the places of the duplicates, which are few. */
export function duplicatesOf(outcomes: readonly WriteOutcome[]): number[] {
  return outcomes.flatMap((outcome, place) => (outcome === 'duplicate' ? [place] : []));
}

export function toOutcomes(count: number, duplicates: readonly number[]): WriteOutcome[] {
  const outcomes: WriteOutcome[] = Array.from({ length: count }, () => 'stored');
  for (const place of duplicates) outcomes[place] = 'duplicate';
  return outcomes;
}
