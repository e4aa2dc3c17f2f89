/**
 * `<trust-gauge>`: what the page sets on it, and when it asks. With a site it looks after itself: it fetches what the
 * site asks, waits for the time to ask it, and shows a button where one is wanted. On a page with a script tag the
 * loader does that, and hands it a survey. The part that draws and sends is loaded when a question is to be asked.
 */
import { FIRST_SURVEY, type Translation } from '@trustgauge/protocol/wire';
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { hasWaiting } from '../delivery/has-waiting.js';
import { hasPause } from '../device-memory.js';
import { setPageTimeout } from '../page-gone.js';
import { mayInvite } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { Person } from '../schedule/person.js';
import type { About } from '../schedule/schedule.js';
import { VERSION } from '../version.js';
import { warnOnce, warnUnavailable } from '../warn-once.js';
import { defineOnce } from './define-once.js';
import { ATTRIBUTES, FLAGS, isIdentity, PROPERTIES, propertyOf } from './properties.js';
import type { Placement, Question } from './question.js';
import { parseSegments, type Segments } from './segments.js';

/** Properties, by their names. */
type Values = Record<string, unknown>;

// On a server there is no HTMLElement, and the class is only a name.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

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

  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  static {
    for (const name of PROPERTIES)
      Object.defineProperty(TrustGaugeElement.prototype, name, {
        get(this: TrustGaugeElement) {
          return this.#values[name] ?? FLAGS[name];
        },
        set(this: TrustGaugeElement, value: unknown) {
          if (this.#values[name] === value) return;
          this.#values[name] = value;
          if (isIdentity(name)) this.#endCourse();
          if (this.isConnected) this.#updateSoon();
        },
      });
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
  /** Say in the console why nothing is shown: for whoever builds the page. */
  declare debug: boolean;
  /** Ask even if a program drives the browser: for tests of the page. */
  declare allowAutomated: boolean;
  /** What the schedule needs to know of this person. Never leaves the page. */
  declare person: Person | undefined;
  /** The page's own wording, in any language: `{ thanks: '…', questions: { headline: { text: '…' } } }`. */
  declare words: Translation | undefined;
  /** What is to be asked, where it has been fetched already. */
  declare asked: AskedSurvey | undefined;

  readonly #values: Values = {};
  #updating: Promise<void> | undefined;

  readonly #about: { -readonly [Name in keyof About]: About[Name] } = {};
  /** Ends with the stay in the page, or when another survey is to be asked. */
  #course = new AbortController();
  #hasStarted = false;
  /** Whether the schedule still waits for its time. */
  #isWaiting = false;
  #fetching: Promise<AskedSurvey | undefined> | undefined;
  #fetched: AskedSurvey | undefined;
  #question: Question | undefined;

  attributeChangedCallback(name: string, _before: string | null, text: string | null): void {
    const property = propertyOf(name);
    const value = text === null ? undefined : name === 'segments' ? parseSegments(text) : text;
    (this as unknown as Values)[property] = property in FLAGS ? text !== null : value;
  }

  connectedCallback(): void {
    // What the page has set on the tag before it was defined lies over the class's properties.
    const own = this as unknown as Values;
    for (const name of PROPERTIES)
      if (Object.hasOwn(this, name)) {
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
    this.#question?.raise();
    this.#updateSoon();
  }

  disconnectedCallback(): void {
    // What is only moved within the page is connected again by then, and goes on asking. A library that keeps it for the
    // next page awaits things before it puts it there.
    setPageTimeout(() => {
      if (this.isConnected) return;
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
    if (this.asked) await this.#begin('given');
  }

  /**
   * Asks now, whatever the survey waits for otherwise, unless something speaks against it. By itself, an element that
   * has a site asks when the survey says so.
   */
  async invite(): Promise<void> {
    await this.#begin('called');
  }

  /** Asks because the person wants to say something: counted apart from those who were invited. */
  async open(): Promise<void> {
    await this.#begin('opened');
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
    this.#updating ??= this.#update();
  }

  async #update(): Promise<void> {
    await undefined;
    this.#updating = undefined;
    if (!this.isConnected) return;
    this.#applyChanges();
    // Also where a framework gives the site only after it has taken over what a server had rendered.
    if ((this.preview ? this.asked : this.site) && !this.#hasStarted) void this.#begin();
    // Where a server has rendered the tag, the page gives it a site later.
    const siteMissingMs = 5_000;
    // On a page with the script tag, its loader gives the tag what to ask.
    const isLost = () => this.isConnected && !(this.site || this.asked || 'trustgauge' in window);
    if (isLost()) setPageTimeout(() => isLost() && warnOnce('site_missing', 'set site'), siteMissingMs);
    this.#standTab();
  }

  #applyChanges(): void {
    Object.assign(this.#about, this.#values);
    this.#about.onChange?.();
    this.#question?.change(this.asked);
  }

  /** Ends everything that was begun for the site, survey and collector of before. */
  #endCourse(): void {
    this.#course.abort();
    this.#course = new AbortController();
    this.#hasStarted = this.#isWaiting = false;
    this.#fetching = this.#fetched = undefined;
    this.leave();
  }

  /** @param how What the page has called; nothing where the survey asks by itself. */
  async #begin(how?: 'given' | 'called' | 'opened'): Promise<void> {
    this.#applyChanges();
    this.#hasStarted = true;
    const { signal } = this.#course;
    const isOpened = how === 'opened';
    /** Whether it has to find out by itself if the person may be asked. */
    const decides = !isOpened && how !== 'given' && !this.preview;
    try {
      if (!this.preview && (this.debug || hasWaiting()))
        (await TrustGaugeElement.load()).resume(this, this.debug);
      if (decides && !mayInvite(this.allowAutomated)) return;
      if (!this.asked)
        this.#fetching ??= fetchSurvey(
          this.collector || location.origin,
          this.site ?? '',
          this.survey ?? FIRST_SURVEY,
        );
      const asked = this.asked ?? (await this.#fetching);
      // Something else is to be asked meanwhile.
      if (signal.aborted) return;
      this.#fetched = asked;
      if (!asked) {
        // The next one who wants to be asked tries again.
        this.#fetching = undefined;
        return;
      }
      this.#standTab();
      if (decides && isScheduled(asked.survey)) {
        this.#isWaiting = true;
        const { isTimeToAsk } = await import('../schedule/schedule.js');
        if (!(await isTimeToAsk(asked, this.#about, !!how, signal, warnOnce))) return;
        this.#isWaiting = false;
      }
      if (!isOpened && !this.preview && hasPause(asked)) return;
      const { Question } = await TrustGaugeElement.load();
      if (signal.aborted || !this.isConnected) return;
      this.#question = Question.after(this.#question, this, {
        asked,
        entry: isOpened ? 'opened' : 'invited',
        times: TrustGaugeElement,
      });
      await this.#question?.come();
    } catch (error) {
      warnUnavailable(error);
    }
  }

  #standTab(): void {
    const presentation = (this.asked ?? this.#fetched)?.survey.presentation;
    if (!this.site || this.preview || (this.tab == null && !presentation?.tab)) return;
    const { signal } = this.#course;
    import('../placement/tab.js')
      .then(({ standTabOf }) => standTabOf(this, presentation?.placement, signal))
      .catch(warnUnavailable);
  }
}

/** Defines `<trust-gauge>`. Harmless the second time, and on a server. */
export function defineTag(): void {
  defineOnce(TrustGaugeElement);
}
