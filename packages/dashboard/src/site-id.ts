/** The short name of a site, by which addresses and commands know it. */
const LONGEST = 40;

/** One that a product's name suggests: `Fernhill Bäckerei` → `fernhill-backerei`. Empty where it suggests none. */
export function suggestedSiteId(product: string): string {
  return product
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

export function isSiteId(text: string): boolean {
  return text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
