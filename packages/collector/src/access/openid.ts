/**
 * Sign-in through the operator's identity provider: OpenID Connect, authorization code with PKCE, state and nonce, by a
 * certified library. What the provider vouches for is a verified e-mail address; who may come in is decided here.
 */
import { EmailSchema, ProtocolError, type Role } from '@trustgauge/protocol';
import type { Configuration } from 'openid-client';
import * as v from 'valibot';
import { domainOf, isDomain } from './domain.js';

/** How long somebody may take at the provider. */
export const OPENID_LASTS_MS = 600_000;

/** Loaded with the first sign-in by it: a collector without a provider does without the library's memory. */
const library = () => import('openid-client');

const SCOPE = 'openid email';
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

export interface OpenIdOptions {
  /** Address of the provider, under which its configuration is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The provider's name, as people know it. Default: the host of the issuer. */
  readonly name?: string;
  /** Whoever has an address of one of these is let in without having been added. Default: nobody. */
  readonly domains?: readonly string[];
  /** What such people may do, on all sites. Default: viewer. */
  readonly role?: Role;
}

/** What a browser keeps while its person is at the provider. */
export interface OpenIdAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. */
export interface VouchedPerson {
  /** In lower case; the provider has verified it. */
  readonly email: string;
  /** Issuer and subject, by which the provider tells people apart for ever. */
  readonly subject: string;
}

export class OpenId {
  readonly #options: OpenIdOptions;
  readonly #returnUrl: string;
  #discovered: Promise<Configuration> | null = null;

  /**
   * @param returnUrl Where the provider sends people back to.
   * @throws RangeError where the issuer is no address that can be trusted
   */
  constructor(options: OpenIdOptions, returnUrl: string) {
    checkOpenId(options);
    this.#options = options;
    this.#returnUrl = returnUrl;
  }

  get name(): string {
    return this.#options.name ?? new URL(this.#options.issuer).hostname;
  }

  /** @throws ProtocolError `provider_unreachable` */
  async begin(): Promise<{ readonly url: URL; readonly attempt: OpenIdAttempt }> {
    const openid = await library();
    const configuration = await this.#configuration();
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#returnUrl,
      scope: SCOPE,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url, attempt };
  }

  /**
   * @param search What the address says with which the provider has sent somebody back.
   * @throws ProtocolError `provider_refused` for whatever does not fit the attempt; `person_not_admitted` for a claim
   *   that is not an e-mail address; `provider_unreachable`
   */
  async finish(search: string, { state, nonce, verifier }: OpenIdAttempt): Promise<VouchedPerson> {
    const openid = await library();
    const configuration = await this.#configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, new URL(this.#returnUrl + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw refused();
      const { email, email_verified: isVerified } =
        claims.email === undefined
          ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      // An address that nobody has verified is anybody's.
      if (typeof email !== 'string' || isVerified !== true) throw refused('an unverified address or none');
      return { email: addressIn(email), subject: `${claims.iss} ${claims.sub}` };
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      throw isOfTheNetwork(error) ? unreachable() : refused();
    }
  }

  /** Whom the provider's word lets in; null: only people who were added. */
  get admitted(): { readonly domains: readonly string[]; readonly role: Role } | null {
    const { domains = [], role = 'viewer' } = this.#options;
    return domains.length === 0 ? null : { domains, role };
  }

  /** The role of whoever comes without having been added; null where they are not let in. */
  roleOf({ email }: VouchedPerson): Role | null {
    const { admitted } = this;
    return admitted?.domains.includes(domainOf(email)) ? admitted.role : null;
  }

  #configuration(): Promise<Configuration> {
    this.#discovered ??= this.#discover().catch(() => {
      // Asked again by the next one who comes.
      this.#discovered = null;
      throw unreachable();
    });
    return this.#discovered;
  }

  async #discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery } = await library();
    const { issuer, clientId, clientSecret } = this.#options;
    const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute });
  }
}

/** @throws RangeError that names no secret */
export function checkOpenId({ issuer, domains = [] }: OpenIdOptions): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe) {
    throw new RangeError('expected an issuer such as https://id.example, got another address');
  }
  const stranger = domains.find((domain) => !isDomain(domain));
  if (stranger !== undefined) {
    throw new RangeError(`expected a domain such as acme.example, got ${stranger}`);
  }
}

/** The address as it is stored of people. A claim with spaces around it is refused: the provider verified that text. */
function addressIn(claim: string): string {
  const address = v.safeParse(EmailSchema, claim);
  if (address.success && claim === claim.trim()) return address.output;
  throw new ProtocolError('person_not_admitted', {
    expected: 'the e-mail address of a person who has been added',
    got: 'a claim that is not an e-mail address',
  });
}

function refused(got = 'a reply that does not fit it'): ProtocolError {
  return new ProtocolError('provider_refused', {
    expected: 'the identity provider to vouch for a verified address, for the sign-in that was begun here',
    got,
  });
}

function unreachable(): ProtocolError {
  return new ProtocolError('provider_unreachable', { expected: 'the identity provider', got: 'no answer' });
}

/** A fetch that failed, as Node says it. */
function isOfTheNetwork(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}
