/**
 * The parts of the collector's API that change something: settings, people, tokens.
 */
import {
  type AuditLog,
  type Environment,
  type NewPerson,
  type NewReadToken,
  type People,
  type Person,
  type PersonAdded,
  type PersonChange,
  type PersonMade,
  type ReadTokenIssued,
  type ReadTokens,
  ROUTES,
  routeTo,
  type Settings,
  type SettingsChange,
  type SignedOut,
  type VoidedDay,
} from '@trustgauge/protocol';
import { request } from '../api.js';

async function ask<Reply>(path: string, init: RequestInit): Promise<Reply> {
  return (await request(path, init)).json() as Promise<Reply>;
}

const sent = (method: string, body?: unknown): RequestInit => ({
  method,
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

export const readSettings = (site: string, signal: AbortSignal) =>
  ask<Settings>(routeTo(ROUTES.settings, { site }), { signal });

export const changeSettings = (site: string, change: SettingsChange) =>
  ask<Settings>(routeTo(ROUTES.settings, { site }), sent('PATCH', change));

export const rotateKey = (
  site: string,
  environment: Environment,
  rotation: { revision: number; endsAtOnce: boolean },
) => ask<Settings>(routeTo(ROUTES.keyRotation, { site, environment }), sent('POST', rotation));

export const endKey = (site: string, key: string) =>
  ask<Settings>(routeTo(ROUTES.retiredKey, { site, key }), sent('DELETE'));

export const pauseSurvey = (site: string, survey: string, isPaused: boolean) =>
  ask<Settings>(routeTo(ROUTES.pause, { site, survey }), sent(isPaused ? 'PUT' : 'DELETE'));

export const readVoidedDays = async (site: string, signal: AbortSignal) =>
  (await ask<{ voidedDays: VoidedDay[] }>(routeTo(ROUTES.voidedDays, { site }), { signal })).voidedDays;

export const voidDay = (site: string, day: VoidedDay) =>
  ask<VoidedDay>(routeTo(ROUTES.voidedDays, { site }), sent('POST', day));

export async function restoreDay(site: string, day: string): Promise<void> {
  await request(routeTo(ROUTES.voidedDay, { site, day }), sent('DELETE'));
}

export const readPeople = (signal: AbortSignal) => ask<People>(ROUTES.people, { signal });

export const addPerson = (person: NewPerson) => ask<PersonAdded>(ROUTES.people, sent('POST', person));

export const changePerson = (person: string, change: PersonChange) =>
  ask<Person>(routeTo(ROUTES.person, { person }), sent('PATCH', change));

export interface Leaving {
  /** Whether the share links that the person has made become one's own. */
  readonly keepsLinks: boolean;
  /** Whether the identity provider does not let the person in again. */
  readonly isBlocked: boolean;
}

export async function removePerson(person: string, { keepsLinks, isBlocked }: Leaving): Promise<void> {
  const query = new URLSearchParams({
    ...(keepsLinks && { shareLinks: 'hand-over' }),
    ...(isBlocked && { block: 'true' }),
  });
  await request(`${routeTo(ROUTES.person, { person })}?${query}`, sent('DELETE'));
}

export const readPersonMade = (person: string) => ask<PersonMade>(routeTo(ROUTES.personMade, { person }), {});

export const signPersonOut = (person: string) =>
  ask<SignedOut>(routeTo(ROUTES.personSessions, { person }), sent('DELETE'));

export const invitePerson = (person: string) =>
  ask<PersonAdded>(routeTo(ROUTES.invitation, { person }), sent('POST'));

export const readTokens = async (signal: AbortSignal) =>
  (await ask<ReadTokens>(ROUTES.readTokens, { signal })).tokens;

export const issueToken = (token: NewReadToken) =>
  ask<ReadTokenIssued>(ROUTES.readTokens, sent('POST', token));

export async function revokeToken(token: string): Promise<void> {
  await request(routeTo(ROUTES.readToken, { token }), sent('DELETE'));
}

export const signEverybodyOut = () => ask<SignedOut>(ROUTES.sessions, sent('DELETE'));

/** Of every browser in which the same person is signed in. */
export async function signOutEverywhere(): Promise<void> {
  await request(`${ROUTES.session}?everywhere=true`, sent('DELETE'));
}

export function readAuditLog(site: string, before: number | null, signal?: AbortSignal): Promise<AuditLog> {
  const query = new URLSearchParams({ site, ...(before !== null && { before: String(before) }) });
  return ask<AuditLog>(`${ROUTES.auditLog}?${query}`, signal ? { signal } : {});
}
