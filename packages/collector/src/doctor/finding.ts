/** One thing that was looked at, and what to do where it is not as it should be. */
export interface Finding {
  /** `error`: it does not work so. `warning`: it works, but not as it should be run. */
  readonly level: 'ok' | 'warning' | 'error';
  /** A stable name for scripts, such as `database_damaged`. */
  readonly code: string;
  /** What is, in one line. */
  readonly found: string;
  /** What to do, in one line; null where nothing is to be done. */
  readonly remedy: string | null;
}

export function ok(code: string, found: string): Finding {
  return { level: 'ok', code, found, remedy: null };
}

export function warning(code: string, found: string, remedy: string): Finding {
  return { level: 'warning', code, found, remedy };
}

export function error(code: string, found: string, remedy: string): Finding {
  return { level: 'error', code, found, remedy };
}
