/**
 * How many submissions one network may send. A whole office or a mobile network may stand behind one address, so the
 * limit is far above what people do and far below what a flood is.
 */
import type { Context } from 'hono';
import { TokenBuckets } from '../intake/token-buckets.js';
import { clientNetwork, TrustedProxies } from './client-network.js';
import { refusal } from './error-reply.js';
import type { NodeBindings } from './read-body.js';

export interface NetworkLimitOptions {
  /** Submissions a second from one network (/24 or /48), on average over a minute. Default: any number. */
  readonly perNetwork?: number;
  /** Whose `X-Forwarded-For` is believed. Default: nobody's. */
  readonly trustedProxies?: TrustedProxies;
}

export class NetworkLimit {
  readonly #buckets: TokenBuckets;
  readonly #proxies: TrustedProxies;

  constructor({ perNetwork = 0, trustedProxies = TrustedProxies.NONE }: NetworkLimitOptions) {
    this.#buckets = new TokenBuckets(perNetwork);
    this.#proxies = trustedProxies;
  }

  /** @throws ProtocolError `too_many_requests` */
  check({ env, req }: Context): void {
    const peer = ((env ?? {}) as NodeBindings).incoming?.socket.remoteAddress;
    const network = clientNetwork(peer, req.header('X-Forwarded-For'), this.#proxies);
    if (network !== null && !this.#buckets.take(network, performance.now())) {
      throw refusal('too_many_requests', 'as many as a network may send in a minute', 'more');
    }
  }
}
