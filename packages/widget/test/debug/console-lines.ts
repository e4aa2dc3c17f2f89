/** What a page writes to the console for a developer, one text for each line. */
export class ConsoleLines {
  readonly lines: string[] = [];
  readonly #console: Console;
  readonly #info: Console['info'];

  constructor(console: Console) {
    this.#console = console;
    this.#info = console.info;
    console.info = (...words: unknown[]) => {
      this.lines.push(words.join(' '));
    };
  }

  /** Codes of the reasons given for a survey, in order. */
  codesOf(survey: string): string[] {
    const start = `[trustgauge] ${survey}: `;
    return this.lines
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(start.length).split(':')[0] ?? '');
  }

  stop(): void {
    this.#console.info = this.#info;
  }
}
