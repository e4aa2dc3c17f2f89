/**
 * What `debug` loads: one line in the console for each survey that says why it is not shown, and another whenever that
 * changes. A chunk of its own, so that a page pays for its sentences only where a developer asks.
 */
import { FIRST_SURVEY } from '@trustgauge/protocol/wire';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import { Places, pageTags } from '../loader/places.js';
import type { Visit } from '../loader/visit.js';
import { isPageGone } from '../page-gone.js';
import { Changes } from '../placement/changes.js';
import { Typing } from '../placement/typing.js';
import { DOCS } from '../warn-once.js';
import { Explanation, type Subject } from './explanation.js';
import { Outcomes } from './outcomes.js';
import { sentenceOf } from './reasons.js';

/** A tag that looks after itself, or a page with a script tag. */
export type Explained = TrustGaugeElement | Visit;

/** How often, in milliseconds, it is looked at where nothing in the page says that something has changed. */
const LOOK_MS = 1_000;

const explained = new WeakSet<Explained>();

/** Until the tag leaves the page or the visit ends. Ignored for what is explained already. */
export function explain(what: Explained): void {
  if (explained.has(what)) return;
  // On a page with a script tag, the visit has the tags without a site.
  if (what instanceof Element && !what.site) return;
  explained.add(what);
  const over = new AbortController();
  const signal = 'signal' in what ? AbortSignal.any([what.signal, over.signal]) : over.signal;
  void explainUntil(what, signal).finally(() => {
    over.abort();
    explained.delete(what);
  });
}

async function explainUntil(what: Explained, signal: AbortSignal): Promise<void> {
  const changes = new Changes(signal);
  const surroundings = { outcomes: new Outcomes(signal), typing: new Typing(changes) };
  const explanations = new Map<string, Explanation>();
  const said = new Map<string, string>();
  /** Surveys of which nothing spoke against being asked when they were looked at last. */
  let free = new Set<string>();
  while (!signal.aborted && !isPageGone()) {
    const freeNow = new Set<string>();
    for (const subject of what instanceof Element ? [ofTag(what)] : ofVisit(what)) {
      const { survey } = subject;
      const explanation = explanations.get(survey) ?? new Explanation(surroundings, signal);
      explanations.set(survey, explanation);
      const reason = await explanation.reasonOf(subject);
      if (reason[0] === 'nothing') {
        freeNow.add(survey);
        // It is about to come.
        if (!free.has(survey)) continue;
      }
      const sentence = sentenceOf(reason);
      if (signal.aborted || said.get(survey) === sentence) continue;
      said.set(survey, sentence);
      // biome-ignore lint/suspicious/noConsole: it is what the developer has asked for
      console.info(`[trustgauge] ${survey}: ${reason[0]}: ${sentence}`, `${DOCS}why_${reason[0]}`);
    }
    free = freeNow;
    if (what instanceof Element && !what.isConnected) return;
    await changes.next(LOOK_MS);
  }
}

function ofTag(tag: TrustGaugeElement): Subject {
  return {
    collector: tag.collector || location.origin,
    site: tag.site ?? '',
    survey: tag.survey ?? FIRST_SURVEY,
    allowsAutomated: tag.allowAutomated,
    about: tag,
    presentation: tag.presentation,
    tag,
  };
}

/** One for each survey that the page asks: those of its tags and ours, or the one that the script names. */
function ofVisit({ settings, about = {} }: Visit): Subject[] {
  const places = new Places(settings);
  const bySurvey = new Map<string, TrustGaugeElement | undefined>();
  for (const tag of pageTags()) {
    const survey = places.surveyOf(tag);
    // Ours stands behind the page's own.
    if (!bySurvey.has(survey)) bySurvey.set(survey, tag);
  }
  if (bySurvey.size === 0) bySurvey.set(places.surveyOf(), undefined);
  return [...bySurvey].map(([survey, tag]) => ({
    // Otherwise it serves the script, and this file from beside it.
    collector: settings.collector ?? new URL('.', import.meta.url).href,
    site: settings.site ?? '',
    survey,
    allowsAutomated: 'allowAutomated' in settings,
    about,
    presentation: tag?.getAttribute('presentation') || settings.presentation,
    tag,
  }));
}
