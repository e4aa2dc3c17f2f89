/**
 * What the first view shows is asked for before its code is there: the sites, and the summary that the address names.
 * The address is all that has to be known for it. Each answer is handed out once; everything later is asked anew.
 */
import type { SiteListing, Summary } from '@trustgauge/protocol';
import { readSites, readSummary, type SummaryRequest } from './api.js';
import { parseLocation } from './location-state.js';
import { surveyShown } from './survey-shown.js';

/** After this long, in milliseconds, an answer that nobody has taken is too old to be shown as new. */
const KEPT_MS = 10_000;

interface EarlyAnswer {
  readonly promise: Promise<unknown>;
  /** Undefined until it is there. */
  value?: unknown;
}

const answers = new Map<string, EarlyAnswer>();

/** Asks for what the page of this address begins with; for nothing where a link of another kind was opened, or nobody looks. */
export function askEarly({ search, hash }: Pick<Location, 'search' | 'hash'>): void {
  if (hash !== '' || document.hidden) return;
  const state = parseLocation(search);
  const { signal } = new AbortController();
  const sites = readSites(signal);
  keep('sites', sites);
  if (state.view === 'overview') {
    const ask = (site: string, survey: string) => {
      const { environment, entry, granularity, period } = state;
      const asked = { site, survey, environment, entry, granularity, period };
      keep(JSON.stringify(asked), readSummary(asked, signal));
    };
    if (state.site !== null && state.survey !== null) ask(state.site, state.survey);
    else {
      // The first there is: known only when the sites are.
      void sites.then(
        (listing) => {
          const { site, survey } = surveyShown(listing.sites, state);
          if (site && survey) ask(site.id, survey);
        },
        () => undefined,
      );
    }
  }
  setTimeout(() => answers.clear(), KEPT_MS);
}

/** Whether everything that was asked for has come, or failed. */
export async function earlyAnswersAreThere(): Promise<void> {
  for (let count = 0; count < answers.size; ) {
    count = answers.size;
    await Promise.allSettled([...answers.values()].map(({ promise }) => promise));
  }
}

/** The sites: the early answer where there is one, at once where it has come. */
export function earlySites(signal: AbortSignal): SiteListing | Promise<SiteListing> {
  return take<SiteListing>('sites') ?? readSites(signal);
}

export function earlySummary(asked: SummaryRequest, signal: AbortSignal): Summary | Promise<Summary> {
  return take<Summary>(JSON.stringify(asked)) ?? readSummary(asked, signal);
}

function keep(question: string, promise: Promise<unknown>): void {
  const answer: EarlyAnswer = { promise };
  answers.set(question, answer);
  promise.then(
    (value) => {
      answer.value = value;
    },
    // Whoever asks then asks again, and hears why.
    () => answers.delete(question),
  );
}

function take<T>(question: string): T | Promise<T> | undefined {
  const answer = answers.get(question);
  answers.delete(question);
  return (answer?.value ?? answer?.promise) as T | Promise<T> | undefined;
}
