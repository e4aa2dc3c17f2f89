const QUOTES = ['""', "''", '``', '“”', '‘’', '„“'];

/**
 * Takes off what templates, env files and secret managers put around a value: white space, a byte order mark, a carriage
 * return, a pair of quotes. @returns Empty where the setting counts as not set.
 */
export function tidy(text: string): string {
  // `trim` takes a byte order mark for white space too.
  const trimmed = text.trim();
  const isQuoted = trimmed.length > 1 && QUOTES.includes(`${trimmed.at(0)}${trimmed.at(-1)}`);
  return isQuoted ? tidy(trimmed.slice(1, -1)) : trimmed;
}
