/**
 * `<trust-gauge>`: asks one question, perhaps a second, says thanks and leaves. One submission for one showing.
 */
import type { Entry, FollowUp, Option, Submission } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { nanoid } from 'nanoid';
import { type AskedSurvey, fetchSurvey } from './configuration.js';
import { deliver, resumeDelivery, sendOnce } from './delivery/deliver.js';
import { mayBeAskedAgain, rememberForMonths } from './device-memory.js';
import { draw } from './draw.js';
import type { TrustGaugeEventMap } from './events.js';
import { privacySheet } from './privacy-sheet.js';
import { mayInvite } from './quiet.js';
import { moveAmongRadios } from './radio-keys.js';
import { parseSegments, type Segments } from './segments.js';
import { type Outcome, toSubmission } from './submission.js';
import { styles } from './trust-gauge.styles.js';
import { WORDS } from './words.js';

export type Placement = 'inline' | 'corner';

type Stage = 'away' | 'headline' | 'follow-up' | 'thanks';

const FIRST_OPTION = '[role=radio][tabindex="0"]';

/**
 * @fires trustgauge-shown, trustgauge-answered, trustgauge-dismissed, trustgauge-delivered, trustgauge-failed
 * @csspart frame, question, close, option, thanks
 */
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

  /** Publishable key of the site. It asks as soon as it has one. */
  declare site: string;
  /** Id of the survey. Default: `pulse`. */
  declare survey: string | undefined;
  /** Address of the collector. Default: the origin of the page. */
  declare collector: string | undefined;
  /** Where it appears. Default: as the site's configuration says. */
  declare presentation: Placement | undefined;
  /** Declared segments of this person, such as { plan: 'team' }. */
  declare segments: Segments | undefined;
  /** Ask even if a program drives the browser: for tests of the page. */
  declare allowAutomated: boolean;
  /** A survey that has been fetched already; the element then fetches none. */
  declare asked: AskedSurvey | undefined;

  declare private stage: Stage;
  /** Question → option, until it is sent. */
  declare private chosen: Readonly<Record<string, string>>;
  declare private isSheetOpen: boolean;

  #entry: Entry = 'invited';
  #followUp: FollowUp | undefined;
  #hasStarted = false;
  #announcement = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusWasAt: HTMLElement | null = null;

  constructor() {
    super();
    this.site = '';
    this.allowAutomated = false;
    this.stage = 'away';
    this.chosen = {};
    this.isSheetOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#onPageHide);
    // A card that was moved has lost its place in the top layer.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onPageHide);
    // What is only moved within the page is connected again by then, and goes on asking.
    queueMicrotask(() => {
      if (!this.isConnected) this.leave();
    });
  }

  /** Asks, unless the person or the browser speaks against it. Called by itself when the element has a site. */
  async invite(): Promise<void> {
    if (this.#hasStarted) return;
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
    this.#hasStarted = true;
    const opener = document.activeElement;
    const asked = await this.#fetch();
    if (asked === null || !this.isConnected || this.stage !== 'away') return;
    this.#ask(asked, 'opened');
    await this.updateComplete;
    this.#focusOn(FIRST_OPTION);
    this.#focusWasAt = opener as HTMLElement | null;
  }

  /** Closes the question as its close button does. */
  close(): void {
    if (this.stage === 'headline' && !this.#hasAnswered) this.#sendDismissal();
    this.leave();
  }

  /** Goes away without counting as closed. An answer that has been given is sent. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#hasAnswered) this.#sendAnswer();
    if (this.#hasFocus) this.#focusWasAt?.focus({ preventScroll: true });
    this.#focusWasAt = null;
    this.stage = 'away';
  }

  async #fetch(): Promise<AskedSurvey | null> {
    return this.asked ?? fetchSurvey(this.collector || location.origin, this.site, this.survey ?? 'pulse');
  }

  #ask(asked: AskedSurvey, entry: Entry): void {
    this.asked = asked;
    this.#entry = entry;
    // Drawn before the answer is known, so that it can't depend on it.
    this.#followUp = draw(asked.survey.followUps);
    this.#announcement = '';
    this.isSheetOpen = false;
    this.stage = 'headline';
    if (entry === 'invited' && asked.survey.countsShown) {
      sendOnce(asked.collector, this.#submission(asked, { outcome: 'shown' }));
    }
    void this.updateComplete.then(() => this.#tell('trustgauge-shown'));
  }

  /** True from the first choice until it is sent. */
  get #hasAnswered(): boolean {
    return 'headline' in this.chosen;
  }

  get #hasFocus(): boolean {
    return !!this.shadowRoot?.activeElement;
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
    if (this.stage === 'headline' && this.#followUp) {
      this.stage = 'follow-up';
      this.#announcement = `${WORDS.oneMore} ${this.#followUp.text}`;
    } else {
      this.#sendAnswer();
      this.stage = 'thanks';
      this.#announcement = WORDS.thanks;
      this.#timer = setTimeout(() => this.leave(), TrustGaugeElement.thanksMs);
    }
    if (this.#hasFocus) void this.updateComplete.then(() => this.#focusOn(`${FIRST_OPTION}, .thanks`));
  }

  /** What has been answered is sent; what has not waits, should the page come back. */
  readonly #onPageHide = (): void => {
    if (this.#hasAnswered) this.leave();
  };

  #sendAnswer(): void {
    const answers = this.chosen;
    this.chosen = {};
    this.#send({ outcome: 'answer', id: nanoid(), answers }, 'monthsAfterAnswer');
    this.#tell('trustgauge-answered');
  }

  #sendDismissal(): void {
    this.#send({ outcome: 'dismissal', id: nanoid() }, 'monthsAfterDismissal');
    this.#tell('trustgauge-dismissed');
  }

  #send(outcome: Outcome, pause: 'monthsAfterAnswer' | 'monthsAfterDismissal'): void {
    const { asked } = this;
    if (asked === undefined) return;
    const { configuration, survey, collector } = asked;
    rememberForMonths(configuration.site, survey.id, survey.schedule[pause]);
    deliver(collector, this.#submission(asked, outcome), (result) => {
      if (result === 'delivered') this.#tell('trustgauge-delivered');
      else this.#tell('trustgauge-failed', { code: result });
    });
  }

  #submission(asked: AskedSurvey, outcome: Outcome): Submission {
    return toSubmission(asked, this.#entry, this.segments ?? {}, outcome);
  }

  #tell(name: keyof TrustGaugeEventMap, more: object = {}): void {
    const detail = { survey: this.asked?.survey.id, ...more };
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    // Also where a framework gives the site only after it has taken over what a server had rendered.
    if (this.site) void this.invite();
    if (changed.has('stage')) this.hidden = this.stage === 'away';
    try {
      this.renderRoot.querySelector<HTMLElement>('.frame[popover]')?.showPopover();
    } catch {
      // It is open already, or the browser is too old for it: then it is a card that a page may cover.
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, stage } = this;
    if (!asked || stage === 'away') return nothing;
    return html`<section
      class="frame"
      part="frame"
      lang="en"
      aria-labelledby="title"
      popover=${this.#isCorner(asked) ? 'manual' : nothing}
      @keydown=${this.#onKey}
    >
      ${
        stage === 'thanks'
          ? html`<p class="thanks" part="thanks" id="title" tabindex="-1">${WORDS.thanks}</p>`
          : this.isSheetOpen
            ? this.#renderSheet(asked)
            : this.#renderQuestion(asked)
      }
      <div class="status" role="status">${this.#announcement}</div>
    </section>`;
  }

  #renderHead(title: string, aside?: string): TemplateResult {
    return html`<div class="head">
      <p class="question" part="question" id="title">
        ${aside && html`<span class="aside">${aside}</span>`}${title}
      </p>
      <button type="button" class="close" part="close" aria-label=${WORDS.close} @click=${this.close}>
        ×
      </button>
    </div>`;
  }

  #renderQuestion({ survey: { headline } }: AskedSurvey): TemplateResult {
    const followUp = this.stage === 'follow-up' ? this.#followUp : undefined;
    const { id, text, options } = followUp ?? headline;
    const unscored = followUp ? [] : headline.unscored;
    const chosen = this.chosen[id];
    // One tab stop: the chosen option, or the first.
    const stop = chosen ?? options[0]?.id;
    const radio = (option: Option, look: string) => html`<button
      type="button"
      role="radio"
      class=${look}
      part="option"
      aria-checked=${chosen === option.id}
      tabindex=${option.id === stop ? 0 : -1}
      @click=${() => this.#choose(id, option.id)}
    >
      ${option.label}
    </button>`;
    return html`${this.#renderHead(text, followUp ? WORDS.oneMore : '')}
      <div class=${followUp ? 'body list' : 'body'}>
        <div class="group" role="radiogroup" aria-labelledby="title" @keydown=${moveAmongRadios}>
          ${options.map((option) => radio(option, 'option'))}${unscored.map((option) => radio(option, 'quiet'))}
        </div>
        ${followUp && html`<button type="button" class="quiet" @click=${this.#next}>${WORDS.skip}</button>`}
        <button type="button" class="quiet end" @click=${() => this.#turnSheet(true)}>${WORDS.whatWeSend} ›</button>
      </div>`;
  }

  #renderSheet(asked: AskedSurvey): TemplateResult {
    const answers = this.#hasAnswered ? this.chosen : { headline: WORDS.yourAnswer };
    const message = this.#submission(asked, { outcome: 'answer', id: WORDS.randomNumber, answers });
    return html`${this.#renderHead(WORDS.whatWeSend)}
      <div class="sheet">
        ${privacySheet(new URL(asked.collector, location.href).host, message)}
        <button type="button" class="quiet back" @click=${() => this.#turnSheet(false)}>‹ ${WORDS.back}</button>
      </div>`;
  }

  #turnSheet(isOpen: boolean): void {
    // While somebody reads what is sent, nothing is sent; a choice made before has its moment afterwards.
    clearTimeout(this.#timer);
    this.isSheetOpen = isOpen;
    const question = this.stage === 'headline' ? this.stage : this.#followUp?.id;
    if (!isOpen && question !== undefined && question in this.chosen) this.#startMoment();
    void this.updateComplete.then(() => this.#focusOn(isOpen ? '.back' : '.end'));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.isSheetOpen) this.#turnSheet(false);
    else this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trust-gauge': TrustGaugeElement;
  }
}
