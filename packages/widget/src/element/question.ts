/**
 * One showing on the page: waits for its turn, stands a frame, draws each page of it and sends what comes of it.
 */
import { type Entry, type FollowUp, PLACEMENTS, type Translation } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import { deliver, resumeDelivery, sendOnce } from '../delivery/deliver.js';
import { onKey } from '../input/keys.js';
import { keepPrivate } from '../input/private-events.js';
import { RECORDER_CLASSES } from '../input/recorder-marks.js';
import { isWhole } from '../is-whole.js';
import { onLanguageChange, wantsEnglish } from '../languages/wanted-languages.js';
import { nextTask } from '../next-task.js';
import { setPageTimeout } from '../page-gone.js';
import { raise } from '../placement/raise.js';
import { TAB } from '../placement/tab-name.js';
import { whenFree } from '../placement/when-free.js';
import { canRemember, mayBeAskedAgain, rememberUntil } from '../remember-pause.js';
import { unshadowed } from '../unshadowed.js';
import { warnOnce, warnUnavailable } from '../warn-once.js';
import { draw } from './draw.js';
import type { TrustGaugeEventMap } from './events.js';
import { make } from './make.js';
import type { privacySheet } from './privacy-sheet.js';
import { randomId } from './random-id.js';
import { retext } from './retext.js';
import { watchSeen } from './seen.js';
import type { Segments } from './segments.js';
import { Showing, type Stage, type Times } from './showing.js';
import { type Outcome, toSubmission } from './submission.js';
import { adopt, treeOf } from './tree.js';
import { INLINE_STYLES } from './tree.styles.js';
import { STYLES } from './trust-gauge.styles.js';
import { endTurn, takeTurn, whoseTurn } from './turn.js';
import { isUsable, onUsableChange, whenUsable } from './usable.js';
import { FRAME, type Page, questionPage, sheetPage, textOf, thanksOf, thanksPage } from './view.js';
import { ENGLISH, type Texts } from './words.js';

export type Placement = (typeof PLACEMENTS)[number];

/** The tag that asks: what the page has set, and where its events come from. */
export interface Gauge extends HTMLElement {
  readonly presentation: Placement | undefined;
  readonly segments: Segments | undefined;
  readonly preview: boolean;
  readonly words: Translation | undefined;
  leave(): void;
}

export interface QuestionOptions {
  readonly asked: AskedSurvey;
  readonly entry: Entry;
  readonly times: Times;
}

const FIRST_OPTION = '[role=radio][tabindex="0"]';

/** What the page that is drawn depends on, apart from the choice. */
interface Drawn {
  readonly asked: AskedSurvey;
  readonly stage: Stage;
  readonly sheet: typeof privacySheet | undefined;
  readonly texts: Texts;
  readonly page: Page;
}

export class Question {
  readonly #gauge: Gauge;
  readonly #options: QuestionOptions;
  #asked: AskedSurvey;
  readonly #showing: Showing;
  /** The one that was drawn for this person. */
  readonly #drawnFollowUp: FollowUp | undefined;
  /** Ends with the showing. */
  readonly #over = new AbortController();
  /** Takes no room, and is as visible and usable as the tag is. */
  readonly #probe = make('span', { class: 'probe' });
  readonly #status = make('div', { class: 'status', role: 'status' });
  #frame: HTMLElement | undefined;
  #coming: Promise<void> | undefined;
  #texts: Texts = ENGLISH;
  #drawn: Drawn | undefined;
  #sheet: typeof privacySheet | undefined;
  #focusWasAt: HTMLElement | null = null;

  constructor(gauge: Gauge, options: QuestionOptions) {
    this.#gauge = gauge;
    this.#options = options;
    this.#asked = options.asked;
    const { survey } = options.asked;
    // Drawn before the answer is known, so that it can't depend on it.
    this.#drawnFollowUp = draw(survey.followUps);
    this.#showing = new Showing(
      { ...options, headline: survey.headline.id, followUp: this.#drawnFollowUp?.id },
      {
        draw: () => this.#draw(),
        shown: () => {
          const { entry } = options;
          if (entry === 'invited' && this.#asked.survey.countsShown && !gauge.preview)
            sendOnce(this.#asked.collector, this.#submission({ outcome: 'shown' }));
          this.#emit('trustgauge-shown');
        },
        answer: (answers) => {
          this.#send({ outcome: 'answer', id: randomId(), answers });
          this.#emit('trustgauge-answered');
        },
        dismiss: () => {
          this.#send({ outcome: 'dismissal', id: randomId() });
          this.#emit('trustgauge-dismissed');
        },
        end: () => this.#end(),
        later(delayMs, work) {
          const timer = setPageTimeout(work, delayMs);
          return () => clearTimeout(timer);
        },
      },
    );
  }

  /**
   * The question that a tag asks next: the one that is already asked or waits, or a new one. One that waits to invite
   * the person makes way for one that the person opens.
   */
  static after(before: Question | undefined, gauge: Gauge, options: QuestionOptions): Question | undefined {
    if (!isWhole(options.asked.survey)) {
      warnOnce('configuration_unreachable', 'the survey has parts missing');
      return before;
    }
    if (before && !before.#isOver && (before.#frame || options.entry === 'invited')) return before;
    before?.leave();
    return new Question(gauge, options);
  }

  /** Comes when it is its turn; at once where the person wants it to, and then the one that was asking leaves. */
  come(): Promise<void> {
    this.#coming ??= this.#come();
    return this.#coming;
  }

  async #come(): Promise<void> {
    // What the tab has kept of earlier pages; and an earlier loader of this page may have stopped it.
    if (!this.#gauge.preview) void resumeDelivery();
    await this.translate();
    const { entry } = this.#options;
    const asked = this.#asked;
    if (this.#isOver) return;
    treeOf(this.#gauge).querySelector('slot')?.before(this.#probe);
    if (entry === 'opened') {
      if (whoseTurn() !== this.#gauge) whoseTurn()?.leave();
    } else if (!this.#gauge.preview) {
      do {
        await whenUsable(this.#probe, this.#over.signal);
        await whenFree(this.#over.signal, () => this.placement === 'inline');
      } while (!this.#isOver && (whoseTurn() || !isUsable(this.#probe)));
      if (!mayBeAskedAgain(asked.configuration)) this.leave();
    }
    if (!this.#isOver) await this.#stand();
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** Closes the question as its close button does. */
  close(): void {
    if (this.#frame?.isConnected) this.#showing.close();
    else this.leave();
  }

  /** Goes away without counting as closed. An answer that has been given is sent. */
  leave(): void {
    this.#showing.leave();
  }

  focusFirst(): void {
    this.#focusOn(FIRST_OPTION);
  }

  /** A card that was moved has lost its place in the top layer. */
  raise(): void {
    if (this.#frame) raise(this.#frame, this.#over.signal);
  }

  /** Goes on with what the page has changed: a survey that is being composed is seen as it will be asked. */
  change(asked: AskedSurvey | undefined): void {
    this.#asked = asked ?? this.#asked;
    void this.translate();
  }

  /** English needs nothing more; for everything else, what it takes is loaded. Keeps what has been answered. */
  async translate(): Promise<void> {
    const asked = this.#asked;
    const { words } = this.#gauge;
    try {
      this.#texts =
        words || asked.survey.translations || !wantsEnglish(this.#gauge)
          ? await (await import('../languages/texts.js')).textsFor(
              { tag: this.#gauge, asked, words },
              ENGLISH,
              warnOnce,
            )
          : ENGLISH;
      if (this.#frame) this.#draw();
    } catch (error) {
      warnOnce('language_unavailable', String(error));
    }
  }

  /** Where the tag says, else where the configuration says; what neither can mean is `inline`. */
  get placement(): Placement {
    const { presentation } = this.#gauge;
    const isPlacement = (other: unknown): other is Placement => PLACEMENTS.includes(other as Placement);
    if (presentation && !isPlacement(presentation))
      warnOnce('presentation_invalid', `expected one of ${PLACEMENTS.join(', ')}`);
    const { placement } = this.#asked.survey.presentation;
    return [presentation, placement].find(isPlacement) ?? 'inline';
  }

  get #followUp(): FollowUp | undefined {
    const drawn = this.#drawnFollowUp;
    return this.#asked.survey.followUps.find(({ id }) => id === drawn?.id) ?? drawn;
  }

  get #tab(): HTMLElement | null | undefined {
    return this.#gauge.shadowRoot?.querySelector<HTMLElement>(TAB);
  }

  get #hasFocus(): boolean {
    return !!this.#frame?.contains(this.#gauge.shadowRoot?.activeElement ?? null);
  }

  async #stand(): Promise<void> {
    const { placement } = this;
    const { signal } = this.#over;
    if (!this.#gauge.preview) takeTurn(this.#gauge);
    const activeElement = unshadowed(document, 'activeElement');
    this.#focusWasAt = (activeElement === this.#gauge ? this.#tab : activeElement) as HTMLElement | null;
    onLanguageChange(this.#gauge, () => this.translate(), signal);
    // What has been answered is sent; what has not waits, should the page come back.
    window.addEventListener('pagehide', () => this.#showing.hasAnswered && this.leave(), { signal });

    const isDialog = placement === 'dialog';
    const onCancel = (event: Event) => {
      event.preventDefault();
      if (this.#sheet) void this.#turnSheet(false);
      else this.close();
    };
    const hearKey = (event: KeyboardEvent) => onKey(event, onCancel);
    const frame = make(isDialog ? 'dialog' : 'section', {
      class: `frame ${isDialog ? '' : placement} ${RECORDER_CLASSES}`,
      ...FRAME,
      tabindex: isDialog ? -1 : undefined,
      popover: isDialog || placement === 'inline' ? undefined : 'manual',
      keydown: hearKey,
      keyup: hearKey,
      // A dialog is left by the browser's own ways too, such as the back gesture of a telephone.
      cancel: onCancel,
    });
    this.#frame = frame;
    keepPrivate(frame, signal);
    this.#draw();
    const tree = treeOf(this.#gauge);
    // The layout that follows is a long task by itself on a slow phone.
    await nextTask();
    if (this.#isOver) return;
    // Not before: what a server has drawn stands in the same tree until then.
    adopt(tree, STYLES);
    if (placement === 'inline') adopt(tree, INLINE_STYLES);
    tree.querySelector('slot')?.before(frame);
    if (this.#tab) this.#tab.hidden = true;
    this.raise();
    this.#drawn?.page.fit?.();
    // Before anything is painted, so that a page that has something more urgent to show can still say no.
    if (!this.#emit('trustgauge-before-shown')) {
      this.leave();
      return;
    }
    const stepAside = () => frame.classList.toggle('aside', !isUsable(this.#probe));
    stepAside();
    onUsableChange(this.#probe, stepAside, signal);
    watchSeen(
      frame,
      { seenMs: this.#options.times.seenMs ?? 1_000, onSeen: () => this.#showing.see() },
      signal,
    );
  }

  #end(): void {
    const focusWasAt = this.#hasFocus ? this.#focusWasAt : null;
    this.#over.abort();
    this.#frame?.remove();
    this.#probe.remove();
    const tree = this.#gauge.shadowRoot;
    if (tree) adopt(tree, INLINE_STYLES, false);
    if (this.#tab) this.#tab.hidden = false;
    endTurn(this.#gauge);
    focusWasAt?.focus({ preventScroll: true });
  }

  #send(outcome: Exclude<Outcome, { outcome: 'shown' }>): void {
    if (this.#gauge.preview) return;
    const asked = this.#asked;
    const { schedule } = asked.survey;
    const before = this.#remember(
      outcome.outcome === 'answer' ? schedule.monthsAfterAnswer : schedule.monthsAfterDismissal,
    );
    deliver(asked.collector, this.#submission(outcome), {
      id: outcome.id,
      before,
      onResult: (result) => {
        if (result === 'delivered') this.#emit('trustgauge-delivered');
        else this.#emit('trustgauge-failed', { code: result });
      },
    });
  }

  get #storage() {
    return this.#asked.survey.schedule.storage ?? 'device';
  }

  /** Whether not to be asked again can be promised. Where the page remembers, it has to keep that. */
  get #keepsNever(): boolean {
    return this.#storage === 'host' || (this.#storage === 'device' && canRemember());
  }

  /** Where the device is not to remember, the page does, told by the events, or nobody. */
  #remember(until: number | 'never'): string | null | undefined {
    const { configuration, survey } = this.#asked;
    return !this.#gauge.preview && this.#storage === 'device'
      ? rememberUntil(configuration.site, survey.id, until)
      : undefined;
  }

  readonly #decline = (): void => {
    this.close();
    this.#remember('never');
    this.#emit('trustgauge-declined');
  };

  #submission(outcome: Outcome) {
    const { entry } = this.#options;
    const asked = this.#asked;
    return toSubmission(asked, this.#gauge.segments ?? {}, { entry, ...outcome });
  }

  /** False where the page has prevented what can be prevented. */
  #emit(name: keyof TrustGaugeEventMap, more: object = {}): boolean {
    const detail = { survey: this.#asked.survey.id, ...more };
    const cancelable = name === 'trustgauge-before-shown';
    return this.#gauge.dispatchEvent(
      new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  #focusOn(selector: string): void {
    this.#frame?.querySelector<HTMLElement>(selector)?.focus();
  }

  #draw(): void {
    const { stage, chosen, question } = this.#showing;
    const frame = this.#frame;
    if (!frame || stage === 'over') return;
    const [asked, texts, sheet, before] = [this.#asked, this.#texts, this.#sheet, this.#drawn];
    if (
      before?.stage !== stage ||
      before.sheet !== sheet ||
      before.texts !== texts ||
      before.asked !== asked
    ) {
      const hadFocus = this.#hasFocus;
      let page = this.#pageOf(stage);
      frame.lang = texts.lang;
      frame.dir = texts.dir;
      if (before?.stage === stage && before.sheet === sheet && retext(before.page.root, page.root)) {
        page = before.page;
      } else {
        frame.replaceChildren(page.root, this.#status);
        page.mark?.(chosen[question ?? '']);
        if (hadFocus) this.#focusOn(sheet ? '.back' : `${FIRST_OPTION}, .thanks`);
      }
      this.#drawn = { stage, asked, sheet, texts, page };
      // For people who do not see that the page has changed.
      this.#status.textContent =
        stage === 'thanks'
          ? this.#thanks
          : stage === 'follow-up' && this.#followUp
            ? `${texts.oneMore} ${textOf(this.#followUp, texts)}`
            : '';
    } else before.page.mark?.(chosen[question ?? '']);
    this.#drawn?.page.fit?.();
  }

  get #thanks(): string {
    return thanksOf(this.#texts, this.#asked.configuration.minimumBatchAnswers);
  }

  #pageOf(stage: Stage): Page {
    const [texts, sheet] = [this.#texts, this.#sheet];
    if (stage === 'thanks') return thanksPage(make, this.#thanks);
    const onClose = () => this.close();
    if (sheet) return sheetPage(make, texts, this.#sheetOf(sheet), onClose);
    const question = (stage === 'follow-up' && this.#followUp) || this.#asked.survey.headline;
    return questionPage(make, {
      question,
      texts,
      onChoose: (option, button) => {
        // Only a button that is still where it was drawn.
        if (button.isConnected && this.#frame?.contains(button)) this.#showing.choose(question.id, option);
      },
      onSkip: () => this.#showing.next(),
      onSheet: () => this.#turnSheet(true),
      onClose,
    });
  }

  #sheetOf(sheet: typeof privacySheet): HTMLElement {
    const { entry } = this.#options;
    const asked = this.#asked;
    const { chosen, hasAnswered } = this.#showing;
    return sheet(make, this.#texts, {
      root: treeOf(this.#gauge),
      host: new URL(asked.collector).host,
      chosen: hasAnswered ? chosen : undefined,
      messageOf: (id, answers) => this.#submission({ outcome: 'answer', id, answers }),
      isRemembered: this.#storage === 'device',
      onBack: () => this.#turnSheet(false),
      onNever: entry === 'invited' && this.#keepsNever ? this.#decline : undefined,
    });
  }

  /** While the person reads what is sent, nothing is sent. */
  async #turnSheet(isOpen: boolean): Promise<void> {
    try {
      if (isOpen) this.#showing.turnSheet(true);
      this.#sheet = isOpen ? (await import('./privacy-sheet.js')).privacySheet : undefined;
    } catch (error) {
      warnUnavailable(error);
    }
    if (this.#sheet) this.#draw();
    else this.#showing.turnSheet(false);
    this.#focusOn(this.#sheet ? '.back' : '.end');
  }
}
