/**
 * What the page shows, as its address says it: whoever is sent a link sees what its sender saw.
 *
 *     /?site=demo&survey=pulse&view=installation&environment=test
 *     /?site=demo&survey=pulse&from=2026-08-01&to=2026-10-31
 */
import type { Entry, Environment, Granularity, Period } from '@trustgauge/protocol';

export const VIEWS = ['overview', 'installation', 'set-up'] as const;
export type View = (typeof VIEWS)[number];

export const GRANULARITIES = ['day', 'week', 'month'] as const satisfies readonly Granularity[];
export const ENVIRONMENTS = ['live', 'test'] as const satisfies readonly Environment[];
export const ENTRIES = ['invited', 'opened'] as const satisfies readonly Entry[];

export interface LocationState {
  /** Null: the first site there is. */
  readonly site: string | null;
  /** Null: the site's first survey. */
  readonly survey: string | null;
  readonly view: View;
  readonly granularity: Granularity;
  readonly environment: Environment;
  readonly entry: Entry;
  readonly isTableOpen: boolean;
  /** Days whose figures are shown; null: the newest. */
  readonly period: Period | null;
}

const FIRST: LocationState = {
  site: null,
  survey: null,
  view: 'overview',
  granularity: 'week',
  environment: 'live',
  entry: 'invited',
  isTableOpen: false,
  period: null,
};

/** @param search Of an address, with or without its `?`. What it does not say, or says wrongly, is as at first. */
export function parseLocation(search: string): LocationState {
  const query = new URLSearchParams(search);
  return {
    site: query.get('site'),
    survey: query.get('survey'),
    view: oneOf(VIEWS, query.get('view'), FIRST.view),
    granularity: oneOf(GRANULARITIES, query.get('granularity'), FIRST.granularity),
    environment: oneOf(ENVIRONMENTS, query.get('environment'), FIRST.environment),
    entry: oneOf(ENTRIES, query.get('entry'), FIRST.entry),
    isTableOpen: query.get('table') === 'open',
    period: periodOf(query.get('from'), query.get('to')),
  };
}

/** @returns A search beginning with `?`; whatever is as at first is left out. */
export function toSearch(state: LocationState): string {
  const query = new URLSearchParams();
  if (state.site !== null) query.set('site', state.site);
  if (state.survey !== null) query.set('survey', state.survey);
  for (const name of ['view', 'granularity', 'environment', 'entry'] as const) {
    if (state[name] !== FIRST[name]) query.set(name, state[name]);
  }
  if (state.period) {
    query.set('from', state.period.firstDay);
    query.set('to', state.period.lastDay);
  }
  if (state.isTableOpen) query.set('table', 'open');
  return `?${query}`;
}

/** Two days that there are, in this order. */
function periodOf(firstDay: string | null, lastDay: string | null): Period | null {
  if (firstDay === null || lastDay === null || firstDay > lastDay) return null;
  return isDay(firstDay) && isDay(lastDay) ? { firstDay, lastDay } : null;
}

function isDay(text: string): boolean {
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text) && text.length === 10;
}

function oneOf<const T extends string>(known: readonly T[], given: string | null, otherwise: T): T {
  return known.find((value) => value === given) ?? otherwise;
}
