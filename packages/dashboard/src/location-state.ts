/**
 * What the page shows, as its address says it: whoever is sent a link sees what its sender saw.
 *
 *     /?site=demo&survey=pulse&view=installation&environment=test
 *     /?site=demo&survey=pulse&view=settings&section=people
 *     /?site=demo&survey=pulse&from=2026-08-01&to=2026-10-31
 */
import type { Entry, Environment, Granularity, Period } from '@trustgauge/protocol';

export const VIEWS = [
  'overview',
  'effect',
  'alerts',
  'sharing',
  'installation',
  'settings',
  'set-up',
] as const;
export type View = (typeof VIEWS)[number];

export const SETTINGS_SECTIONS = ['site', 'keys', 'surveys', 'days', 'people', 'access', 'log'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export const GRANULARITIES = ['day', 'week', 'month'] as const satisfies readonly Granularity[];
export const ENVIRONMENTS = ['live', 'test'] as const satisfies readonly Environment[];
export const LINES = ['period', 'live'] as const;
export type LineKind = (typeof LINES)[number];
/** Numbers of days on either side of a mark that can be chosen. */
export const EFFECT_DAYS = [14, 28, 56, 91] as const;
export type EffectDays = (typeof EFFECT_DAYS)[number];
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
  /** Of the settings. */
  readonly section: SettingsSection;
  /** Days whose figures are shown; null: the newest. */
  readonly period: Period | null;
  /** What the line shows: each period by itself, or the average since the start. */
  readonly line: LineKind;
  /** Id of the incident or step whose before and after is shown; null: the newest. */
  readonly mark: string | null;
  /** Days on either side of it. */
  readonly days: EffectDays;
}

const FIRST: LocationState = {
  site: null,
  survey: null,
  view: 'overview',
  granularity: 'week',
  environment: 'live',
  entry: 'invited',
  isTableOpen: false,
  section: 'site',
  period: null,
  line: 'period',
  mark: null,
  days: 28,
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
    section: oneOf(SETTINGS_SECTIONS, query.get('section'), FIRST.section),
    period: periodOf(query.get('from'), query.get('to')),
    line: oneOf(LINES, query.get('line'), FIRST.line),
    mark: query.get('mark'),
    days: EFFECT_DAYS.find((days) => String(days) === query.get('days')) ?? FIRST.days,
  };
}

/** @returns A search beginning with `?`; whatever is as at first is left out. */
export function toSearch(state: LocationState): string {
  const query = new URLSearchParams();
  if (state.site !== null) query.set('site', state.site);
  if (state.survey !== null) query.set('survey', state.survey);
  for (const name of ['view', 'granularity', 'environment', 'entry', 'line', 'section'] as const) {
    if (state[name] !== FIRST[name]) query.set(name, state[name]);
  }
  if (state.period) {
    query.set('from', state.period.firstDay);
    query.set('to', state.period.lastDay);
  }
  if (state.mark !== null) query.set('mark', state.mark);
  if (state.days !== FIRST.days) query.set('days', String(state.days));
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
