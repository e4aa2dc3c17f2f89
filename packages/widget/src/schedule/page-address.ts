/**
 * Where in the site the person is, also as a single-page application moves. Nothing of the page is wrapped.
 */

/** How often, in milliseconds, the address is looked at where a browser can't tell that it has changed. */
const LOOK_MS = 1_000;

/** Whether a pattern such as `/account/*` fits. Query and fragment count where the pattern has one. */
export function matchesPath(pattern: string, { pathname, search, hash }: Location = location): boolean {
  let rest = /[?#]/.test(pattern) ? pathname + search + hash : pathname;
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return rest === first;
  if (!rest.startsWith(first)) return false;
  rest = rest.slice(first.length);
  for (const part of others) {
    const place = rest.indexOf(part);
    if (place === -1) return false;
    rest = rest.slice(place + part.length);
  }
  return rest.endsWith(last);
}

export function onAddressChange(listener: () => void, signal: AbortSignal): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', listener, { signal });
    return;
  }
  window.addEventListener('popstate', listener, { signal });
  window.addEventListener('hashchange', listener, { signal });
  let address = location.href;
  const timer = setInterval(() => {
    if (address === location.href) return;
    address = location.href;
    listener();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
