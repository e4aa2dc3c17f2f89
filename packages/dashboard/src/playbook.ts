/**
 * What a team can do so that people are more confident, with where it is known from. The words stand in
 * words/en/playbook.ts, under the same names.
 */
import type { Driver } from '@trustgauge/protocol';
import type { PLAYBOOK_WORDS } from './words/en/playbook.js';

export type PlayName = keyof typeof PLAYBOOK_WORDS;

export interface Play {
  readonly name: PlayName;
  /** The team that it is for; `both`: it takes the two of them. */
  readonly team: 'communications' | 'technology' | 'both';
  /** A proper name, which is the same in every language; null where there is no solid one. */
  readonly source: { readonly name: string; readonly href: string } | null;
}

export const PLAYS: readonly Play[] = [
  {
    name: 'data-page',
    team: 'communications',
    source: { name: 'Kelley et al., CHI 2010', href: 'https://doi.org/10.1145/1753326.1753561' },
  },
  { name: 'status-page', team: 'communications', source: null },
  {
    name: 'breach-notice',
    team: 'communications',
    source: { name: 'Kuipers & Schonheit, 2021', href: 'https://doi.org/10.1057/s41299-021-00121-9' },
  },
  { name: 'reason-beside-field', team: 'communications', source: null },
  { name: 'answer-the-fear', team: 'communications', source: null },
  {
    name: 'passkeys',
    team: 'technology',
    source: { name: 'FIDO Alliance', href: 'https://fidoalliance.org/passkeys/' },
  },
  {
    name: 'leaked-passwords',
    team: 'technology',
    source: { name: 'NIST SP 800-63B', href: 'https://pages.nist.gov/800-63-4/sp800-63b.html' },
  },
  {
    name: 'less-data',
    team: 'technology',
    source: {
      name: 'ICO',
      href: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-protection-principles/a-guide-to-the-data-protection-principles/data-minimisation/',
    },
  },
  { name: 'own-hands', team: 'technology', source: null },
  { name: 'sign-in-history', team: 'technology', source: null },
  {
    name: 'keys-apart',
    team: 'technology',
    source: {
      name: 'OWASP',
      href: 'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
    },
  },
  {
    name: 'rehearsal',
    team: 'both',
    source: { name: 'NIST SP 800-84', href: 'https://csrc.nist.gov/pubs/sp/800/84/final' },
  },
  {
    name: 'audit',
    team: 'both',
    source: { name: 'ISO/IEC 27001', href: 'https://www.iso.org/standard/27001' },
  },
  {
    name: 'security-txt',
    team: 'both',
    source: { name: 'RFC 9116', href: 'https://www.rfc-editor.org/rfc/rfc9116' },
  },
];

/** The team that people ask more of, where the difference between the two is clear; otherwise both. */
export function leadingTeam(drivers: readonly Driver[]): Play['team'] {
  const withTeams = drivers.filter((driver) => driver.communicationsLessTechnology !== null);
  const asked = withTeams.find(({ among }) => among === 'not-confident') ?? withTeams[0];
  const difference = asked?.communicationsLessTechnology;
  if (!difference?.isClear) return 'both';
  return difference.difference > 0 ? 'communications' : 'technology';
}

/** Those of the leading team and those that take both; where none leads, all. */
export function playsFor(team: Play['team']): readonly Play[] {
  return team === 'both' ? PLAYS : PLAYS.filter((play) => play.team === team || play.team === 'both');
}
