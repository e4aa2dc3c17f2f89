/**
 * The element that looks after itself: fetches what its site asks, waits for the time to ask it, and stands a button
 * where one is wanted. On a page with a script tag the loader does all of that, before there is an element.
 */
import type { PropertyValues } from 'lit';
import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { resumeDelivery } from '../delivery/deliver.js';
import { mayInvite } from '../quiet.js';
import { isScheduled } from '../schedule/is-scheduled.js';
import type { Person } from '../schedule/person.js';
import type { About } from '../schedule/schedule.js';
import { warnOnce } from '../warn-once.js';
import { TrustGaugeElement } from './trust-gauge.js';

export class SelfAskingGauge extends TrustGaugeElement {
  static override properties = {
    site: {},
    survey: {},
    collector: {},
    allowAutomated: { type: Boolean, attribute: 'allow-automated' },
    tab: {},
    person: { attribute: false },
  };

  /** Publishable key of the site. It asks as soon as it has one. */
  declare site: string;
  /** Id of the survey. Default: `pulse`. */
  declare survey: string | undefined;
  /** Address of the collector. Default: the origin of the page. */
  declare collector: string | undefined;
  /** Ask even if a program drives the browser: for tests of the page. */
  declare allowAutomated: boolean;
  /** A button that always stands there, whatever else the survey waits for; its text, or empty for the usual one. */
  declare tab: string | undefined;
  /** What the schedule needs to know of this person. Never leaves the page. */
  declare person: Person | undefined;

  readonly #about: { -readonly [Name in keyof About]: About[Name] } = {};
  #hasStarted = false;
  #isWaiting = false;
  /** Ends with the element's stay in the page. */
  #gone = new AbortController();

  constructor() {
    super();
    this.site = '';
    this.allowAutomated = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#gone.abort();
      this.#gone = new AbortController();
      // Back in the page, it waits anew.
      if (this.#isWaiting) this.#hasStarted = this.#isWaiting = false;
    });
  }

  /**
   * Asks now, whatever the survey waits for otherwise, unless something speaks against it. By itself, an element that
   * has a site asks when the survey says so.
   */
  async invite(): Promise<void> {
    await this.#invite(true);
  }

  override async open(): Promise<void> {
    this.#hasStarted = true;
    await this.#fetch();
    if (this.isConnected) await super.open();
  }

  async #fetch(): Promise<AskedSurvey | undefined> {
    this.asked ??=
      (await fetchSurvey(this.collector || location.origin, this.site, this.survey ?? 'pulse')) ?? undefined;
    return this.asked;
  }

  async #invite(isCalled: boolean): Promise<void> {
    if (this.#hasStarted && !isCalled) return;
    this.#hasStarted = true;
    const { signal } = this.#gone;
    try {
      if (this.preview) return await this.ask();
      void resumeDelivery();
      if (!mayInvite(this.allowAutomated)) return;
      const asked = await this.#fetch();
      if (!asked || signal.aborted) return;
      if (isScheduled(asked.survey)) {
        this.#isWaiting = true;
        const { isTimeToAsk } = await import('../schedule/schedule.js');
        if (!(await isTimeToAsk(asked, this.#about, isCalled, signal, warnOnce))) return;
        this.#isWaiting = false;
      }
      await this.ask();
    } catch (error) {
      warnOnce('element_unavailable', String(error));
    }
  }

  async #standTab(): Promise<void> {
    const { signal } = this.#gone;
    try {
      const { standTab } = await import('../placement/tab.js');
      const isInline = this.placement === 'inline';
      standTab(this, { label: this.tab, isInline, onPress: () => void this.open() }, signal);
    } catch (error) {
      warnOnce('element_unavailable', String(error));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    Object.assign(this.#about, { segments: this.segments, person: this.person });
    if (changed.has('segments') || changed.has('person')) this.#about.onChange?.();
    // Also where a framework gives the site only after it has taken over what a server had rendered.
    if (this.preview ? this.asked : this.site) void this.#invite(false);
    if (!this.preview && (this.tab != null || this.asked?.survey.presentation.tab)) void this.#standTab();
  }
}
