/**
 * One showing of a survey as a state machine: headline, perhaps a follow-up, thanks, over. It knows no document and
 * no clock; what it does to the world goes through its effects.
 */

/** `over`: the question is gone, and nothing more happens. */
export type Stage = 'headline' | 'follow-up' | 'thanks' | 'over';

/** Question → option. */
export type Answers = Readonly<Record<string, string>>;

export interface ShowingEffects {
  /** The question has been seen, or the person has acted on it. Called at most once, before every other outcome. */
  shown(): void;
  /** The stage, a choice or the sheet has changed: draw it again. */
  draw(): void;
  /** The person has finished or left with these answers: at least the headline's. Called at most once. */
  answer(answers: Answers): void;
  /** The person has closed the question without an answer. Called at most once, and not after `answer`. */
  dismiss(): void;
  /** The question is to leave the page. Called once, last. */
  end(): void;
  /** Runs the work after so many milliseconds. Returns what cancels it. */
  later(delayMs: number, work: () => void): () => void;
}

/** Read each time that one of them begins. */
export interface Times {
  /** How long, in milliseconds, a choice can be changed before it counts. Default: 900. */
  readonly momentMs?: number | undefined;
  /** How long, in milliseconds, the thanks stay. Default: 4,000. */
  readonly thanksMs?: number | undefined;
  /** How long, in milliseconds, the question has to be in view to have been seen. Default: 1,000. */
  readonly seenMs?: number | undefined;
}

export interface ShowingOptions {
  /** Id of the headline. */
  readonly headline: string;
  /** Id of the follow-up that was drawn for this person; undefined where the survey has none. */
  readonly followUp: string | undefined;
  readonly times: Times;
}

export class Showing {
  readonly #options: ShowingOptions;
  readonly #effects: ShowingEffects;
  #stage: Stage = 'headline';
  #chosen: Answers = {};
  #isSheetOpen = false;
  #isSeen = false;
  #cancelTimer: () => void = () => {};

  constructor(options: ShowingOptions, effects: ShowingEffects) {
    this.#options = options;
    this.#effects = effects;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Id of the question that is asked now; undefined when all have been. */
  get question(): string | undefined {
    return { headline: this.#options.headline, 'follow-up': this.#options.followUp }[this.#stage as string];
  }

  /** What has been chosen and not been sent yet. */
  get chosen(): Answers {
    return this.#chosen;
  }

  /** Whether the person reads what is sent. Nothing is sent meanwhile. */
  get isSheetOpen(): boolean {
    return this.#isSheetOpen;
  }

  get hasAnswered(): boolean {
    return this.#options.headline in this.#chosen;
  }

  /** The question has been in view for long enough. */
  see(): void {
    if (this.#isSeen || this.#stage === 'over') return;
    this.#isSeen = true;
    this.#effects.shown();
  }

  /** Takes an option of the question that is asked now; ignored for any other, so that an old button answers nothing. */
  choose(question: string, option: string): void {
    if (question !== this.question || this.#isSheetOpen) return;
    this.see();
    this.#chosen = { ...this.#chosen, [question]: option };
    this.#startMoment();
    this.#effects.draw();
  }

  /** Goes on without waiting for the moment to pass: also how a follow-up is skipped. */
  next(): void {
    if (this.question === undefined) return;
    this.#cancelTimer();
    if (this.#stage === 'headline' && this.#options.followUp !== undefined) {
      this.#stage = 'follow-up';
    } else {
      this.#stage = 'thanks';
      this.#answer();
      this.#cancelTimer = this.#effects.later(this.#options.times.thanksMs ?? 4_000, () => this.leave());
    }
    this.#effects.draw();
  }

  /** A choice made before the sheet was opened has its moment after it is closed. */
  turnSheet(isOpen: boolean): void {
    if (this.question === undefined) return;
    this.#cancelTimer();
    this.#isSheetOpen = isOpen;
    if (!isOpen && this.question in this.#chosen) this.#startMoment();
    this.#effects.draw();
  }

  /** The person closes the question: a dismissal where nothing has been answered. */
  close(): void {
    if (this.#stage === 'headline' && !this.hasAnswered) {
      this.see();
      this.#effects.dismiss();
    }
    this.leave();
  }

  /** Goes away without counting as closed. An answer that has been given is sent. */
  leave(): void {
    if (this.#stage === 'over') return;
    this.#cancelTimer();
    this.#stage = 'over';
    if (this.hasAnswered) this.#answer();
    this.#effects.end();
  }

  #startMoment(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#effects.later(this.#options.times.momentMs ?? 900, () => this.next());
  }

  #answer(): void {
    const answers = this.#chosen;
    this.#chosen = {};
    this.#effects.answer(answers);
  }
}
