import { FIRST_SURVEY, type PublicSurvey, type SiteConfiguration } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import type { Segments } from '../element/segments.js';
import { FRAME, questionPage } from '../element/view.js';
import { ENGLISH, type Texts } from '../element/words.js';
import { RECORDER_CLASSES } from '../input/recorder-marks.js';
import { textsIn } from '../languages/texts-in.js';
import type { Person } from '../schedule/person.js';
import { widthForColumns } from './label-width.js';
import { attributesOf, escapeMarkup, type Markup, makeMarkup } from './markup.js';
import { reasonAgainst } from './may-be-asked.js';
import { hasPrivacySignal, type RequestHeaders } from './privacy-signal.js';
import type { Reason } from './reason.js';
import { type StylePermission, styleSourceFor } from './style-source.js';
import { stylesFor } from './styles.js';

export interface RenderOptions {
  /** What the collector serves at `/v1/sites/<site key>`, or null where it was not to be had: see `fetchSite`. */
  readonly configuration: SiteConfiguration | null;
  /** Address of the collector as the browser reaches it: absolute, or a path of the page's own origin. */
  readonly collector: string;
  /** Id of the survey. Default: `pulse`. */
  readonly survey?: string | undefined;
  /** Of the request that is answered, for the privacy signals in it. */
  readonly headers: RequestHeaders;
  /** What the server knows of the person. Without `lastAsked` they are not asked. */
  readonly person: Person;
  /** Segments of the person, for the survey's targeting. Default: none. */
  readonly segments?: Segments | undefined;
  /** Language of the page, such as `de`. Default: `en`. */
  readonly lang?: string | undefined;
  /** How the page's policy will allow the style. Without it there is no question. */
  readonly style?: StylePermission | undefined;
  /** Whether the tag of the script that takes the question over comes along. Default: true. */
  readonly script?: boolean | undefined;
  /** Whether a browser that a program drives is asked too: for tests of the page. Default: false. */
  readonly allowAutomated?: boolean | undefined;
}

export interface RenderedQuestion {
  /** For the place in the page's body where the question is to stand; empty where there is none. */
  readonly html: string;
  /** For `style-src` of the page's policy; empty where there is no question. */
  readonly styleSource: string;
  /** Why there is no question; undefined where there is one. */
  readonly reason: Reason | undefined;
}

/**
 * The question as markup that a browser draws before any script has run. The same for everybody who may be asked:
 * nothing of the person or their segments is in it. Never rejects.
 */
export async function renderQuestion(options: RenderOptions): Promise<RenderedQuestion> {
  try {
    return await render(options);
  } catch {
    return nothing('configuration_invalid');
  }
}

const nothing = (reason: Reason): RenderedQuestion => ({ html: '', styleSource: '', reason });

async function render({
  configuration,
  collector,
  headers,
  person,
  segments = {},
  style,
  lang = 'en',
  ...options
}: RenderOptions): Promise<RenderedQuestion> {
  if (hasPrivacySignal(headers)) return nothing('privacy_signal');
  if (!configuration || !isAddress(collector)) return nothing('configuration_invalid');
  const id = options.survey ?? FIRST_SURVEY;
  const survey = configuration.surveys.find((other) => other.id === id);
  const reason = await reasonAgainst(survey, configuration, { person, segments });
  if (reason || !survey) return nothing(reason ?? 'survey_unknown');
  const base = collector.replace(/\/+$/, '');
  // The page's own origin: an empty address would be that of the page.
  const asked: AskedSurvey = { collector: base || '/', configuration, survey };
  const texts = await textsIn({ asked, words: undefined, lang: '', wanted: () => [lang] }, ENGLISH, () => {});
  const labels = survey.headline.options.map(
    (option) => texts.questions[survey.headline.id]?.options?.[option.id] ?? option.label,
  );
  const styles = stylesFor(widthForColumns(labels));
  const styleSource = await styleSourceFor(style, styles);
  if (!styleSource) return nothing('style_not_allowed');
  const nonce = typeof style === 'object' ? style.nonce : undefined;
  const tree =
    `<style${attributesOf({ nonce })}>${styles}</style>${frameOf(survey, texts)}<slot></slot>` +
    `<trust-gauge-rendered asked="${escapeMarkup(JSON.stringify(toTakeOver(asked, texts.lang)))}"></trust-gauge-rendered>`;
  const tag = attributesOf({
    // Without a site, the element and the script of a site leave the tag to what takes it over.
    site: '',
    survey: id,
    lang: texts.lang,
    'allow-automated': options.allowAutomated ? '' : undefined,
  });
  const script = attributesOf({
    type: 'module',
    async: '',
    src: `${base}/take-over.js`,
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
    nonce,
  });
  return {
    html:
      `<trust-gauge${tag}><template shadowrootmode="open">${tree}</template></trust-gauge>` +
      (options.script === false ? '' : `<script${script}></script>`),
    styleSource,
    reason: undefined,
  };
}

/** An absolute one, or a path that is not another host's. */
const isAddress = (text: string) => /^(https?:\/\/[^/\s]|\/(?!\/))/.test(text);

function frameOf(survey: PublicSurvey, texts: Texts): string {
  const ignore = () => {};
  const { root } = questionPage(makeMarkup, {
    question: survey.headline,
    texts,
    onChoose: ignore,
    onSkip: ignore,
    onSheet: ignore,
    onClose: ignore,
  });
  const { lang, dir } = texts;
  const frame = makeMarkup(
    'section',
    { class: `frame inline ${RECORDER_CLASSES}`, ...FRAME, lang, dir },
    root,
  );
  return (frame as unknown as Markup).html;
}

/** What the element needs to go on with: nothing that only decides whether to ask, and no other language. */
function toTakeOver({ collector, configuration, survey }: AskedSurvey, lang: string): AskedSurvey {
  const pausesOf = ({ schedule: { monthsAfterAnswer, monthsAfterDismissal } }: PublicSurvey) => ({
    monthsAfterAnswer,
    monthsAfterDismissal,
  });
  const { targeting: _, translations, ...others } = survey;
  const said = Object.entries(translations ?? {}).filter(([tag]) => tag.toLowerCase() === lang);
  return {
    collector,
    configuration: {
      version: configuration.version,
      site: configuration.site,
      environment: configuration.environment,
      product: configuration.product,
      surveys: configuration.surveys.map((other) => ({ id: other.id, schedule: pausesOf(other) })) as never,
    },
    survey: {
      ...others,
      schedule: { ...pausesOf(survey), storage: 'host' },
      ...(said.length > 0 && { translations: Object.fromEntries(said) }),
    },
  };
}
