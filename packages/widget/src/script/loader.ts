/**
 * `trustgauge.js`: the one script tag. Decides whether somebody is to be asked and loads the element only then.
 *
 *     <script async src="https://collector.example/trustgauge.js" data-site="tg_pub_…"></script>
 *
 * Commands, also before it has loaded: trustgauge('open', survey?), trustgauge('segments', {…}), trustgauge('destroy').
 */
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { mayBeAskedAgain } from '../device-memory.js';
import { mayInvite } from '../quiet.js';
import type { Segments } from '../segments.js';
import type { TrustGaugeElement } from '../trust-gauge.js';
import { warnOnce } from '../warn-once.js';
import { ELEMENT_CHUNK } from './element-chunk.js';

type Command = (name: string, argument?: unknown) => void;

interface Stub extends Command {
  /** Commands given before the script had loaded. */
  q?: ArrayLike<unknown>[];
  /** Set by the loader: a second script tag finds it and leaves. */
  isLoaded?: true;
}

const page = window as Window & { trustgauge?: Stub };
const script = document.currentScript as HTMLScriptElement | null;
const before = page.trustgauge;

if (script !== null && !before?.isLoaded) {
  const { site = '', survey: defaultSurvey = 'pulse', presentation, allowAutomated } = script.dataset;
  const collector = script.dataset.collector ?? new URL(script.src).origin;
  const chunkAddress = new URL(ELEMENT_CHUNK, script.src).href;
  let segments: Segments | undefined;
  let element: TrustGaugeElement | undefined;
  let isDestroyed = false;

  const load = () => import(chunkAddress) as Promise<typeof import('./element.js')>;

  const show = async (asked: AskedSurvey, tag: TrustGaugeElement | null, isOpenedByPerson: boolean) => {
    await load();
    if (isDestroyed) return;
    const target = tag ?? document.createElement('trust-gauge');
    Object.assign(target, { asked, site: asked.configuration.site, survey: asked.survey.id });
    if (segments) target.segments = segments;
    target.allowAutomated = allowAutomated !== undefined;
    if (!tag) {
      target.presentation = presentation === 'inline' ? 'inline' : 'corner';
      document.body.append(target);
      element?.remove();
      element = target;
    }
    if (isOpenedByPerson) target.open();
    else target.invite();
  };

  const tags = () => [...document.querySelectorAll<TrustGaugeElement>('trust-gauge:not([site])')];
  const surveyOf = (tag: TrustGaugeElement | null) => tag?.getAttribute('survey') ?? defaultSurvey;

  const quietly = (work: () => Promise<void>) => {
    work().catch((error: unknown) => warnOnce('element_unavailable', String(error)));
  };

  const invite = async () => {
    try {
      // Left over from an earlier page: delivered first, whether somebody is asked or not.
      if (localStorage.getItem('trustgauge-queue')) (await load()).resumeDelivery();
    } catch {
      // Storage is blocked: then nothing is left over.
    }
    if (!mayInvite(allowAutomated !== undefined)) return;
    for (const tag of [...tags(), null]) {
      const survey = surveyOf(tag);
      if (tag === null && tags().length > 0) return;
      const asked = await fetchSurvey(collector, site, survey);
      if (asked === null) continue;
      const isTest = asked.configuration.environment === 'test';
      if (isTest || mayBeAskedAgain(site, survey)) return show(asked, tag, false);
    }
  };

  const open = async (survey: unknown) => {
    const id = typeof survey === 'string' ? survey : defaultSurvey;
    const tag = tags().find((other) => surveyOf(other) === id) ?? null;
    const asked = await fetchSurvey(collector, site, id);
    if (asked !== null) await show(asked, tag, true);
  };

  const trustgauge: Stub = (name, argument) => {
    if (isDestroyed) return;
    if (name === 'open') quietly(() => open(argument));
    if (name === 'segments') {
      segments = argument as Segments;
      for (const target of [...tags(), element]) if (target) target.segments = segments;
    }
    if (name === 'destroy') {
      isDestroyed = true;
      for (const target of [...tags(), element]) target?.remove();
    }
  };
  trustgauge.isLoaded = true;
  page.trustgauge = trustgauge;

  const start = () => {
    for (const [name, argument] of (before?.q ?? []).map((given) => Array.from(given))) {
      trustgauge(String(name), argument);
    }
    if (site === '') warnOnce('site_missing', 'the script tag needs data-site, a publishable key');
    else if (!isDestroyed) quietly(invite);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
