/**
 * The operator's list of receivers inside the own network: hosts, hosts with a port, and ranges of addresses.
 * Whoever may add a receiver to a site can reach nothing else there.
 */
import { isIP } from 'node:net';
import { type Address, AddressRanges, entriesOf, toRange } from '../address-ranges.js';

export class AllowList {
  static readonly EMPTY = new AllowList([], new AddressRanges([]));

  /** `host` or `host:port`, as `hostOf` writes hosts. */
  readonly #hosts: ReadonlySet<string>;
  readonly #ranges: AddressRanges;

  constructor(hosts: readonly string[], ranges: AddressRanges) {
    this.#hosts = new Set(hosts);
    this.#ranges = ranges;
  }

  /**
   * @param text Entries with commas between them, such as `hooks.internal, 10.1.2.3:8080, fd12::/16`.
   * @throws RangeError that names the entry that is none of these
   */
  static parse(text: string): AllowList {
    const entries = entriesOf(text);
    const ranges = entries.filter((entry) => entry.includes('/'));
    const hosts = entries.filter((entry) => !entry.includes('/'));
    const toListed = (entry: string) => toRange(entry) ?? refuse(entry);
    return new AllowList(hosts.map(toHost), new AddressRanges(ranges.map(toListed)));
  }

  /** Whether the host is listed by itself, with this port or without one. */
  hasHost(host: string, port: number): boolean {
    return this.#hosts.has(host) || this.#hosts.has(withPort(host, port));
  }

  /** Whether an address is in a listed range. */
  hasAddress(address: Address): boolean {
    return this.#ranges.has(address);
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
  if (!isHost || (port !== undefined && !isPort(Number(port)))) refuse(entry);
  const name = hostOf(new URL(address));
  return port === undefined ? name : withPort(name, Number(port));
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

function refuse(entry: string): never {
  throw new RangeError(`expected a host, host:port or address/bits, got ${entry}`);
}
