/**
 * What every loader does: finds out whether there is anything to do on this page, for this visitor, and loads what does
 * it only then.
 */
import { FIRST_SURVEY } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import { hasWaiting } from '../delivery/has-waiting.js';
import { hasPause } from '../device-memory.js';
import { mayInvite } from '../quiet.js';
import { unshadowed } from '../unshadowed.js';
import { warnOnce, warnUnavailable } from '../warn-once.js';
import { PAGE_CHUNK } from './element-chunk.js';
import { importingAgain } from './import-again.js';
import type { OwnScript } from './own-script.js';
import type { Command, FindSurvey, Load, Visit } from './visit.js';

interface Stub {
  (...command: Command): void;
  q?: Command[];
  /** What runs on this page, until it is destroyed: a second script tag finds it and leaves. */
  running?: string;
}

export interface LoaderParts {
  readonly find: FindSurvey;
  /** What came with the loader under a chunk's name. */
  readonly bundled?: (name: string) => unknown;
  /** Called when a survey is about to be asked, for what can be fetched meanwhile. */
  readonly prepare?: (load: Load, asked: AskedSurvey) => void;
}

type Page = Window & { trustgauge?: Stub };

export function startLoader({ settings, address }: OwnScript, { find, bundled, prepare }: LoaderParts): void {
  const before = Object.hasOwn(window, 'trustgauge') ? (window as Page).trustgauge : undefined;
  // What has no folder, such as a blob, gives none.
  const folder = URL.canParse('.', address) ? new URL('.', address).href : '';
  const { site = '', survey, collector = folder } = settings;
  const running = PAGE_CHUNK + site;
  if (before?.running) {
    if (before.running !== running) warnOnce('second_copy', 'load only one');
    return;
  }
  const over = new AbortController();
  const { signal } = over;
  const q = Array.from(before?.q ?? []);
  const importAgain = importingAgain();
  let isLoading = true;

  const loadPage = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { runPage } = await visit.load<typeof import('./page.js')>(PAGE_CHUNK);
      observer.disconnect();
      if (!signal.aborted) runPage(visit);
    } catch (error) {
      isLoading = false;
      warnUnavailable(error);
    }
  };

  const trustgauge: Stub = (...command) => {
    const [name] = command;
    if (name === 'destroy') {
      // The next script tag is the first again, and runs the commands until then.
      trustgauge.running = '';
      isLoading = true;
      observer.disconnect();
      over.abort();
      return;
    }
    q.push(command);
    if (visit.onCommand) visit.onCommand();
    else if (name === 'open' || name === 'invite') loadPage();
  };
  trustgauge.q = q;
  (window as Page).trustgauge = trustgauge;

  const visit: Visit = {
    settings,
    find: (id) => find(collector, site, id, visit),
    found: {},
    // A copy in a bundle has no chunks next to it.
    load: async (name) =>
      (bundled?.(name) ??
        importAgain(
          new URL(
            name,
            /\/trustgauge[-.\w]*js/.test(address)
              ? address
              : new URL(collector.replace(/\/*$/, '/'), location.href),
          ).href,
        )) as never,
    warn: warnOnce,
    q,
    signal,
  };
  // The chunks import by it what they need. A symbol is no element's name.
  Object.assign(document, { [Symbol.for('trustgauge.import')]: visit.load });
  const tags = unshadowed(document, 'getElementsByTagName')('trust-gauge');
  /** Tag, or undefined for the page → the survey that it has named. */
  const met = new Map<Element | undefined, string>();

  const meet = async (tag?: Element, id = tag?.getAttribute('survey') || survey || FIRST_SURVEY) => {
    if (met.get(tag) === id) return;
    met.set(tag, id);
    if (['tab', 'debug'].some((name) => name in settings || tag?.hasAttribute(name))) loadPage();
    if (!mayInvite('allowAutomated' in settings) || tag?.hasAttribute('site')) return;
    visit.found[id] ??= visit.find(id);
    const asked = await visit.found[id];
    // The next tag tries again.
    if (!asked) delete visit.found[id];
    else if (asked.survey.presentation.tab || !hasPause(asked)) {
      loadPage();
      prepare?.(visit.load, asked);
    }
  };
  const look = () => {
    for (const tag of tags) meet(tag);
  };
  const observer = new MutationObserver(look);

  const begin = () => {
    isLoading = signal.aborted;
    for (const command of q.splice(0)) trustgauge(...command);
    if (signal.aborted) return;
    if (hasWaiting()) loadPage();
    if (!tags.length) meet();
    look();
    observer.observe(document, { childList: true, attributeFilter: ['survey'], subtree: true });
  };
  if (!site || !collector) {
    warnOnce('site_missing', 'set data-site');
    return;
  }
  trustgauge.running = running;
  // Deferred scripts of the page may still be on their way: nothing here waits for them.
  if (unshadowed(document, 'readyState') === 'loading')
    unshadowed(document, 'addEventListener')('readystatechange', begin, { once: true });
  else begin();
}
