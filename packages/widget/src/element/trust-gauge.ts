/**
 * `<trust-gauge>`: what the page sets on it, and when it asks. With a site it looks after itself: it fetches what the
 * site asks, waits for the time to ask it, and shows a button where one is wanted. On a page with a script tag the
 * loader does that, and hands it a survey. The part that draws and sends is loaded when a question is to be asked.
 */
import type { Entry, Translation } from '@trustgauge/protocol/wire';
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { hasWaiting } from '../delivery/has-waiting.js';
import { hasPause } from '../device-memory.js';
import { isPageGone, setPageTimeout } from '../page-gone.js';
import { mayInvite } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { Person } from '../schedule/person.js';
import type { About } from '../schedule/schedule.js';
import { VERSION } from '../version.js';
import { warnOnce } from '../warn-once.js';
import {
  asFlag,
  asText,
  attributesOf,
  declareProperties,
  takeAttribute,
  takeEarlyProperties,
} from './properties.js';
import type { Placement, Question } from './question.js';
import { parseSegments, type Segments } from './segments.js';

const DECLARATIONS = {
  site: asText,
  survey: asText,
  collector: asText,
  presentation: asText,
  tab: asText,
  segments: (text: string | null) => (text === null ? undefined : parseSegments(text)),
  preview: asFlag,
  'allow-automated': asFlag,
  person: null,
  words: null,
  asked: null,
};

/** How long, in milliseconds, a tag may be without a site: where a server has rendered it, the page gives it later. */
const SITE_MISSING_MS = 5_000;

/** Another one of these is another survey: it starts again. */
const IDENTITY = ['site', 'survey', 'collector'];

// On a server there is no HTMLElement, and the class is only a name.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** Set in the class, whose private members it needs. */
let onPropertyChange: (gauge: TrustGaugeElement, name: string) => void;

/**
 * Asks people how confident they are that their data is safe, and sends one anonymous message. Takes no room until it
 * asks.
 *
 * @csspart frame - What lies around a question, in every placement.
 * @csspart question - The text of the question.
 * @csspart option - Each of the answers.
 * @csspart close - The button that closes the question.
 * @csspart thanks - What is shown after the answer.
 * @cssprop --trust-gauge-accent - Color of what is chosen and of the focus.
 * @cssprop --trust-gauge-ink - Color of text.
 * @cssprop --trust-gauge-muted - Color of text that matters less.
 * @cssprop --trust-gauge-paper - Color of the frame.
 * @cssprop --trust-gauge-line - Color of borders.
 * @cssprop [--trust-gauge-radius=10px] - Radius of the frame's corners.
 * @cssprop [--trust-gauge-font=system-ui, sans-serif] - Family of the font.
 * @cssprop [--trust-gauge-font-size=medium] - Size of the text; everything else follows it.
 * @cssprop [--trust-gauge-margin=1em] - Space above and below a question in the page.
 * @cssprop [--trust-gauge-density=1] - Space around text: 0.75 for a tight page, 1.25 for a roomy one.
 */
export class TrustGaugeElement extends Base {
  static readonly version: string = VERSION;
  /** How long, in milliseconds, a choice can be changed before the next question comes or it is sent. Default: 900. */
  declare static momentMs: number | undefined;
  /** How long, in milliseconds, the thanks stay. Default: 2,000. */
  declare static thanksMs: number | undefined;
  /** How long, in milliseconds, half of the question has to be in view to have been seen. Default: 1,000. */
  declare static seenMs: number | undefined;
  /**
   * Loads the part that asks. An entry that brings it along says so here.
   *
   * @internal
   */
  static load: () => Promise<typeof import('./asking.js')> = () => import('./asking.js');

  static readonly observedAttributes: readonly string[] = attributesOf(DECLARATIONS);

  static {
    onPropertyChange = (gauge, name) => {
      gauge.#isAnother ||= IDENTITY.includes(name);
      if (gauge.isConnected) gauge.#updateSoon();
    };
  }

  /** Publishable key of the site. It asks as soon as it has one. */
  declare site: string | undefined;
  /** Id of the survey. Default: `pulse`. */
  declare survey: string | undefined;
  /** Address of the collector. Default: the origin of the page. */
  declare collector: string | undefined;
  /** Where the question appears. Default: as the site's configuration says. */
  declare presentation: Placement | undefined;
  /** A button that is always shown, whatever else the survey waits for; its text, or empty for the usual one. */
  declare tab: string | undefined;
  /** Declared segments of this person, such as { plan: 'team' }. */
  declare segments: Segments | undefined;
  /** Shows the survey that it is given as `asked`: fetches, sends, stores and counts nothing. */
  declare preview: boolean;
  /** Ask even if a program drives the browser: for tests of the page. */
  declare allowAutomated: boolean;
  /** What the schedule needs to know of this person. Never leaves the page. */
  declare person: Person | undefined;
  /** The page's own wording, in any language: `{ thanks: '…', questions: { headline: { text: '…' } } }`. */
  declare words: Translation | undefined;
  /** What is to be asked, where it has been fetched already. */
  declare asked: AskedSurvey | undefined;

  #updating: Promise<void> | undefined;
  /** Whether what is to be asked has changed since the last update. */
  #isAnother = false;

  readonly #about: { -readonly [Name in keyof About]: About[Name] } = {};
  /** Ends with the stay in the page, or when another survey is to be asked. */
  #course = new AbortController();
  #hasStarted = false;
  /** Whether the schedule still waits for its time. */
  #isWaiting = false;
  #fetching: Promise<AskedSurvey | null> | undefined;
  #fetched: AskedSurvey | null | undefined;
  #question: Question | undefined;

  attributeChangedCallback(name: string, _before: string | null, text: string | null): void {
    takeAttribute(this, DECLARATIONS, { name, text });
  }

  connectedCallback(): void {
    takeEarlyProperties(this, DECLARATIONS);
    this.#question?.raise();
    this.#updateSoon();
  }

  disconnectedCallback(): void {
    // What is only moved within the page is connected again by then, and goes on asking.
    queueMicrotask(() => {
      if (this.isConnected || isPageGone()) return;
      const hasAsked = this.#hasStarted && !this.#isWaiting;
      this.#endCourse();
      // Back in the page, it waits again.
      this.#hasStarted = hasAsked;
    });
  }

  /** Settles when every change of a property so far has taken effect. */
  get updateComplete(): Promise<void> {
    return this.#updating ?? Promise.resolve();
  }

  /** Asks what it has been given, as soon as the way is free, unless the person has been asked not long ago. */
  async ask(): Promise<void> {
    this.#applyChanges();
    if (this.asked) await this.#come(this.asked, 'invited');
  }

  /**
   * Asks now, whatever the survey waits for otherwise, unless something speaks against it. By itself, an element that
   * has a site asks when the survey says so.
   */
  async invite(): Promise<void> {
    this.#applyChanges();
    await this.#begin('invited', true);
  }

  /** Asks because the person wants to say something: counted apart from those who were invited. */
  async open(): Promise<void> {
    this.#applyChanges();
    await this.#begin('opened', true);
    this.#question?.focusFirst();
  }

  /** Closes the question as its close button does. */
  close(): void {
    this.#question?.close();
  }

  /** Goes away without counting as closed. An answer that has been given is sent. */
  leave(): void {
    this.#question?.leave();
  }

  #updateSoon(): void {
    this.#updating ??= Promise.resolve().then(() => {
      this.#updating = undefined;
      if (!this.isConnected) return;
      this.#applyChanges();
      // Also where a framework gives the site only after it has taken over what a server had rendered.
      if (this.preview ? this.asked : this.site) {
        if (!this.#hasStarted) void this.#begin('invited', false);
      }
      // On a page with the script tag, its loader gives the tag what to ask.
      const isLost = () => this.isConnected && !this.site && !this.asked && !('trustgauge' in window);
      if (isLost()) setPageTimeout(() => isLost() && warnOnce('site_missing', 'set site'), SITE_MISSING_MS);
      this.#standTab();
    });
  }

  #applyChanges(): void {
    if (this.#isAnother) this.#endCourse();
    Object.assign(this.#about, { segments: this.segments, person: this.person });
    this.#about.onChange?.();
    this.#question?.change(this.asked);
  }

  /** Ends everything that was begun for the site, survey and collector of before. */
  #endCourse(): void {
    this.#course.abort();
    this.#course = new AbortController();
    this.#isAnother = this.#hasStarted = this.#isWaiting = false;
    this.#fetching = this.#fetched = undefined;
    this.leave();
  }

  /** What is to be asked; null where there is nothing, or something else meanwhile. */
  async #fetch(): Promise<AskedSurvey | null> {
    const { signal } = this.#course;
    const known = this.asked ?? this.#fetched;
    if (!known)
      this.#fetching ??= fetchSurvey(
        this.collector || location.origin,
        this.site ?? '',
        this.survey ?? 'pulse',
      );
    const asked = known ?? (await this.#fetching) ?? null;
    if (signal.aborted) return null;
    // Where nothing came, the next one who wants to be asked tries again.
    this.#fetching = undefined;
    this.#fetched = asked;
    this.#standTab();
    return asked;
  }

  /** @param isCalled Now, whatever the survey waits for. */
  async #begin(entry: Entry, isCalled: boolean): Promise<void> {
    this.#hasStarted = true;
    const { signal } = this.#course;
    const isInvited = entry === 'invited';
    try {
      if (isInvited && this.preview) return await this.ask();
      if (!this.preview && hasWaiting()) void (await TrustGaugeElement.load()).resumeDelivery();
      if (isInvited && !mayInvite(this.allowAutomated)) return;
      const asked = await this.#fetch();
      if (!asked) return;
      if (isInvited && isScheduled(asked.survey)) {
        this.#isWaiting = true;
        const { isTimeToAsk } = await import('../schedule/schedule.js');
        if (!(await isTimeToAsk(asked, this.#about, isCalled, signal, warnOnce))) return;
        this.#isWaiting = false;
      }
      await this.#come(asked, entry);
    } catch (error) {
      unavailable(error);
    }
  }

  async #come(asked: AskedSurvey, entry: Entry): Promise<void> {
    const { signal } = this.#course;
    if (entry === 'invited' && !this.preview && hasPause(asked)) return;
    const { Question } = await TrustGaugeElement.load();
    if (signal.aborted || !this.isConnected) return;
    this.#question = Question.after(this.#question, this, { asked, entry, times: TrustGaugeElement });
    await this.#question?.come();
  }

  #standTab(): void {
    const presentation = (this.asked ?? this.#fetched)?.survey.presentation;
    if (!this.site || this.preview || (this.tab == null && !presentation?.tab)) return;
    const { signal } = this.#course;
    import('../placement/tab.js')
      .then(({ standTabOf }) => standTabOf(this, presentation?.placement, signal))
      .catch(unavailable);
  }
}

declareProperties(TrustGaugeElement.prototype, DECLARATIONS, onPropertyChange);

const unavailable = (error: unknown) => warnOnce('element_unavailable', `${error}`);
