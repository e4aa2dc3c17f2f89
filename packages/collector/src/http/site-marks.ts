/**
 * Incidents and steps of a site, each by its id.
 */
import type { Incident, Step } from '@trustgauge/protocol';
import type { Store } from '../store/store.js';
import { refusal } from './error-reply.js';

/** @throws ProtocolError `incident_unknown` */
export async function incidentOf(store: Store, site: string, id: string | undefined): Promise<Incident> {
  const incident = (await store.selectIncidents(site)).find((other) => other.id === id);
  if (incident === undefined) throw refusal('incident_unknown', 'an incident of the site', 'another');
  return incident;
}

/** @throws ProtocolError `step_unknown` */
export async function stepOf(store: Store, site: string, id: string | undefined): Promise<Step> {
  const step = (await store.selectSteps(site)).find((other) => other.id === id);
  if (step === undefined) throw refusal('step_unknown', 'a step of the site', 'another');
  return step;
}
