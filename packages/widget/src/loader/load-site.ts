/**
 * What the collector composes `/trustgauge/<site key>.js` of: this loader, with what asks where everybody is asked on
 * arrival, and what it is given of the site. So nothing more is fetched until then.
 *
 *     <script async src="https://collector.example/trustgauge/tg_pub_….js" crossorigin="anonymous"
 *       referrerpolicy="no-referrer"></script>
 */
import type { GivenSite, PublicSurvey, SiteConfiguration } from '@trustgauge/protocol/wire';
import { isScheduled } from '../schedule/is-scheduled.js';
import { unshadowed } from '../unshadowed.js';
import { warnOnce, warnUnavailable } from '../warn-once.js';
import { LANGUAGES, LANGUAGES_CHUNK, LOCALES_HASH, PAGE_CHUNK, SCHEDULE_CHUNK } from './element-chunk.js';
import { ownScript } from './own-script.js';
import { startLoader } from './start-loader.js';
import type { FindSurvey } from './visit.js';

type PageChunk = typeof import('./page.js');

/** @param bundled The chunk of a name, where it comes along. */
export function loadSite(given: GivenSite, bundled?: (name: string) => unknown): void {
  const own = ownScript();
  const { address, settings } = own;
  const folder = address && new URL('..', address).href.slice(0, -1);
  const pageLanguage = unshadowed(document, 'documentElement').lang;

  const find: FindSurvey = async (collector, site, id, visit) => {
    const survey = given.surveys?.find((other) => other.id === id);
    if (!survey || site !== given.site)
      return visit
        .load<PageChunk>(PAGE_CHUNK)
        .then(({ fetchSurvey }) => fetchSurvey(collector, site, id, visit), warnUnavailable);
    if (survey.isPaused) return;
    if (given.mayAnswer === false)
      return warnOnce('origin_not_allowed', `${collector}: allowedOrigins lacks ${origin}`);
    const wanted = [pageLanguage, ...navigator.languages].map(primary);
    const isTranslated = survey.translated?.some((tag) => wanted.includes(primary(tag)));
    return {
      collector,
      configuration: given as SiteConfiguration,
      // Without questions it is fetched as a whole when it is to be asked.
      survey: { ...survey, ...(isTranslated && { headline: undefined }) } as PublicSurvey,
    };
  };

  startLoader(
    { ...own, settings: { site: given.site, collector: folder, ...settings } },
    {
      find,
      ...(bundled && { bundled }),
      prepare(load, { survey }) {
        if (isScheduled(survey)) {
          // At the same time as the page, which imports it again and says what went wrong.
          load(SCHEDULE_CHUNK).catch(() => {});
          return;
        }
        // Aliases, and languages with several files, are found a round trip later.
        const language = primary(pageLanguage || navigator.language);
        if (!LANGUAGES.includes(language)) return;
        const names = [
          `locale-${language}`,
          ...(survey.followUps?.length ? [`locale-${language}.follow-ups`] : []),
        ];
        for (const name of [LANGUAGES_CHUNK, ...names.map((file) => `${file}-${LOCALES_HASH}.js`)])
          load(name).catch(() => {});
      },
    },
  );
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0] as string;
