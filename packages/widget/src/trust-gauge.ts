/**
 * `<trust-gauge>`: asks one question, perhaps a second, says thanks and leaves. One submission for one showing.
 */
import type { Entry, FollowUp, Option } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { nanoid } from 'nanoid';
import { type AskedSurvey, fetchSurvey } from './configuration.js';
import { deliver, resumeDelivery, sendOnce } from './delivery/deliver.js';
import { mayBeAskedAgain, rememberForMonths } from './device-memory.js';
import { draw } from './draw.js';
import type { TrustGaugeEventMap } from './events.js';
import { mayInvite } from './quiet.js';
import { type Outcome, type Segments, toSubmission } from './submission.js';
import { styles } from './trust-gauge.styles.js';
import { warnOnce } from './warn-once.js';
import { WORDS } from './words.js';

export type Placement = 'inline' | 'corner';

type Stage = 'away' | 'headline' | 'follow-up' | 'thanks';

/** Steps of the arrow keys along a radio group. */
const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class TrustGaugeElement extends LitElement {
  static override styles = styles;

  static override properties = {
    site: {},
    survey: {},
    collector: {},
    presentation: {},
    segments: { converter: { fromAttribute: parseSegments } },
    allowAutomated: { type: Boolean, attribute: 'allow-automated' },
    asked: { attribute: false },
    stage: { state: true },
    chosen: { state: true },
    isSheetOpen: { state: true },
  };

  /** How long, in milliseconds, a choice can be changed before the next question comes or it is sent. */
  static momentMs = 900;
  /** How long, in milliseconds, the thanks stay. */
  static thanksMs = 2_000;

  /** Publishable key of the site. */
  declare site: string;
  /** Id of the survey. */
  declare survey: string;
  /** Origin of the collector. Default: that of the page. */
  declare collector: string;
  /** Where it appears. Default: as the site's configuration says. */
  declare presentation: Placement | undefined;
  /** Declared segments of this person, such as { plan: 'team' }. */
  declare segments: Segments;
  /** Ask even if a program drives the browser: for tests of the page. */
  declare allowAutomated: boolean;
  /** A survey that has been fetched already; the element then fetches none. */
  declare asked: AskedSurvey | undefined;

  declare private stage: Stage;
  declare private chosen: Readonly<Record<string, string>>;
  declare private isSheetOpen: boolean;

  #entry: Entry = 'invited';
  #id = '';
  #followUp: FollowUp | undefined;
  #hasStarted = false;
  #announcement = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusWasAt: HTMLElement | null = null;

  constructor() {
    super();
    this.site = '';
    this.survey = 'pulse';
    this.collector = '';
    this.segments = {};
    this.allowAutomated = false;
    this.stage = 'away';
    this.chosen = {};
    this.isSheetOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onLeave);
    // After the attributes and the properties that a framework sets right after connecting.
    queueMicrotask(() => {
      if (this.isConnected && this.site !== '') void this.invite();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onLeave);
    this.#onLeave();
    clearTimeout(this.#timer);
    this.stage = 'away';
  }

  /** Asks, unless the person or the browser speaks against it. Called by itself when the element has a site. */
  async invite(): Promise<void> {
    if (this.#hasStarted || this.stage !== 'away') return;
    this.#hasStarted = true;
    void resumeDelivery();
    if (!mayInvite(this.allowAutomated)) return;
    const asked = await this.#fetch();
    if (asked === null || !this.isConnected || this.stage !== 'away') return;
    const isTest = asked.configuration.environment === 'test';
    if (!isTest && !mayBeAskedAgain(asked.configuration.site, asked.survey.id)) return;
    // A card must not lie over a dialog that the page has made modal.
    if (this.#isCorner(asked) && document.querySelector(':modal') !== null) return;
    this.#ask(asked, 'invited');
  }

  /** Asks because the person wants to say something: counted apart from those who were invited. */
  async open(): Promise<void> {
    if (this.stage !== 'away') return;
    this.#hasStarted = true;
    const focusWasAt = document.activeElement;
    const asked = await this.#fetch();
    if (asked === null || !this.isConnected || this.stage !== 'away') return;
    this.#focusWasAt = focusWasAt instanceof HTMLElement ? focusWasAt : null;
    this.#ask(asked, 'opened');
    await this.updateComplete;
    this.#focusFirstOption();
  }

  /** Closes the question as its close button does. */
  close(): void {
    if (this.stage === 'away') return;
    if (this.stage !== 'thanks') {
      if (this.#hasAnswered) this.#sendAnswer();
      else this.#sendDismissal();
    }
    this.#leave();
  }

  async #fetch(): Promise<AskedSurvey | null> {
    const asked =
      this.asked ?? (await fetchSurvey(this.collector || location.origin, this.site, this.survey));
    return asked === null || asked.survey.isPaused ? null : asked;
  }

  #ask(asked: AskedSurvey, entry: Entry): void {
    this.asked = asked;
    this.#entry = entry;
    this.#id = nanoid();
    // Drawn before the answer is known, so that it can't depend on it.
    this.#followUp = draw(asked.survey.followUps);
    this.chosen = {};
    this.isSheetOpen = false;
    this.stage = 'headline';
    if (entry === 'invited' && asked.survey.countsShown) {
      sendOnce(asked.collector, toSubmission(asked, entry, this.segments, { outcome: 'shown' }));
    }
    void this.updateComplete.then(() => this.#tell('trustgauge-shown'));
  }

  get #hasAnswered(): boolean {
    return 'headline' in this.chosen;
  }

  #isCorner({ survey }: AskedSurvey): boolean {
    return (this.presentation ?? survey.presentation.placement) === 'corner';
  }

  #choose(question: string, option: string): void {
    this.chosen = { ...this.chosen, [question]: option };
    this.#startMoment();
  }

  #startMoment(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), TrustGaugeElement.momentMs);
  }

  #next(): void {
    clearTimeout(this.#timer);
    const hadFocus = this.shadowRoot?.activeElement !== null;
    if (this.stage === 'headline' && this.#followUp !== undefined) {
      this.stage = 'follow-up';
      this.#announcement = `${WORDS.oneMore} ${this.#followUp.text}`;
    } else {
      this.#sendAnswer();
      this.stage = 'thanks';
      this.#announcement = WORDS.thanks;
      this.#timer = setTimeout(() => this.#leave(), TrustGaugeElement.thanksMs);
    }
    if (hadFocus) void this.updateComplete.then(() => this.#focusFirstOption());
  }

  /** The page goes away or the element does: what has been answered is sent; what has not waits, should it come back. */
  readonly #onLeave = (): void => {
    if (!this.#hasAnswered || (this.stage !== 'headline' && this.stage !== 'follow-up')) return;
    clearTimeout(this.#timer);
    this.#sendAnswer();
    this.stage = 'away';
  };

  #leave(): void {
    clearTimeout(this.#timer);
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.stage = 'away';
    if (hadFocus) this.#focusWasAt?.focus();
    this.#focusWasAt = null;
  }

  #sendAnswer(): void {
    this.#send({ outcome: 'answer', id: this.#id, answers: this.chosen }, 'monthsAfterAnswer');
    this.#tell('trustgauge-answered');
  }

  #sendDismissal(): void {
    this.#send({ outcome: 'dismissal', id: this.#id }, 'monthsAfterDismissal');
    this.#tell('trustgauge-dismissed');
  }

  #send(outcome: Outcome, pause: 'monthsAfterAnswer' | 'monthsAfterDismissal'): void {
    const { asked } = this;
    if (asked === undefined) return;
    const { configuration, survey, collector } = asked;
    rememberForMonths(configuration.site, survey.id, survey.schedule[pause]);
    deliver(collector, toSubmission(asked, this.#entry, this.segments, outcome), (result) => {
      if (result === 'delivered') this.#tell('trustgauge-delivered');
      else this.#tell('trustgauge-failed', { code: result });
    });
  }

  #tell(name: keyof TrustGaugeEventMap, more: object = {}): void {
    const detail = { survey: this.asked?.survey.id ?? this.survey, ...more };
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #focusFirstOption(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=radio][tabindex="0"], .thanks')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('stage')) return;
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame[popover]');
    // Shown again when the frame was built anew: a popover begins hidden.
    if (frame && !frame.matches(':popover-open')) frame.showPopover?.();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (asked === undefined || this.stage === 'away') return nothing;
    return html`<section
      class="frame"
      part="frame"
      aria-labelledby="title"
      popover=${this.#isCorner(asked) ? 'manual' : nothing}
      @keydown=${this.#onFrameKey}
    >
      ${this.stage === 'thanks' ? this.#renderThanks() : this.isSheetOpen ? this.#renderSheet(asked) : this.#renderQuestion(asked)}
      <div class="status" role="status">${this.#announcement}</div>
    </section>`;
  }

  #renderHead(title: string, aside: string | typeof nothing = nothing): TemplateResult {
    return html`<div class="head">
      <p class="question" part="question" id="title">
        ${aside === nothing ? nothing : html`<span class="aside">${aside}</span>`}${title}
      </p>
      <button type="button" class="close" part="close" aria-label=${WORDS.close} @click=${this.close}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
      </button>
    </div>`;
  }

  #renderQuestion({ survey: { headline } }: AskedSurvey): TemplateResult {
    const followUp = this.stage === 'follow-up' ? this.#followUp : undefined;
    const { id, text, options } = followUp ?? headline;
    const unscored = followUp === undefined ? headline.unscored : [];
    const all = [...options, ...unscored];
    // One tab stop: the chosen option, or the first.
    const stop = all.some((option) => option.id === this.chosen[id]) ? this.chosen[id] : all[0]?.id;
    const radio = (option: Option, look: string) => html`<button
      type="button"
      role="radio"
      class=${look}
      part="option"
      aria-checked=${this.chosen[id] === option.id}
      tabindex=${option.id === stop ? 0 : -1}
      @click=${() => this.#choose(id, option.id)}
    >
      ${option.label}
    </button>`;
    return html`${this.#renderHead(text, followUp ? WORDS.oneMore : nothing)}
      <div class=${followUp ? 'body list' : 'body'}>
        <div class="group" role="radiogroup" aria-labelledby="title" @keydown=${this.#onGroupKey}>
          ${options.map((option) => radio(option, 'option'))} ${unscored.map((option) => radio(option, 'quiet start'))}
        </div>
        ${followUp ? html`<button type="button" class="quiet start" @click=${this.#next}>${WORDS.skip}</button>` : nothing}
        <button type="button" class="quiet end" @click=${() => this.#turnSheet(true)}>${WORDS.whatWeSend} ›</button>
      </div>`;
  }

  #renderSheet(asked: AskedSurvey): TemplateResult {
    const answers = this.#hasAnswered ? this.chosen : { headline: WORDS.yourAnswer };
    const outcome: Outcome = { outcome: 'answer', id: WORDS.randomNumber, answers };
    const message = toSubmission(asked, this.#entry, this.segments, outcome);
    return html`${this.#renderHead(WORDS.whatWeSend)}
      <div class="sheet">
        ${WORDS.sheet(new URL(asked.collector, location.href).host).map((line) => html`<p>${line}</p>`)}
        <pre tabindex="0" role="group" aria-label=${WORDS.theMessage}>${JSON.stringify(message, null, 2)}</pre>
        <button type="button" class="quiet start" @click=${() => this.#turnSheet(false)}>‹ ${WORDS.back}</button>
      </div>`;
  }

  #renderThanks(): TemplateResult {
    return html`<p class="thanks" part="thanks" id="title" tabindex="-1">${WORDS.thanks}</p>`;
  }

  #turnSheet(isOpen: boolean): void {
    // While somebody reads what is sent, nothing is sent; a choice made before has its moment afterwards.
    clearTimeout(this.#timer);
    const question = this.stage === 'follow-up' ? this.#followUp?.id : 'headline';
    if (!isOpen && question !== undefined && question in this.chosen) this.#startMoment();
    this.isSheetOpen = isOpen;
    void this.updateComplete.then(() => {
      if (isOpen) this.renderRoot.querySelector<HTMLElement>('.sheet .start')?.focus({ preventScroll: true });
      else this.#focusFirstOption();
    });
  }

  #onFrameKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.isSheetOpen) this.#turnSheet(false);
    else this.close();
  }

  /** The arrows move and choose nothing, so that exploring sends nothing. Space and Enter press the button. */
  #onGroupKey(event: KeyboardEvent): void {
    const radios = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
    const at = radios.indexOf(event.target as HTMLElement);
    const step = ARROWS[event.key];
    const to =
      step !== undefined
        ? radios[(at + step + radios.length) % radios.length]
        : { Home: radios[0], End: radios.at(-1) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  }
}

function parseSegments(text: string | null): Segments {
  if (text === null) return {};
  try {
    const segments: unknown = JSON.parse(text);
    if (typeof segments === 'object' && segments !== null) return segments as Segments;
  } catch {
    // Said below, in one place.
  }
  warnOnce('segments_invalid', 'expected a JSON object such as {"plan":"team"} in the attribute segments');
  return {};
}

declare global {
  interface HTMLElementTagNameMap {
    'trust-gauge': TrustGaugeElement;
  }
}
