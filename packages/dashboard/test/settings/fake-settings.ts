/**
 * What a collector says of the settings of Acme, and what becomes of them when the page changes something.
 */
import {
  type AuditLog,
  type ErrorCode,
  type People,
  type Person,
  type PersonMade,
  type ReadToken,
  ROUTES,
  type Role,
  type Session,
  type Settings,
  type SettingsChange,
} from '@trustgauge/protocol';
import { type Asked, type FakeCollector, refusal } from '../fake-collector.ts';

const AT = '2026-11-24T10:00:00.000Z';

export class FakeSettings {
  session: Session = { site: null, role: 'owner', email: 'ann@acme.example', expiresAt: AT };
  settings: Settings = {
    site: 'acme',
    revision: 3,
    inForce: {
      product: 'Acme',
      timeZone: 'Europe/Vienna',
      allowedOrigins: ['https://acme.example'],
      allowsNullOrigin: false,
      minimumBatchAnswers: 20,
      surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] } }],
    },
    inFile: {
      product: 'Acme',
      timeZone: 'Europe/Vienna',
      allowedOrigins: ['https://acme.example'],
      allowsNullOrigin: false,
      minimumBatchAnswers: 10,
      surveys: [{ id: 'pulse', segments: { plan: ['free'] } }],
    },
    isTimeZoneFixed: true,
    keys: { live: 'tg_pub_live_acme', test: 'tg_pub_test_acme' },
    retiredKeys: [{ key: 'tg_pub_live_before', environment: 'live', acceptedUntil: AT }],
    surveys: [{ id: 'pulse', isPausedByHand: false, isPausedByFile: false }],
  };
  people: Person[] = [personOf('ann', 'owner'), personOf('bob', 'editor', 'acme')];
  sendsMail = true;
  allowedDomains: string[] | null = null;
  admitted: People['admitted'] = null;
  blocked: number | null = 0;
  /** What each person has made. */
  made: PersonMade = { tokens: [], shareLinks: [] };
  tokens: ReadToken[] = [
    {
      id: '0123456789abcdef',
      label: 'Prometheus',
      role: 'viewer',
      site: null,
      createdAt: AT,
      expiresAt: null,
      madeBy: 'bob@acme.example',
      usedOn: '2026-11-20',
    },
  ];
  days = [{ day: '2026-11-20', reason: 'Stuffed by a script' }];
  log: AuditLog = {
    entries: [
      {
        id: 9,
        at: AT,
        by: { kind: 'person', name: 'bob@acme.example' },
        site: 'acme',
        action: 'settings-changed',
        subject: null,
        changes: [{ field: 'minimumBatchAnswers', from: '10', to: '20' }],
      },
      {
        id: 8,
        at: AT,
        by: { kind: 'link', name: '' },
        site: null,
        action: 'of-tomorrow',
        subject: 'x',
        changes: [],
      },
    ],
    hasOlder: true,
  };
  /** The next change is refused so. */
  refusesWith: ErrorCode | null = null;
  /** Every change, as it was asked for: `PATCH /api/…`, and what it said. */
  readonly changes: { readonly what: string; readonly body: unknown }[] = [];

  constructor(collector: FakeCollector) {
    collector.others = (asked) => this.#answer(asked);
  }

  #answer({ method, path, query, init }: Asked): Response | undefined {
    if (!path.startsWith('/api/') || path.endsWith('/api/sites')) return undefined;
    const isAbout = (route: string) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
    if (method !== 'GET') {
      if (isAbout(ROUTES.session) && method === 'POST') return undefined;
      const body = init.body === undefined ? null : JSON.parse(String(init.body));
      this.changes.push({ what: `${method} ${path}`, body });
      const code = this.refusesWith;
      this.refusesWith = null;
      if (code !== null) return refusal(code);
      return this.#changed(isAbout, body);
    }
    if (isAbout(ROUTES.session)) return Response.json(this.session);
    if (isAbout(ROUTES.settings)) return Response.json(this.settings);
    if (isAbout(ROUTES.people)) {
      const { people, sendsMail, allowedDomains, admitted, blocked } = this;
      return Response.json({ people, sendsMail, allowedDomains, admitted, blocked } satisfies People);
    }
    if (isAbout(ROUTES.personMade)) return Response.json(this.made);
    if (isAbout(ROUTES.readTokens)) return Response.json({ tokens: this.tokens });
    if (isAbout(ROUTES.voidedDays)) return Response.json({ voidedDays: this.days });
    if (isAbout(ROUTES.auditLog)) {
      return Response.json(query.before === undefined ? this.log : { entries: [], hasOlder: false });
    }
    return undefined;
  }

  #changed(isAbout: (route: string) => boolean, body: unknown): Response {
    if (isAbout(ROUTES.settings)) {
      const { revision, segments, ...changed } = body as SettingsChange;
      const inForce = { ...this.settings.inForce, ...changed } as Settings['inForce'];
      this.settings = { ...this.settings, revision: revision + 1, inForce };
      return Response.json(this.settings);
    }
    if (isAbout(ROUTES.keyRotation)) {
      this.settings = { ...this.settings, keys: { ...this.settings.keys, live: 'tg_pub_live_next' } };
      return Response.json(this.settings);
    }
    if (isAbout(ROUTES.pause)) {
      const [survey] = this.settings.surveys;
      const surveys = survey ? [{ ...survey, isPausedByHand: !survey.isPausedByHand }] : [];
      this.settings = { ...this.settings, surveys };
      return Response.json(this.settings);
    }
    if (isAbout(ROUTES.people)) {
      const { email } = body as { email: string };
      return Response.json(
        { person: { ...personOf('new', 'viewer'), email }, invitation: 'sent' },
        { status: 201 },
      );
    }
    if (isAbout(ROUTES.person)) return Response.json(this.people[1]);
    if (isAbout(ROUTES.readTokens)) {
      return Response.json({ ...this.tokens[0], secret: 'tg_sec_shown-this-once-only' }, { status: 201 });
    }
    return Response.json({ sessions: 1 });
  }
}

export function personOf(name: string, role: Role, site: string | null = null): Person {
  return { id: name, email: `${name}@acme.example`, role, site, revision: 1, addedAt: AT };
}
