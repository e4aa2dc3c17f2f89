/** In the fragment, which browsers do not send: no log and no proxy sees it. */
export function signInLink(address: string, secret: string): string {
  return `${address}/#sign-in=${secret}`;
}
