/**
 * Which network a request comes from: /24 of IPv4, /48 of IPv6, never a whole address. It is used to limit and
 * forgotten; it stands in no log and no store.
 *
 * A forwarded address is believed only from proxies that the operator has named: anybody can write a header.
 */
import { isIP } from 'node:net';
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

/** Requests whose address can't be read share one network, so that an unusual header escapes no limit. */
export const UNREADABLE_NETWORK = 'unreadable';

/**
 * @param peer Address of the connection's other end.
 * @param forwardedFor The `X-Forwarded-For` header.
 * @returns Such as `203.0.113.0/24`; `UNREADABLE_NETWORK` where no address can be read; null where the connection is from
 * this machine, which is not a named proxy. It may be a proxy that nobody named: all its visitors would be one network.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: TrustedProxies,
): string | null {
  let address = parse(peer ?? '');
  if (address?.range() === 'loopback' && !proxies.has(address)) return null;
  // From the nearest proxy outwards: the first that is not trusted is the one that a trusted one saw.
  const hops = forwardedFor?.split(',') ?? [];
  while (address !== null && proxies.has(address) && hops.length > 0) address = parse(hops.pop() ?? '');
  if (address === null) return UNREADABLE_NETWORK;
  if (address instanceof ipaddr.IPv4) return `${address.octets.slice(0, 3).join('.')}.0/24`;
  const [first = 0, second = 0, third = 0] = address.parts;
  return `${[first, second, third].map((part) => part.toString(16)).join(':')}::/48`;
}

function parse(text: string): Address | null {
  return toAddress(text) ?? parseAsWritten(text);
}

/** As proxies write it: with quotes, brackets or a port. Null where it is not an address, such as `unknown` or `_hidden`. */
function parseAsWritten(text: string): Address | null {
  const bare = text.trim().replace(/^"(.*)"$/, '$1');
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(bare) ?? [];
  return toAddress(inBrackets ?? bare) ?? toAddress(bare.replace(/:\d+$/, ''));
}

function toAddress(text: string): Address | null {
  return isIP(text) === 0 ? null : ipaddr.process(text);
}

/** A range of one. */
function toSingle(entry: string): [Address, number] {
  if (ipaddr.IPv4.isValidFourPartDecimal(entry)) return [ipaddr.IPv4.parse(entry), 32];
  if (ipaddr.IPv6.isValid(entry)) return [ipaddr.IPv6.parse(entry), 128];
  throw new RangeError(`expected an address or address/bits, got ${entry}`);
}
