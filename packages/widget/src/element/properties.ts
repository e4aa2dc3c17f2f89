/** What a page can set on the tag. Texts that are split: a page pays for each of their bytes. */

export const ATTRIBUTES: readonly string[] =
  'site survey collector presentation tab segments preview debug allow-automated'.split(' ');

export const PROPERTIES: readonly string[] =
  'site survey collector presentation tab segments preview debug allowAutomated person words asked'.split(
    ' ',
  );

/** Only one name has two words. */
export const propertyOf = (attribute: string): string => attribute.replace('-a', 'A');

/** Properties that are true where the attribute is there at all, and what they are until they are set. */
export const FLAGS: Readonly<Record<string, false>> = { preview: false, debug: false, allowAutomated: false };

/** Whether another value is another survey: of `site`, `survey` and `collector`. */
export const isIdentity = (property: string): boolean => /^(si|su|co)/.test(property);
