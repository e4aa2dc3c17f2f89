/**
 * What stands on the line, and what was before and after it: incidents and steps, read and changed.
 */
import { type Effect, type Incident, type Mark, ROUTES, routeTo, type Step } from '@trustgauge/protocol';
import { request } from './api.js';

export interface Marks {
  readonly incidents: readonly Incident[];
  readonly steps: readonly Step[];
}

export interface EffectRequest {
  readonly site: string;
  readonly survey: string;
  readonly mark: Pick<Mark, 'kind' | 'id'>;
  readonly days: number;
}

export type IncidentDraft = Omit<Incident, 'id'>;
export type StepDraft = Omit<Step, 'id'>;

export async function readMarks(site: string, signal: AbortSignal): Promise<Marks> {
  const [incidents, steps] = await Promise.all(
    [ROUTES.incidents, ROUTES.steps].map((route) => request(routeTo(route, { site }), { signal })),
  );
  return { ...(await incidents?.json()), ...(await steps?.json()) };
}

export async function readEffect({ mark, days, ...of }: EffectRequest, signal: AbortSignal): Promise<Effect> {
  const route =
    mark.kind === 'step'
      ? routeTo(ROUTES.stepEffect, { ...of, step: mark.id })
      : routeTo(ROUTES.effect, { ...of, incident: mark.id });
  return (await request(`${route}?days=${days}`, { signal })).json();
}

/** @param id Of the incident that is changed; null: a new one. */
export async function saveIncident(site: string, id: string | null, draft: IncidentDraft): Promise<Incident> {
  const route =
    id === null ? routeTo(ROUTES.incidents, { site }) : routeTo(ROUTES.incident, { site, incident: id });
  return (await request(route, sent(id, draft))).json();
}

export async function deleteIncident(site: string, incident: string): Promise<void> {
  await request(routeTo(ROUTES.incident, { site, incident }), { method: 'DELETE' });
}

/** @param id Of the step that is changed; null: a new one. */
export async function saveStep(site: string, id: string | null, draft: StepDraft): Promise<Step> {
  const route = id === null ? routeTo(ROUTES.steps, { site }) : routeTo(ROUTES.step, { site, step: id });
  return (await request(route, sent(id, draft))).json();
}

export async function deleteStep(site: string, step: string): Promise<void> {
  await request(routeTo(ROUTES.step, { site, step }), { method: 'DELETE' });
}

function sent(id: string | null, draft: IncidentDraft | StepDraft): RequestInit {
  return { method: id === null ? 'POST' : 'PATCH', body: JSON.stringify(draft) };
}
