/**
 * Which network a request comes from: /24 of IPv4, /48 of IPv6, never a whole address. It is used to limit and
 * forgotten; it stands in no log and no store.
 *
 * A forwarded address is believed only from proxies that the operator has named: anybody can write a header.
 */
import ipaddr from 'ipaddr.js';
import { type Address, AddressRanges, entriesOf, toRange } from '../address-ranges.js';

/** Proxies that the operator has named. */
export class TrustedProxies extends AddressRanges {
  static readonly NONE = new TrustedProxies([]);

  /**
   * @param text Addresses and ranges with commas between them, such as `127.0.0.1, 10.0.0.0/8, fd12::/16`.
   * @throws RangeError that names the entry that is neither
   */
  static parse(text: string): TrustedProxies {
    return new TrustedProxies(entriesOf(text).map((entry) => toRange(entry) ?? toSingle(entry)));
  }
}

/**
 * @param peer Address of the connection's other end.
 * @param forwardedFor The `X-Forwarded-For` header.
 * @returns Such as `203.0.113.0/24`; null where the request comes from this machine itself and no proxy is named, as
 * behind a proxy beside the collector: all people would be one network.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: TrustedProxies,
): string | null {
  let address = parse(peer);
  // From the nearest proxy outwards: the first that is not trusted is the one that a trusted one saw.
  const hops = forwardedFor?.split(',') ?? [];
  while (address !== null && proxies.has(address) && hops.length > 0) address = parse(hops.pop()?.trim());
  if (address === null || address.range() === 'loopback') return null;
  if (address instanceof ipaddr.IPv4) return `${address.octets.slice(0, 3).join('.')}.0/24`;
  const [first = 0, second = 0, third = 0] = address.parts;
  return `${[first, second, third].map((part) => part.toString(16)).join(':')}::/48`;
}

function parse(text: string | undefined): Address | null {
  if (text === undefined) return null;
  try {
    return ipaddr.process(text);
  } catch {
    // No address: whoever forwards may write anything.
    return null;
  }
}

/** A range of one. */
function toSingle(entry: string): [Address, number] {
  if (ipaddr.IPv4.isValidFourPartDecimal(entry)) return [ipaddr.IPv4.parse(entry), 32];
  if (ipaddr.IPv6.isValid(entry)) return [ipaddr.IPv6.parse(entry), 128];
  throw new RangeError(`expected an address or address/bits, got ${entry}`);
}
