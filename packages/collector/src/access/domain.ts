/**
 * Domains of e-mail addresses, as addresses are compared with them: in lower case, with a dot.
 */

export function isDomain(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** What a list with commas names. Whether they are domains is not checked. */
export function domainsIn(list: string): string[] {
  return list.split(',').map((domain) => domain.trim().toLowerCase());
}
