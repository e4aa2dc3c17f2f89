import type { PublicSurvey } from '@trustgauge/protocol/wire';

/** Whether a survey declares more than its two pauses, and so needs the chunk that knows what to do with it. */
export function isScheduled({ schedule, targeting }: PublicSurvey): boolean {
  return !!targeting || Object.keys(schedule).length > 2;
}
