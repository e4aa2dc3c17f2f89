/** A link is what somebody typed: only an address of the web is made one. */
export function isWebAddress(link: string | null): link is string {
  return link !== null && /^https?:\/\//i.test(link);
}
