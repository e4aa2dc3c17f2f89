/**
 * What the loader imports when there is something to do on a page: it invites, shows buttons, runs the page's commands
 * and follows a page whose content is replaced without a load.
 */
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { hasWaiting } from '../delivery/has-waiting.js';
import { hasPause } from '../device-memory.js';
import type { TrustGaugeElement } from '../element/trust-gauge.js';
import { setPageTimeout } from '../page-gone.js';
import { TAB } from '../placement/tab-name.js';
import { mayInvite } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { About } from '../schedule/schedule.js';
import { ELEMENT_CHUNK, SCHEDULE_CHUNK, TAB_CHUNK } from './element-chunk.js';
import { isOurs, OURS, Places, pageTags } from './places.js';
import type { Command, Visit } from './visit.js';

export { fetchSurvey };

type ElementChunk = typeof import('./element.js');

/** For how long, in milliseconds, changes of the page are gathered before it is looked at. */
const GATHER_MS = 200;

/** Until the visit's signal ends it. */
export function runPage(visit: Visit): void {
  const { settings, found, signal, load, warn } = visit;
  /** What the page says of the person: the element takes it, and the schedule reads it when it needs it. */
  const about: { -readonly [Name in keyof About]: About[Name] } = {};
  visit.about = about;
  const places = new Places(settings);
  /** Tags of the page that something has been begun for → survey and button that they named. */
  const met = new WeakMap<Element, string>();
  /** Survey → its invitation, while that waits for its time. */
  const inviting = new Map<string, Promise<void>>();
  /** Survey → shows its button where it is not shown. */
  const tabs = new Map<string, () => void>();
  /** Survey → the tag that has its button. */
  const tabbed = new Map<string, TrustGaugeElement>();
  let element: ElementChunk | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the person has opened here: it is not asked as well. */
  let opened: string | undefined;

  const quietly = (work: Promise<unknown>) => {
    work.catch((error: unknown) => warn('element_unavailable', `${error}`));
  };
  const loadElement = async () => {
    element = await load<ElementChunk>(ELEMENT_CHUNK);
    return element;
  };
  const find = (id: string) => {
    const early = found[id];
    delete found[id];
    return early ?? visit.find(id);
  };

  const show = async (asked: AskedSurvey | undefined, how: 'ask' | 'open') => {
    if (!asked) return;
    const [whole] = await Promise.all([
      asked.survey.headline
        ? asked
        : fetchSurvey(asked.collector, asked.configuration.site, asked.survey.id, visit),
      loadElement(),
    ]);
    if (!whole || signal.aborted) return;
    const { id, presentation } = asked.survey;
    // Another version of the element may have no such method, and has been warned of.
    await Object.assign(places.tagFor(id, presentation.placement), about, { asked: whole })[how]?.();
  };

  const resume = async (isDebugged: boolean) => {
    const { resume } = await loadElement();
    if (!signal.aborted) resume(visit, isDebugged);
  };

  /** One button for each survey: a tag that was moved keeps it. */
  const showTab = async (id: string, placement: string | undefined, isOfTag: boolean) => {
    const { standTabIn } = await load<typeof import('../placement/tab.js')>(TAB_CHUNK);
    const stand = () => {
      if (signal.aborted) return;
      const before = tabbed.get(id);
      const tag =
        before?.isConnected && places.surveyOf(before) === id ? before : places.tagFor(id, placement);
      tabbed.set(id, tag);
      const isInline = (tag.getAttribute('presentation') ?? placement ?? 'inline') === 'inline';
      const label = tag.getAttribute('tab') || settings.tab;
      standTabIn(tag, { label, isInline, onPress: () => run(['open', id]) }, signal);
    };
    // Without its tag, a button that only the tag has asked for is gone.
    if (!isOfTag) tabs.set(id, stand);
    stand();
  };

  const invite = async (id: string, isCalled: boolean) => {
    if (!mayInvite('allowAutomated' in settings)) return;
    const asked = await find(id);
    if (!asked) return;
    const { survey } = asked;
    const { tab, placement } = survey.presentation;
    if (tab) quietly(showTab(id, placement, false));
    if (hasPause(asked)) return;
    if (isScheduled(survey)) {
      const { isTimeToAsk } = await load<typeof import('../schedule/schedule.js')>(SCHEDULE_CHUNK);
      if (!(await isTimeToAsk(asked, about, isCalled, signal, warn))) return;
    }
    if (id !== opened) await show(asked, 'ask');
  };

  const meet = (tag?: HTMLElement) => {
    const id = places.surveyOf(tag);
    const isOfTag = !!tag?.hasAttribute('tab');
    if (isOfTag || 'tab' in settings) quietly(showTab(id, undefined, isOfTag));
    if ('debug' in settings || tag?.hasAttribute('debug')) quietly(resume(true));
    // One that waits for its time finds the new tag.
    if (inviting.has(id)) return;
    const invitation = invite(id, false).finally(() => inviting.delete(id));
    inviting.set(id, invitation);
    quietly(invitation);
  };

  const look = () => {
    timer = undefined;
    for (const tag of pageTags()) {
      // A library may change a tag instead of replacing it.
      const names = places.surveyOf(tag) + tag.getAttribute('tab');
      if (isOurs(tag) || met.get(tag) === names) continue;
      met.set(tag, names);
      tag.shadowRoot?.querySelector(TAB)?.remove();
      meet(tag);
    }
    for (const stand of tabs.values()) stand();
  };

  const run = ([name, argument]: Command) => {
    const id = typeof argument === 'string' ? argument : places.surveyOf();
    if (name === 'open') {
      opened = id;
      quietly(find(id).then((asked) => show(asked, name)));
    }
    if (name === 'invite') quietly(invite(id, true));
    if (name === 'segments' || name === 'person') {
      for (const target of [about, ...pageTags()]) Object.assign(target, { [name]: argument });
      about.onChange?.();
    }
  };

  const observer = new MutationObserver(() => {
    places.keep();
    timer ??= setPageTimeout(look, GATHER_MS);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    places.clear();
    element?.stopDelivery();
  });

  visit.onCommand = () => {
    if (!signal.aborted) for (const command of visit.q.splice(0)) run(command);
  };
  visit.onCommand();
  // Answers of an earlier page are sent first, whether this page asks or not.
  if (hasWaiting()) quietly(resume(false));
  places.keep();
  if (!pageTags().length) meet();
  look();
  observer.observe(document, { childList: true, attributeFilter: ['survey', 'tab', OURS], subtree: true });
}
