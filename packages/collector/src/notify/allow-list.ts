/**
 * The operator's list of receivers inside the own network: hosts, hosts with a port, and ranges of addresses.
 * Whoever may add a receiver to a site can reach nothing else there.
 */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

export class AllowList {
  static readonly EMPTY = new AllowList([], []);

  /** `host` or `host:port`, as `hostOf` writes hosts. */
  readonly #hosts: ReadonlySet<string>;
  readonly #ranges: readonly [Address, number][];

  constructor(hosts: readonly string[], ranges: readonly [Address, number][]) {
    this.#hosts = new Set(hosts);
    this.#ranges = ranges;
  }

  /**
   * @param text Entries with commas between them, such as `hooks.internal, 10.1.2.3:8080, fd12::/16`.
   * @throws RangeError that names the entry that is none of these
   */
  static parse(text: string): AllowList {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    const ranges = entries.filter((entry) => entry.includes('/'));
    const hosts = entries.filter((entry) => !entry.includes('/'));
    return new AllowList(hosts.map(toHost), ranges.map(toRange));
  }

  /** Whether the host is listed by itself, with this port or without one. */
  hasHost(host: string, port: number): boolean {
    return this.#hosts.has(host) || this.#hosts.has(withPort(host, port));
  }

  /** Whether an address is in a listed range. */
  hasAddress(address: Address): boolean {
    return this.#ranges.some(
      ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
    );
  }
}

/** The host of an address as it is compared: lower case, without brackets, without the dot of a full name. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function withPort(host: string, port: number | string): string {
  return `${host} ${port}`;
}

function toHost(entry: string): string {
  // A bare IPv6 address is full of colons, and none of them stands before a port.
  const [, host = '', port] =
    isIP(entry) === 6 ? [entry, `[${entry}]`] : (/^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(entry) ?? []);
  const address = `https://${host}/`;
  const isHost = /^[^\s/?#@*\\]+$/.test(host) && URL.canParse(address);
  if (!isHost || (port !== undefined && !isPort(Number(port)))) throw malformed(entry);
  const name = hostOf(new URL(address));
  return port === undefined ? name : withPort(name, Number(port));
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

function toRange(entry: string): [Address, number] {
  // IPv4 in whole: the short spelling 10/8 means another range to every program.
  const isRange = ipaddr.IPv4.isValidCIDRFourPartDecimal(entry) || ipaddr.IPv6.isValidCIDR(entry);
  if (!isRange) throw malformed(entry);
  return ipaddr.parseCIDR(entry);
}

function malformed(entry: string): RangeError {
  return new RangeError(`expected a host, host:port or address/bits, got ${entry}`);
}
