const QUOTES = ['""', "''", '``', '“”', '‘’', '„“'];

/**
 * What templates, env files and secret managers put around a value is taken off: white space, a byte order mark, a
 * carriage return, a pair of quotes. Empty: as if it was not set.
 */
export function tidy(text: string): string {
  // `trim` takes a byte order mark for white space too.
  const trimmed = text.trim();
  const isQuoted = trimmed.length > 1 && QUOTES.includes(`${trimmed.at(0)}${trimmed.at(-1)}`);
  return isQuoted ? tidy(trimmed.slice(1, -1)) : trimmed;
}
