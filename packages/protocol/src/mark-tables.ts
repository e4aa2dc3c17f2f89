/**
 * What people have noted of a site's days as rows: incidents, steps, and days that are left out.
 */
import type { Incident, Step, VoidedDay } from './summary.js';
import { type Fields, type Table, toTable } from './table.js';

/** Whose days they are, and where they begin and end. */
export interface SiteDays {
  readonly site: string;
  /** IANA name. */
  readonly timeZone: string;
}

export function incidentsTable(incidents: readonly Incident[], { site, timeZone }: SiteDays): Table {
  const row = ({ id, date, title, kind, link }: Incident): Fields => ({ id, date, title, kind, link });
  const like = row({ id: '', date: '', title: '', kind: 'ours', link: null });
  return toTable('incidents', like, incidents.map(row), { site, timeZone });
}

export function stepsTable(steps: readonly Step[], { site, timeZone }: SiteDays): Table {
  const row = ({ id, date, title, play, owner, outcome }: Step): Fields => ({
    id,
    date,
    title,
    play,
    owner,
    outcome,
  });
  const like = row({ id: '', date: null, title: '', play: null, owner: null, outcome: null });
  return toTable('steps', like, steps.map(row), { site, timeZone });
}

export function voidedDaysTable(days: readonly VoidedDay[], { site, timeZone }: SiteDays): Table {
  const row = ({ day, reason }: VoidedDay): Fields => ({ day, reason });
  return toTable('voided-days', row({ day: '', reason: '' }), days.map(row), { site, timeZone });
}
