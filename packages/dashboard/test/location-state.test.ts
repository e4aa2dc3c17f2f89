import { expect } from 'chai';
import {
  ENTRIES,
  ENVIRONMENTS,
  GRANULARITIES,
  parseLocation,
  toSearch,
  VIEWS,
} from './dist/location-state.js';

describe('the state in the address', () => {
  const first = {
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

  it('is the first site’s overview by week, of people who were asked, with the live key, where nothing is said', () => {
    expect(parseLocation('')).to.deep.equal(first);
    expect(parseLocation('?')).to.deep.equal(first);
  });

  it('comes back as it went in, for every state there is', () => {
    for (const view of VIEWS)
      for (const granularity of GRANULARITIES)
        for (const environment of ENVIRONMENTS)
          for (const entry of ENTRIES)
            for (const isTableOpen of [true, false]) {
              const state = {
                site: 'acme',
                survey: 'pulse',
                view,
                granularity,
                environment,
                entry,
                isTableOpen,
                section: isTableOpen ? 'people' : 'site',
                period: isTableOpen ? { firstDay: '2026-08-01', lastDay: '2026-08-01' } : null,
                line: isTableOpen ? 'live' : 'period',
                mark: isTableOpen ? 'breach' : null,
                days: isTableOpen ? 56 : 28,
              };
              expect(parseLocation(toSearch(state))).to.deep.equal(state);
            }
    expect(parseLocation(toSearch(first))).to.deep.equal(first);
  });

  it('says only what differs from the first state', () => {
    expect(toSearch({ ...first, site: 'acme', survey: 'pulse' })).to.equal('?site=acme&survey=pulse');
    expect(toSearch({ ...first, site: 'acme', granularity: 'day', isTableOpen: true })).to.equal(
      '?site=acme&granularity=day&table=open',
    );
  });

  it('takes what it does not know as not said', () => {
    expect(
      parseLocation(
        '?view=admin&granularity=year&environment=LIVE&entry=&table=1&line=both&days=29&section=all&else=x',
      ),
    ).to.deep.equal(first);
  });

  it('takes no period that is not two days, in this order', () => {
    for (const search of [
      '?from=2026-08-01',
      '?from=2026-08-02&to=2026-08-01',
      '?from=2026-02-30&to=2026-08-01',
      '?from=2026-08-01&to=today',
      '?from=2026-08&to=2026-09',
    ])
      expect(parseLocation(search).period, search).to.equal(null);
  });

  it('carries names with characters that an address can’t', () => {
    const site = 'a&b=c d#é';
    expect(parseLocation(toSearch({ ...first, site })).site).to.equal(site);
  });
});
