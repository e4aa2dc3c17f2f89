/**
 * The loader with what it needs to know of one site, in one script: what decides whether to ask; the questions of one
 * survey where they are small; the element where somebody is to be asked on arrival. So the question needs no further
 * round trip.
 */
import { brotliCompressSync } from 'node:zlib';
import type { GivenSite, GivenSurvey, Option, PublicSurvey, SiteConfiguration } from '@trustgauge/protocol';

/** The questions of a survey come along up to this size, compressed. */
const MAX_QUESTION_BYTES = 1_000;

/** The script without what asks is no larger, compressed: questions that would make it so come with the element. */
const MAX_SCRIPT_BYTES = 2_600;

/** The survey whose questions come along is this one, or else the first that is not paused. */
const DEFAULT_SURVEY = 'pulse';

/** Built by the widget: each an expression. */
export interface ScriptParts {
  /** A function of what it is given (`GivenSite`) and, where it comes along, of what asks. */
  readonly loader: string;
  /** What asks on arrival: the loader's second argument. */
  readonly asking: string;
}

/**
 * The script for one configuration.
 *
 * @param configuration As the page's origin is told it.
 */
export function composeSiteScript({ loader, asking }: ScriptParts, configuration: SiteConfiguration): string {
  const { mayAnswer, surveys } = configuration;
  const given = (survey?: GivenSurvey) => JSON.stringify(givenSite(configuration, survey));
  if (mayAnswer === false) return call(loader, [given()]);
  const survey = surveyWithQuestions(surveys);
  if (surveys.some(asksEverybodyOnArrival)) return call(loader, [given(survey), asking]);
  const whole = call(loader, [given(survey)]);
  return compressedBytes(whole) <= MAX_SCRIPT_BYTES ? whole : call(loader, [given()]);
}

/** The script for a browser with a privacy signal: nothing comes along that is not asked for. */
export function composeBareScript({ loader }: ScriptParts, site: string): string {
  return call(loader, [JSON.stringify({ site } satisfies GivenSite)]);
}

const call = (loader: string, given: readonly string[]) => `(${loader})(${given.join(',')});\n`;

/** What the loader is given; `withQuestions` as it is, of every other survey only what decides. */
function givenSite(configuration: SiteConfiguration, withQuestions: GivenSurvey | undefined): GivenSite {
  return {
    ...configuration,
    surveys: configuration.surveys.map((survey) =>
      survey.id === withQuestions?.id ? withQuestions : deciding(survey),
    ),
  };
}

/** None where the questions are too large. */
function surveyWithQuestions(surveys: readonly PublicSurvey[]): GivenSurvey | undefined {
  const asked = surveys.filter(({ isPaused }) => !isPaused);
  const survey = asked.find(({ id }) => id === DEFAULT_SURVEY) ?? asked[0];
  if (!survey) return undefined;
  const given = withoutTranslations(survey);
  const { headline, followUps } = given;
  return compressedBytes(JSON.stringify({ headline, followUps })) <= MAX_QUESTION_BYTES ? given : undefined;
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

const compressedBytes = (text: string) => brotliCompressSync(text).length;
