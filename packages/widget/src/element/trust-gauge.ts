/**
 * `<trust-gauge>`: asks one question, perhaps a second, says thanks and leaves. One submission for one showing.
 */
import {
  type Entry,
  type FollowUp,
  type Option,
  PLACEMENTS,
  type Submission,
  type Translation,
} from '@trustgauge/protocol/wire';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { nanoid } from 'nanoid';
import type { AskedSurvey } from '../configuration.js';
import { deliver, sendOnce } from '../delivery/deliver.js';
import { mayBeAskedAgain, rememberUntil } from '../device-memory.js';
import { onLanguageChange, wantsEnglish } from '../languages/wanted-languages.js';
import { isBusy } from '../placement/busy.js';
import { raise } from '../placement/raise.js';
import { warnOnce } from '../warn-once.js';
import { draw } from './draw.js';
import type { TrustGaugeEventMap } from './events.js';
import type { privacySheet } from './privacy-sheet.js';
import { moveAmongRadios } from './radio-keys.js';
import { parseSegments, type Segments } from './segments.js';
import { type KeptOutcome, type Outcome, toSubmission } from './submission.js';
import { styles } from './trust-gauge.styles.js';
import { endTurn, takeTurn, whoseTurn } from './turn.js';
import { ENGLISH, type Texts } from './words.js';

export type Placement = (typeof PLACEMENTS)[number];

type Stage = 'away' | 'headline' | 'follow-up' | 'thanks';

/** How often, in milliseconds, it is looked whether the way has become free. */
const LOOK_MS = 400;

const TAB = 'trust-gauge-tab';
const FIRST_OPTION = '[role=radio][tabindex="0"]';

const storageOf = ({ survey }: AskedSurvey) => survey.schedule.storage ?? 'device';

/**
 * @fires trustgauge-shown, trustgauge-answered, trustgauge-dismissed, trustgauge-delivered, trustgauge-failed, trustgauge-declined
 * @csspart frame, question, close, option, thanks
 */
export class TrustGaugeElement extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    presentation: {},
    segments: { converter: { fromAttribute: parseSegments } },
    preview: { type: Boolean },
    words: { attribute: false },
    asked: { attribute: false },
    stage: { state: true },
    chosen: { state: true },
    privacySheet: { state: true },
    texts: { state: true },
  };

  /** How long, in milliseconds, a choice can be changed before the next question comes or it is sent. */
  static momentMs = 900;
  /** How long, in milliseconds, the thanks stay. */
  static thanksMs = 2_000;

  /** Where it appears. Default: as the site's configuration says. */
  declare presentation: Placement | undefined;
  /** Declared segments of this person, such as { plan: 'team' }. */
  declare segments: Segments | undefined;
  /** Shows the survey that it is given as `asked`: fetches, sends, stores and counts nothing. */
  declare preview: boolean;
  /** What the page says otherwise, in any language: `{ thanks: '…', questions: { headline: { text: '…' } } }`. */
  declare words: Translation | undefined;
  /** What is to be asked, where it has been fetched already. */
  declare asked: AskedSurvey | undefined;

  declare protected stage: Stage;
  /** Question → option, until it is sent. */
  declare private chosen: Readonly<Record<string, string>>;
  /** Draws what is sent, while that is looked at. */
  declare private privacySheet: typeof privacySheet | undefined;
  declare private texts: Texts;

  #entry: Entry = 'invited';
  #followUp: FollowUp | undefined;
  /** Ends with the showing. */
  #over = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusWasAt: HTMLElement | null = null;

  constructor() {
    super();
    this.preview = false;
    this.stage = 'away';
    this.chosen = {};
    this.privacySheet = undefined;
    this.texts = ENGLISH;
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

  /** Asks as soon as the way is free, unless the person has been asked not long ago. */
  async ask(): Promise<void> {
    if (this.asked) await this.#come(this.asked, 'invited');
  }

  /** Asks because the person wants to say something: counted apart from those who were invited. */
  async open(): Promise<void> {
    if (!this.asked) return;
    await this.#come(this.asked, 'opened');
    await this.updateComplete;
    this.#focusOn(FIRST_OPTION);
  }

  /** Closes the question as its close button does. */
  close(): void {
    if (this.stage === 'headline' && !this.#hasAnswered) this.#sendDismissal();
    this.leave();
  }

  /** Goes away without counting as closed. An answer that has been given is sent. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#over.abort();
    if (this.#hasAnswered) this.#sendAnswer();
    endTurn(this);
    const focusWasAt = this.#hasFocus ? this.#focusWasAt : null;
    this.stage = 'away';
    // Until then it may be hidden, or out of reach behind a dialog.
    if (focusWasAt) void this.updateComplete.then(() => focusWasAt.focus({ preventScroll: true }));
  }

  /** Comes when it is its turn; at once where the person wants it to, and whoever was asking leaves. */
  async #come(asked: AskedSurvey, entry: Entry): Promise<void> {
    await this.#translate();
    if (entry === 'opened') {
      if (whoseTurn() !== this) whoseTurn()?.leave();
    } else if (!this.preview) {
      while (this.isConnected && (whoseTurn() || (this.placement !== 'inline' && isBusy()))) {
        await new Promise((resolve) => {
          this.#timer = setTimeout(resolve, LOOK_MS);
        });
      }
      const { environment, site } = asked.configuration;
      if (environment !== 'test' && !mayBeAskedAgain(site)) return;
    }
    if (this.isConnected && this.stage === 'away') this.#ask(asked, entry);
  }

  #ask(asked: AskedSurvey, entry: Entry): void {
    if (!this.preview) takeTurn(this);
    this.#over = new AbortController();
    const { activeElement } = document;
    this.#focusWasAt = (activeElement === this ? this.#tab : activeElement) as HTMLElement | null;
    this.asked = asked;
    this.#entry = entry;
    // Drawn before the answer is known, so that it can't depend on it.
    this.#followUp = draw(asked.survey.followUps);
    this.privacySheet = undefined;
    onLanguageChange(this, () => this.#translate(), this.#over.signal);
    this.stage = 'headline';
    void this.updateComplete.then(() => this.#tellShown(asked));
  }

  /** English needs nothing more; for everything else, what it takes is loaded. Keeps what has been answered. */
  async #translate(): Promise<void> {
    try {
      this.texts =
        this.words || this.asked?.survey.translations || !wantsEnglish(this)
          ? await (await import('../languages/texts.js')).textsFor(this, ENGLISH, warnOnce)
          : ENGLISH;
    } catch (error) {
      warnOnce('language_unavailable', String(error));
    }
  }

  /** Before anything is painted, so that a page that has something more urgent to show can still say no. */
  #tellShown(asked: AskedSurvey): void {
    if (!this.#tell('trustgauge-shown')) this.leave();
    else if (this.#entry === 'invited' && asked.survey.countsShown && !this.preview) {
      sendOnce(asked.collector, this.#submission(asked, { outcome: 'shown' }));
    }
  }

  /** True from the first choice until it is sent. */
  get #hasAnswered(): boolean {
    return 'headline' in this.chosen;
  }

  #textOf({ id, text }: Pick<FollowUp, 'id' | 'text'>): string {
    return this.texts.questions[id]?.text ?? text;
  }

  get #hasFocus(): boolean {
    return !!this.shadowRoot?.activeElement;
  }

  /** Where the tag says, else where the configuration says; what neither can mean is `inline`. */
  protected get placement(): Placement {
    const { presentation, asked } = this;
    const isPlacement = (other: unknown): other is Placement => PLACEMENTS.includes(other as Placement);
    if (presentation && !isPlacement(presentation))
      warnOnce('presentation_invalid', `expected one of ${PLACEMENTS.join(', ')}`);
    return [presentation, asked?.survey.presentation.placement].find(isPlacement) ?? 'inline';
  }

  get #tab(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(TAB);
  }

  #choose(question: string, option: string): void {
    this.chosen = { ...this.chosen, [question]: option };
    this.#startMoment();
  }

  #startMoment(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), (this.constructor as typeof TrustGaugeElement).momentMs);
  }

  #next(): void {
    clearTimeout(this.#timer);
    if (this.stage === 'headline' && this.#followUp) {
      this.stage = 'follow-up';
    } else {
      this.#sendAnswer();
      this.stage = 'thanks';
      this.#timer = setTimeout(() => this.leave(), (this.constructor as typeof TrustGaugeElement).thanksMs);
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

  #send(outcome: KeptOutcome, pause: 'monthsAfterAnswer' | 'monthsAfterDismissal'): void {
    const { asked } = this;
    if (asked === undefined || this.preview) return;
    const { survey, collector } = asked;
    this.#remember(survey.schedule[pause]);
    deliver(collector, outcome.id, this.#submission(asked, outcome), (result) => {
      if (result === 'delivered') this.#tell('trustgauge-delivered');
      else this.#tell('trustgauge-failed', { code: result });
    });
  }

  /** Where the device is not to remember, the page does, told by the events, or nobody. */
  #remember(until: number | 'never'): void {
    const { asked } = this;
    if (asked && !this.preview && storageOf(asked) === 'device')
      rememberUntil(asked.configuration.site, asked.survey.id, until);
  }

  readonly #decline = (): void => {
    this.close();
    this.#remember('never');
    this.#tell('trustgauge-declined');
  };

  #submission(asked: AskedSurvey, outcome: Outcome): Submission {
    return toSubmission(asked, this.#entry, this.segments ?? {}, outcome);
  }

  /** False where the page has prevented what can be prevented. */
  #tell(name: keyof TrustGaugeEventMap, more: object = {}): boolean {
    const detail = { survey: this.asked?.survey.id, ...more };
    const cancelable = name === 'trustgauge-shown';
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('words') && this.stage !== 'away') void this.#translate();
    const isAway = this.stage === 'away';
    const tab = this.#tab;
    if (tab) tab.hidden = !isAway;
    this.hidden = isAway && !tab;
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame) raise(frame, this.#over.signal);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked, stage, texts } = this;
    if (!asked || stage === 'away') return nothing;
    const { placement } = this;
    const followUp = stage === 'follow-up' && this.#followUp;
    // For whoever does not see that something else stands there now.
    const announcement =
      stage === 'thanks' ? texts.thanks : followUp ? `${texts.oneMore} ${this.#textOf(followUp)}` : '';
    const content = html`${
      stage === 'thanks'
        ? html`<p class="thanks" part="thanks" id="title" tabindex="-1">${texts.thanks}</p>`
        : this.privacySheet
          ? this.#renderSheet(asked, this.privacySheet)
          : this.#renderQuestion(asked)
    }
      <div class="status" role="status">${announcement}</div>`;
    return placement === 'dialog'
      ? html`<dialog
          class="frame"
          part="frame"
          lang=${texts.lang}
          dir=${texts.dir}
          aria-labelledby="title"
          tabindex="-1"
          @keydown=${this.#onKey}
          @cancel=${this.#onCancel}
        >
          ${content}
        </dialog>`
      : html`<section
          class="frame ${placement}"
          part="frame"
          lang=${texts.lang}
          dir=${texts.dir}
          aria-labelledby="title"
          popover=${placement === 'inline' ? nothing : 'manual'}
          @keydown=${this.#onKey}
        >
          ${content}
        </section>`;
  }

  #renderHead(title: string, aside?: string): TemplateResult {
    return html`<div class="head">
      <p class="question" part="question" id="title">
        ${aside && html`<span class="aside">${aside}</span>`}${title}
      </p>
      <button type="button" class="close" part="close" aria-label=${this.texts.close} @click=${this.close}>
        ×
      </button>
    </div>`;
  }

  #renderQuestion({ survey: { headline } }: AskedSurvey): TemplateResult {
    const followUp = this.stage === 'follow-up' ? this.#followUp : undefined;
    const question = followUp ?? headline;
    const { id, options } = question;
    const { skip, oneMore, whatWeSend, questions } = this.texts;
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
      ${questions[id]?.options?.[option.id] ?? option.label}
    </button>`;
    return html`${this.#renderHead(this.#textOf(question), followUp ? oneMore : '')}
      <div class=${followUp ? 'body list' : 'body'}>
        <div class="group" role="radiogroup" aria-labelledby="title" @keydown=${moveAmongRadios}>
          ${options.map((option) => radio(option, 'option'))}${unscored.map((option) => radio(option, 'quiet'))}
        </div>
        ${followUp && html`<button type="button" class="quiet" @click=${this.#next}>${skip}</button>`}
        <button type="button" class="quiet end" @click=${() => this.#turnSheet(true)}>${whatWeSend} ›</button>
      </div>`;
  }

  #renderSheet(asked: AskedSurvey, sheet: typeof privacySheet): TemplateResult {
    const storage = storageOf(asked);
    return html`${this.#renderHead(this.texts.whatWeSend)}${sheet(html, this.texts, {
      root: this.renderRoot as ShadowRoot,
      host: new URL(asked.collector, location.href).host,
      chosen: this.#hasAnswered ? this.chosen : undefined,
      messageOf: (id, answers) => this.#submission(asked, { outcome: 'answer', id, answers }),
      isRemembered: storage === 'device',
      onBack: () => this.#turnSheet(false),
      onNever: this.#entry === 'invited' && storage !== 'none' ? this.#decline : undefined,
    })}`;
  }

  async #turnSheet(isOpen: boolean): Promise<void> {
    // While somebody reads what is sent, nothing is sent; a choice made before has its moment afterwards.
    clearTimeout(this.#timer);
    try {
      this.privacySheet = isOpen ? (await import('./privacy-sheet.js')).privacySheet : undefined;
    } catch (error) {
      warnOnce('element_unavailable', String(error));
    }
    const question = this.stage === 'headline' ? this.stage : this.#followUp?.id;
    if (!this.privacySheet && question !== undefined && question in this.chosen) this.#startMoment();
    await this.updateComplete;
    this.#focusOn(this.privacySheet ? '.back' : '.end');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#onCancel(event);
  }

  /** A dialog is left by the browser's own ways too, such as the back gesture of a telephone. */
  #onCancel(event: Event): void {
    event.preventDefault();
    if (this.privacySheet) this.#turnSheet(false);
    else this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trust-gauge': TrustGaugeElement;
  }
}
