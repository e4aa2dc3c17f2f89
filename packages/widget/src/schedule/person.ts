/**
 * What the page knows of this person and the schedule may need. It is looked at in the page and never leaves it: it
 * is a property and no attribute, so that not even a copy of the document holds it.
 */

export interface LastAsked {
  /** Day or month: `2026-08-03`, `2026-08`. */
  readonly on: string;
  /** What came of it. `declined`: never ask again. */
  readonly outcome: 'answered' | 'dismissed' | 'declined';
}

export interface Person {
  /** Any text that stays the same for this person, such as the account's id. For sampling. */
  readonly key?: string | undefined;
  /** Day of the first use: `2026-01-31`. */
  readonly firstUse?: string | undefined;
  /** Where the host remembers: when and how the person was last asked; null for never. */
  readonly lastAsked?: LastAsked | null | undefined;
}
