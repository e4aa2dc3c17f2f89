/**
 * Which e-mail receivers are sent the weekly summary of which survey.
 */
export interface WeeklyRecord {
  readonly site: string;
  /** Id of a receiver of the site. */
  readonly receiver: string;
  readonly survey: string;
  /** Ends this mail and can do nothing else: it stands in every one of them. */
  readonly stopToken: string;
  readonly sinceMs: number;
  /** Monday of the last summary that was put into the outbox; empty before the first. */
  readonly sentFor: string;
}

export type EndedWeekly = Pick<WeeklyRecord, 'site' | 'receiver' | 'survey'>;

export interface WeeklyStore {
  /** One that is there already stays as it is. */
  insertWeekly(weekly: WeeklyRecord): Promise<void>;
  /** By receiver and survey. */
  selectWeekly(site: string): Promise<readonly WeeklyRecord[]>;
  markWeeklySent(weekly: Pick<WeeklyRecord, 'site' | 'receiver' | 'survey'>, monday: string): Promise<void>;
  /** False where there was none. */
  deleteWeekly(site: string, receiver: string, survey: string): Promise<boolean>;
  /** @returns What has ended; null where there was none. */
  stopWeekly(stopToken: string): Promise<EndedWeekly | null>;
}
