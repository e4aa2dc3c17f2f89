/**
 * `trustgauge.js`: the one script tag. Decides whether somebody is to be asked and loads the element only then.
 *
 *     <script async src="https://collector.example/trustgauge.js" data-site="tg_pub_…"></script>
 *
 * Commands, also before it has loaded: trustgauge('open', survey?), trustgauge('invite', survey?),
 * trustgauge('segments', {…}), trustgauge('person', {…}), trustgauge('destroy').
 */
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { hasWaiting } from '../delivery/has-waiting.js';
import { mayBeAskedAgain } from '../device-memory.js';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import { mayInvite } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { About } from '../schedule/schedule.js';
import { unshadowed } from '../unshadowed.js';
import { warnOnce } from '../warn-once.js';
import { ELEMENT_CHUNK, SCHEDULE_CHUNK, TAB_CHUNK } from './element-chunk.js';
import { importChunk } from './import-chunk.js';

type Command = (name: unknown, argument?: unknown) => void;

interface Stub extends Command {
  /** Commands given before the script had loaded. */
  q?: Iterable<unknown>[];
  /** The element that the loader on this page loads: a second script tag finds it and leaves. */
  element?: string;
}

type Page = Window & { trustgauge?: Stub };

// By the document's own getter: an image of that name would say whose files are imported here.
const script = unshadowed(document, 'currentScript');
const before = Object.hasOwn(window, 'trustgauge') ? (window as Page).trustgauge : undefined;

if (before?.element && before.element !== ELEMENT_CHUNK) warnOnce('second_copy', 'load only one');

if (script instanceof HTMLScriptElement && !before?.element) {
  const {
    site = '',
    survey: defaultSurvey = 'pulse',
    collector = new URL(script.src).origin,
  } = script.dataset;
  /** What the page says of the person: the element takes it, and the schedule reads it when it needs it. */
  const about: { -readonly [Name in keyof About]: About[Name] } = {};
  const over = new AbortController();
  let opened: string | undefined;
  let loading: Promise<typeof import('./element.js')> | undefined;

  const load = <Chunk>(name: string) => importChunk(new URL(name, script.src).href) as Promise<Chunk>;
  const loadElement = () => (loading ??= load<typeof import('./element.js')>(ELEMENT_CHUNK));

  const quietly = (work: Promise<unknown>) => {
    work.catch((error: unknown) => warnOnce('element_unavailable', String(error)));
  };
  const fetchAsked = (id: string) => fetchSurvey(collector, site, id);

  const show = async (asked: AskedSurvey | null, how: 'ask' | 'open') => {
    if (!asked) return;
    const { come } = await loadElement();
    if (!over.signal.aborted) await come(asked, how, about, script.dataset);
  };

  const standTab = async (id: string, placement?: string) => {
    const chunk = await load<typeof import('./tab.js')>(TAB_CHUNK);
    chunk.standTab(id, placement, script.dataset, () => trustgauge('open', id), over.signal);
  };

  const invite = async (id: string, isCalled: boolean) => {
    if (!mayInvite('allowAutomated' in script.dataset)) return;
    const asked = await fetchAsked(id);
    if (!asked) return;
    const { configuration, survey } = asked;
    const { tab, placement } = survey.presentation;
    if (tab) quietly(standTab(id, placement));
    if (configuration.environment !== 'test' && !mayBeAskedAgain(site)) return;
    if (isScheduled(survey)) {
      const { isTimeToAsk } = await load<typeof import('../schedule/schedule.js')>(SCHEDULE_CHUNK);
      if (!(await isTimeToAsk(asked, about, isCalled, over.signal, warnOnce))) return;
    }
    // Whoever comes by themselves while it loads is not invited as well.
    if (id !== opened) await show(asked, 'ask');
  };

  const tags = () => unshadowed(document, 'querySelectorAll')<TrustGaugeElement>('trust-gauge:not([site])');

  const begin = () => {
    // Left over from an earlier page: delivered first, whether somebody is asked or not.
    if (hasWaiting()) quietly(loadElement().then(({ resumeDelivery }) => resumeDelivery()));
    const found = tags();
    for (const tag of found.length ? found : [script]) {
      const id = tag.getAttribute('survey') ?? defaultSurvey;
      if (tag.hasAttribute('tab') || 'tab' in script.dataset) quietly(standTab(id));
      quietly(invite(id, false));
    }
  };

  const trustgauge: Stub = (name, argument) => {
    if (over.signal.aborted) return;
    const id = typeof argument === 'string' ? argument : defaultSurvey;
    if (name === 'open') {
      opened = id;
      quietly(fetchAsked(id).then((asked) => show(asked, 'open')));
    }
    if (name === 'invite') quietly(invite(id, true));
    if (name === 'segments' || name === 'person') {
      for (const target of [about, ...tags()]) Object.assign(target, { [name]: argument });
      about.onChange?.();
    }
    if (name === 'destroy') {
      over.abort();
      for (const tag of tags()) tag.remove();
      if (loading) quietly(loading.then(({ stopDelivery }) => stopDelivery()));
    }
  };
  trustgauge.element = ELEMENT_CHUNK;
  (window as Page).trustgauge = trustgauge;

  const start = () => {
    for (const [name, argument] of before?.q ?? []) trustgauge(name, argument);
    if (site === '') warnOnce('site_missing', 'no data-site');
    else if (!over.signal.aborted) begin();
  };
  if (unshadowed(document, 'readyState') === 'loading')
    unshadowed(document, 'addEventListener')('DOMContentLoaded', start, { once: true });
  else start();
}
