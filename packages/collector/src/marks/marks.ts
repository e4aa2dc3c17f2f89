/**
 * What people mark on the line of a site: incidents, steps and voided days. Over HTTP and on the command line alike.
 */
import { randomUUID } from 'node:crypto';
import { type Incident, MAX_INCIDENTS, MAX_STEPS, MAX_VOIDED_DAYS, type Step } from '@trustgauge/protocol';
import { limitReached } from '../bounds/limit-reached.js';
import type { VoidedDay } from '../store/release-store.js';
import type { Store } from '../store/store.js';

/** @throws ProtocolError `limit_reached` */
export async function addIncident(
  store: Store,
  site: string,
  given: Omit<Incident, 'id'>,
): Promise<Incident> {
  const incident = { id: randomUUID(), ...given };
  if (await store.insertIncident(site, incident)) return incident;
  throw limitReached('incidents of a site', MAX_INCIDENTS, (await store.selectIncidents(site)).length);
}

/** @throws ProtocolError `limit_reached` */
export async function addStep(store: Store, site: string, given: Omit<Step, 'id'>): Promise<Step> {
  const step = { id: randomUUID(), ...given };
  if (await store.insertStep(site, step)) return step;
  throw limitReached('steps of a site', MAX_STEPS, (await store.selectSteps(site)).length);
}

/** One that is void already stays as it is. @throws ProtocolError `limit_reached` */
export async function voidDay(store: Store, site: string, voided: VoidedDay): Promise<void> {
  if (await store.release.insertVoidedDay(site, voided)) return;
  const days = await store.release.selectVoidedDays(site);
  if (days.some(({ day }) => day === voided.day)) return;
  throw limitReached('voided days of a site', MAX_VOIDED_DAYS, days.length);
}
