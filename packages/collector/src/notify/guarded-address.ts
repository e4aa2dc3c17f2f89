/**
 * Whether a webhook may be called, decided by where its host leads: to the public internet, or to what the operator
 * has listed. The collector stands inside somebody's network; an address that a site's owner types in must not reach
 * the neighbours, the machine itself, or the service that hands out a cloud machine's credentials.
 *
 * The addresses that were checked are the ones to connect to. A second look-up could give others.
 */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { MAX_RECEIVER_TARGET_CHARS, ProtocolError } from '@trustgauge/protocol';
import ipaddr from 'ipaddr.js';
import type { Address } from '../address-ranges.js';
import { AllowList, hostOf } from './allow-list.js';

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
/** Addresses of IPv4 inside IPv6, as a network without IPv4 writes them (RFC 6052). */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
/** Public by its number, and yet answered by the cloud machine's own host (Azure). */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16']);
/** Where a listed name may lead. A link-local address, such as a cloud's metadata, must be listed by its number. */
const INTERNAL_RANGES = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address of a host. Rejects where it has none. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** As the machine does it, its hosts file included. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** A webhook with the addresses that its host was found to have. */
export interface GuardedTarget {
  /** Without user name and password, its host without the dot of a full name. */
  readonly url: URL;
  /** At least one; all of them may be connected to. */
  readonly addresses: readonly ResolvedAddress[];
}

export class AddressGuard {
  readonly #allowList: AllowList;
  readonly #resolve: Resolve;

  constructor({
    allowList = AllowList.EMPTY,
    resolve = systemResolve,
  }: { allowList?: AllowList; resolve?: Resolve }) {
    this.#allowList = allowList;
    this.#resolve = resolve;
  }

  /**
   * Looks the host up and checks every address that it has: where one is refused, all are, because a name that leads
   * inside and outside at once was made so.
   *
   * A name that does not exist and one that leads inside are refused in the same words: nobody can find out here
   * which names an internal network has.
   *
   * @throws ProtocolError `target_not_allowed`
   */
  async check(target: string): Promise<GuardedTarget> {
    const url = toUrl(target);
    const host = hostOf(url);
    url.hostname = host.includes(':') ? `[${host}]` : host;
    const isListed = this.#allowList.hasHost(host, portOf(url));
    const addresses = await this.#addressesOf(host);
    const reaches = (isReached: (address: Address) => boolean) =>
      addresses.length > 0 &&
      addresses.every(({ address }) => ipaddr.isValid(address) && isReached(unwrap(ipaddr.parse(address))));

    const isTrusted = reaches(
      (address) =>
        this.#allowList.hasAddress(address) ||
        (isListed && (isIP(host) !== 0 || isPublic(address) || INTERNAL_RANGES.has(address.range()))),
    );
    if (isTrusted) return { url, addresses };
    if (url.protocol !== 'https:') throw refused('an address that starts with https://', 'another scheme');
    if (
      isLocalName(host) ||
      !reaches((address) => isPublic(address) || this.#allowList.hasAddress(address))
    ) {
      throw refused('a host that leads to the public internet only', 'one that does not');
    }
    return { url, addresses };
  }

  async #addressesOf(host: string): Promise<readonly ResolvedAddress[]> {
    const family = isIP(host);
    if (family !== 0) return [{ address: host, family: family === 6 ? 6 : 4 }];
    try {
      return await this.#resolve(host);
    } catch {
      return [];
    }
  }
}

function toUrl(target: string): URL {
  if (target.length > MAX_RECEIVER_TARGET_CHARS || !URL.canParse(target)) {
    throw refused(
      `an address of at most ${MAX_RECEIVER_TARGET_CHARS} characters, such as https://hooks.example/x`,
      'another',
    );
  }
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('an address that starts with https://', 'another scheme');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('an address without user name and password', 'one with them');
  }
  return url;
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** Names that mean this machine, whatever a name server says (RFC 6761). */
function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

/** An IPv4 address that is written inside an IPv6 one is judged as what it is. */
function unwrap(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  const isWrapped = address.range() === 'ipv4Mapped' || address.match(NAT64[0], NAT64[1]);
  return isWrapped ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || PLATFORM_ADDRESSES.has(address.toString())) return false;
  // What is in no range that the library knows counts as unicast there; of IPv6, one eighth has been given out.
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST[0], GLOBAL_UNICAST[1]);
}

function refused(expected: string, got: string): ProtocolError {
  return new ProtocolError('target_not_allowed', { expected, got });
}
