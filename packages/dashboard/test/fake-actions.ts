/**
 * The part of a collector that is changed from the page: incidents, steps, alerts and receivers of one site. Keeps what
 * it is sent, and refuses whom their role does not let.
 */
import {
  type Alert,
  type ClockStep,
  type Delivery,
  type Effect,
  ERROR_STATUS,
  type ErrorCode,
  type Incident,
  type Receiver,
  type ROUTES,
  type Step,
  type WatchedFigure,
} from '@trustgauge/protocol';
import type { Asked } from './fake-collector.ts';
import { breach, effectOf, fullSummary } from './summaries.ts';

export type ActionRoute = (typeof ACTION_ROUTES)[number];

export const ACTION_ROUTES = [
  'effect',
  'stepEffect',
  'incidents',
  'incident',
  'steps',
  'step',
  'alerts',
  'acknowledgement',
  'receivers',
  'receiverTest',
  'receiver',
  'deliveries',
] as const satisfies readonly (keyof typeof ROUTES)[];

const ROLES = ['viewer', 'editor', 'owner'];

export class FakeActions {
  role: 'viewer' | 'editor' | 'owner' = 'owner';
  incidents: Incident[] = [breach];
  steps: Step[] = [];
  alerts: Alert[] = [];
  clock: ClockStep | null = null;
  watches: WatchedFigure[] = [fullSummary().watch as WatchedFigure];
  receivers: Receiver[] = [];
  deliveries: Delivery[] = [];
  effect: (asked: Asked) => Effect = ({ query }) => effectOf({ days: Number(query.days) });
  /** What the next test of a receiver comes to. */
  testOutcome: Pick<Delivery, 'outcome' | 'detail'> = { outcome: 'delivered', detail: '200' };
  #made = 0;

  answer(route: ActionRoute, { method, path, init, ...asked }: Asked): Response {
    if (method !== 'GET' && !this.#may(route)) return refused('token_not_allowed');
    const sent = init.body ? (JSON.parse(String(init.body)) as never) : ({} as never);
    const id = decodeURIComponent(path.split('/').at(-1) ?? '');
    switch (route) {
      case 'effect':
      case 'stepEffect':
        return Response.json(this.effect({ method, path, init, ...asked }));
      case 'incidents':
        return method === 'GET'
          ? Response.json({ incidents: this.incidents })
          : Response.json(this.#insert(this.incidents, sent), { status: 201 });
      case 'steps':
        return method === 'GET'
          ? Response.json({ steps: this.steps })
          : Response.json(this.#insert(this.steps, sent), { status: 201 });
      case 'incident':
        return this.#change(this.incidents, id, method, sent, 'incident_unknown');
      case 'step':
        return this.#change(this.steps, id, method, sent, 'step_unknown');
      case 'alerts':
        return Response.json({ alerts: this.alerts, watches: this.watches, clock: this.clock });
      case 'acknowledgement':
        return this.#acknowledge(path.split('/').at(-2) ?? '', sent);
      case 'receivers':
        return method === 'GET' ? Response.json({ receivers: this.receivers }) : this.#addReceiver(sent);
      case 'receiver':
        return this.#change(this.receivers, id, method, sent, 'receiver_unknown');
      case 'receiverTest':
        return this.#test(path.split('/').at(-2) ?? '');
      case 'deliveries':
        return Response.json({ deliveries: this.deliveries });
    }
  }

  #may(route: ActionRoute): boolean {
    const needs = route === 'receivers' || route === 'receiver' ? 'owner' : 'editor';
    return ROLES.indexOf(this.role) >= ROLES.indexOf(needs);
  }

  #insert<Kept extends { id: string }>(kept: Kept[], draft: Omit<Kept, 'id'>): Kept {
    this.#made += 1;
    const made = { id: `made-${this.#made}`, ...draft } as Kept;
    kept.push(made);
    return made;
  }

  #change<Kept extends { id: string }>(
    kept: Kept[],
    id: string,
    method: string,
    change: Partial<Kept>,
    unknown: ErrorCode,
  ): Response {
    const place = kept.findIndex((each) => each.id === id);
    if (place === -1) return refused(unknown);
    if (method === 'DELETE') {
      kept.splice(place, 1);
      return new Response(null, { status: 204 });
    }
    kept[place] = { ...(kept[place] as Kept), ...change };
    return Response.json(kept[place]);
  }

  #acknowledge(id: string, { baseline }: { baseline: 'keep' | 'relearn' }): Response {
    const place = this.alerts.findIndex((alert) => alert.id === id);
    const alert = this.alerts[place];
    if (!alert) return refused('alert_unknown');
    if (alert.acknowledged) return refused('alert_already_acknowledged');
    this.alerts[place] = { ...alert, acknowledged: { at: '2026-11-24T10:00:00.000Z', baseline } };
    return new Response(null, { status: 204 });
  }

  #addReceiver({ kind, label, target }: Receiver): Response {
    if (target.includes('127.0.0.1')) return refused('target_not_allowed');
    const shown = { kind, label, target: kind === 'email' ? target : new URL(target).origin };
    const receiver = this.#insert(this.receivers, shown);
    return Response.json(
      { ...receiver, secret: kind === 'webhook' ? 'whsec_c2VjcmV0' : null },
      { status: 201 },
    );
  }

  #test(receiver: string): Response {
    const delivery: Delivery = {
      eventId: `test-${receiver}`,
      receiver,
      type: 'test',
      attempt: 1,
      at: '2026-11-24T10:00:00.000Z',
      ...this.testOutcome,
    };
    this.deliveries.unshift(delivery);
    return Response.json(delivery, { status: 202 });
  }
}

function refused(code: ErrorCode): Response {
  const error = { code, message: 'expected one thing, got another' };
  return Response.json({ error }, { status: ERROR_STATUS[code] });
}
