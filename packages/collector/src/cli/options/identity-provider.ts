/**
 * The identity provider through which people sign in.
 */
import { ROLES, type Role } from '@trustgauge/protocol';
import { domainsIn } from '../../access/domain.js';
import { checkOpenId, type OpenIdOptions } from '../../access/openid.js';
import { CommandError, toLine } from '../command-error.js';
import type { Setting } from './setting.js';

export const OIDC_ISSUER: Setting = {
  variable: 'TRUSTGAUGE_OIDC_ISSUER',
  flags: '--oidc-issuer <url>',
  description: 'identity provider (OpenID Connect) through which people sign in',
};

export const OIDC_CLIENT_ID: Setting = {
  variable: 'TRUSTGAUGE_OIDC_CLIENT_ID',
  flags: '--oidc-client-id <id>',
  description: 'as what this collector is known to the provider',
};

export const OIDC_CLIENT_SECRET: Setting = {
  variable: 'TRUSTGAUGE_OIDC_CLIENT_SECRET',
  flags: '--oidc-client-secret <secret>',
  description: 'what proves it; rather by the environment',
  isSecret: true,
};

export const OIDC_NAME: Setting = {
  variable: 'TRUSTGAUGE_OIDC_NAME',
  flags: '--oidc-name <text>',
  description: 'the provider’s name on the sign-in page; default: its host',
};

export const OIDC_DOMAINS: Setting = {
  variable: 'TRUSTGAUGE_OIDC_DOMAINS',
  flags: '--oidc-domains <list>',
  description:
    'let in anyone who has an address of these domains, with commas between them; default: only people who were added',
  parse: domainsIn,
};

export const OIDC_ROLE: Setting = {
  variable: 'TRUSTGAUGE_OIDC_ROLE',
  flags: '--oidc-role <role>',
  description: 'what people of these domains may do, on all sites',
  default: 'viewer',
  choices: ROLES,
};

/** What these settings give. */
export interface OpenIdFlags {
  readonly publicUrl?: string;
  readonly oidcIssuer?: string;
  readonly oidcClientId?: string;
  readonly oidcClientSecret?: string;
  readonly oidcName?: string;
  readonly oidcDomains?: readonly string[];
  readonly oidcRole?: Role;
}

/** @throws CommandError where a part of it is missing or malformed */
export function toOpenIdOptions(flags: OpenIdFlags): OpenIdOptions | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = flags;
  const { oidcName, oidcDomains, oidcRole, publicUrl } = flags;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new CommandError(
      'an identity provider needs all three: --oidc-issuer, --oidc-client-id and --oidc-client-secret',
    );
  }
  if (publicUrl === undefined) {
    throw new CommandError('an identity provider needs --public-url, to which it sends people back');
  }
  const options = {
    issuer,
    clientId,
    clientSecret,
    ...(oidcName !== undefined && { name: oidcName }),
    ...(oidcDomains !== undefined && { domains: oidcDomains }),
    ...(oidcRole !== undefined && { role: oidcRole }),
  };
  try {
    checkOpenId(options);
  } catch (error) {
    throw new CommandError(`${toLine(error)} (--oidc-issuer, --oidc-domains)`);
  }
  return options;
}
