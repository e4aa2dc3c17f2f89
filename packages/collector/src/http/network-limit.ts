/**
 * How many submissions one network may send. A whole office or a mobile network may stand behind one address, so the
 * limit is far above what people do and far below what a flood is.
 */
import { TokenBuckets } from '../intake/token-buckets.js';
import { clientNetwork, TrustedProxies } from './client-network.js';
import { refusal } from './error-reply.js';

export interface NetworkLimitOptions {
  /** Submissions a second from one network (/24 or /48), on average over a minute. Default: any number. */
  readonly perNetwork?: number;
  /** Whose `X-Forwarded-For` is believed. Default: nobody's. */
  readonly trustedProxies?: TrustedProxies;
}

export class NetworkLimit {
  readonly #buckets: TokenBuckets;
  readonly #proxies: TrustedProxies;
  readonly #isOff: boolean;

  constructor({ perNetwork = 0, trustedProxies = TrustedProxies.NONE }: NetworkLimitOptions) {
    this.#buckets = new TokenBuckets(perNetwork);
    this.#proxies = trustedProxies;
    this.#isOff = perNetwork === 0;
  }

  /**
   * @param peer Address of the connection's other end.
   * @param forwardedFor The `X-Forwarded-For` header.
   * @throws ProtocolError `too_many_requests`
   */
  check(peer: string | undefined, forwardedFor: string | undefined): void {
    if (this.#isOff) return;
    const network = clientNetwork(peer, forwardedFor, this.#proxies);
    if (network !== null && !this.#buckets.take(network, performance.now())) {
      throw refusal('too_many_requests', 'as many as a network may send in a minute', 'more');
    }
  }
}
