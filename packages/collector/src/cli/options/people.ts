/**
 * Who can be added.
 */
import { domainsIn, isDomain } from '../../access/domain.js';
import { CommandError } from '../command-error.js';
import type { OpenIdFlags } from './identity-provider.js';
import { type Setting, SettingError } from './setting.js';

export const PEOPLE_DOMAINS: Setting = {
  variable: 'TRUSTGAUGE_PEOPLE_DOMAINS',
  flags: '--people-domains <list>',
  description: 'add only people who have an address of these domains, with commas between them; default: any',
  parse(text) {
    const domains = domainsIn(text);
    if (domains.every(isDomain)) return domains;
    throw new SettingError('is not a list of domains. Use some such as acme.example,acme.de.');
  },
};

/** What this setting gives. */
export interface PeopleFlags {
  readonly peopleDomains?: readonly string[];
}

/** @throws CommandError where the identity provider admits people who can't be added */
export function checkPeopleDomains({ peopleDomains, oidcDomains = [] }: PeopleFlags & OpenIdFlags): void {
  const other = oidcDomains.find((domain) => peopleDomains !== undefined && !peopleDomains.includes(domain));
  if (other === undefined) return;
  throw new CommandError(
    `--oidc-domains admits ${other}, which --people-domains does not list. Add it there, or take it out here.`,
  );
}
