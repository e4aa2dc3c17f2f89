/**
 * The loader and what it needs to know of one site, in one script: what decides whether a survey asks, the questions of
 * one survey if they are small, and the element if a survey asks everybody on arrival. This saves round trips.
 */
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import {
  FIRST_SURVEY,
  type GivenSite,
  type GivenSurvey,
  type Option,
  type PublicSurvey,
  type SiteConfiguration,
} from '@trustgauge/protocol';

/** Not in this thread, which serves meanwhile. */
const compress = promisify(brotliCompress);

/** The questions of a survey come along up to this size, compressed. */
const MAX_QUESTION_BYTES = 1_000;

/** The script without what asks is no larger, compressed: questions that would make it so come with the element. */
const MAX_SCRIPT_BYTES = 2_600;

/** Built by the widget: each an expression. */
export interface ScriptParts {
  /** A function of what it is given (`GivenSite`). */
  readonly loader: string;
  /** The same with what asks on arrival. */
  readonly asking: string;
  /** A function of nothing, for a key of no site. */
  readonly unknown: string;
}

/**
 * The script for one configuration.
 *
 * @param configuration As the page's origin is told it.
 */
export async function composeSiteScript(
  { loader, asking }: ScriptParts,
  configuration: SiteConfiguration,
): Promise<string> {
  const { mayAnswer, surveys } = configuration;
  const given = (survey?: GivenSurvey) => JSON.stringify(givenSite(configuration, survey));
  if (mayAnswer === false) return call(loader, given());
  const survey = await surveyWithQuestions(surveys);
  if (surveys.some(asksEverybodyOnArrival)) return call(asking, given(survey));
  const whole = call(loader, given(survey));
  return (await compressedBytes(whole)) <= MAX_SCRIPT_BYTES ? whole : call(loader, given());
}

/** The script for a browser with a privacy signal: nothing comes along that is not asked for. */
export function composeBareScript({ loader }: ScriptParts, site: string): string {
  return call(loader, JSON.stringify({ site } satisfies GivenSite));
}

export function composeUnknownScript({ unknown }: ScriptParts): string {
  return call(unknown);
}

const call = (program: string, given = '') => `(${program})(${given});\n`;

/** What the loader is given; `withQuestions` as it is, of every other survey only what decides. */
function givenSite(
  { version: _, surveys, ...site }: SiteConfiguration,
  withQuestions: GivenSurvey | undefined,
): GivenSite {
  return {
    ...site,
    surveys: surveys.map((survey) => (survey.id === withQuestions?.id ? withQuestions : deciding(survey))),
  };
}

/** The standard survey, or else the first that is not paused. None where its questions are too large. */
async function surveyWithQuestions(surveys: readonly PublicSurvey[]): Promise<GivenSurvey | undefined> {
  const asked = surveys.filter(({ isPaused }) => !isPaused);
  const survey = asked.find(({ id }) => id === FIRST_SURVEY) ?? asked[0];
  if (!survey) return undefined;
  const given = withoutTranslations(survey);
  const { headline, followUps } = given;
  const bytes = await compressedBytes(JSON.stringify({ headline, followUps }));
  return bytes <= MAX_QUESTION_BYTES ? given : undefined;
}

function asksEverybodyOnArrival({ isPaused, schedule, targeting }: PublicSurvey): boolean {
  const { triggers, firstUseDays, sampleRate, storage = 'device' } = schedule;
  const needsMore = triggers ?? firstUseDays ?? sampleRate ?? targeting;
  return !isPaused && storage === 'device' && needsMore === undefined;
}

function deciding({ id, isPaused, schedule, targeting, presentation }: PublicSurvey): GivenSurvey {
  return { id, isPaused, schedule, ...(targeting && { targeting }), presentation };
}

/** Nor what only the collector needs: the scale, the crosses, and which team an option sends work to. */
function withoutTranslations({
  translations,
  crosses: _,
  headline,
  followUps,
  ...survey
}: PublicSurvey): GivenSurvey {
  const { lowBoxUpTo: _low, topBoxFrom: _top, ...asked } = headline;
  const translated = Object.keys(translations ?? {}).map((tag) => tag.toLowerCase());
  return {
    ...survey,
    headline: { ...asked, options: asked.options.map(shown), unscored: asked.unscored.map(shown) },
    followUps: followUps.map(({ options, ...followUp }) => ({ ...followUp, options: options.map(shown) })),
    ...(translated.length > 0 && { translated }),
  };
}

const shown = ({ id, label }: Option): Option => ({ id, label });

const compressedBytes = async (text: string) => (await compress(text)).length;
