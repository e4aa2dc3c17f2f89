/**
 * From the languages that are wanted to one that there is.
 */

/** Tags that are asked for by another name than their language file's, and scripts that go by region. */
const ALIASES: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  zh: 'zh-hans',
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
};

/** A tag and what it falls back to, the closest first, in lower case: `pt-BR` → `pt-br`, `pt`. */
export function fallbacks(tag: string): string[] {
  const parts = tag.toLowerCase().split(/[-_]/);
  return parts.map((_, cut) => {
    const shorter = parts.slice(0, parts.length - cut).join('-');
    return ALIASES[shorter] ?? shorter;
  });
}

/** The fallbacks of the first wanted tag of which one is known; those of English where none is. */
export function chooseLanguage(wanted: readonly string[], isKnown: (tag: string) => boolean): string[] {
  return wanted.map(fallbacks).find((tags) => tags.some(isKnown)) ?? ['en'];
}
