/**
 * What the page shows, as its address says it: whoever is sent a link sees what its sender saw.
 *
 *     /?site=demo&survey=pulse&view=installation&environment=test
 */
import type { Entry, Environment, Granularity } from '@trustgauge/protocol';

export const VIEWS = ['overview', 'installation'] as const;
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
}

const FIRST: LocationState = {
  site: null,
  survey: null,
  view: 'overview',
  granularity: 'week',
  environment: 'live',
  entry: 'invited',
  isTableOpen: false,
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
  if (state.isTableOpen) query.set('table', 'open');
  return `?${query}`;
}

function oneOf<const T extends string>(known: readonly T[], given: string | null, otherwise: T): T {
  return known.find((value) => value === given) ?? otherwise;
}
