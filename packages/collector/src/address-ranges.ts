/**
 * Ranges of IP addresses as operators list them, and whether an address is in one of them.
 */
import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

type Range = readonly [network: Address, bits: number];

export class AddressRanges {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  has(address: Address): boolean {
    return this.#ranges.some(
      ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
    );
  }
}

/** What stands between the commas of a list. */
export function entriesOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** @param entry Such as `10.0.0.0/8`. Null where it is none: the short spelling 10/8 means another to every program. */
export function toRange(entry: string): Range | null {
  const isRange = ipaddr.IPv4.isValidCIDRFourPartDecimal(entry) || ipaddr.IPv6.isValidCIDR(entry);
  return isRange ? ipaddr.parseCIDR(entry) : null;
}
