/** The headers of a request: a `Headers` object, or Node's own. */
export type RequestHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Global Privacy Control or Do Not Track, as browsers send them with a request. */
export function hasPrivacySignal(headers: RequestHeaders): boolean {
  const isSet = (name: string) => String(headerOf(headers, name) ?? '').trim() === '1';
  return isSet('Sec-GPC') || isSet('DNT');
}

/** Names are compared without regard to case. */
function headerOf(headers: RequestHeaders, name: string): unknown {
  if (typeof (headers as Headers).get === 'function') return (headers as Headers).get(name);
  const found = Object.keys(headers).find((other) => other.toLowerCase() === name.toLowerCase());
  return (headers as Readonly<Record<string, unknown>>)[found ?? ''];
}
