/**
 * The collector's paths, once. `:name` stands for one path segment.
 */

/** What pages talk to. Apart from the others, which a script on somebody's page need not carry. */
export const SITE_CONFIGURATION_PREFIX = '/v1/sites/';
export const SITE_CONFIGURATION_ROUTE = `${SITE_CONFIGURATION_PREFIX}:siteKey`;
export const SUBMISSIONS_ROUTE = '/v1/submissions';

export const ROUTES = {
  siteConfiguration: SITE_CONFIGURATION_ROUTE,
  submissions: SUBMISSIONS_ROUTE,
  loader: '/trustgauge.js',
  /** The loader with what it needs to know of one site. */
  siteScript: '/trustgauge/:siteScript',
  health: '/health',
  healthLive: '/health/live',
  healthReady: '/health/ready',
  metrics: '/metrics',
  session: '/api/session',
  sessions: '/api/sessions',
  signInOffer: '/api/sign-in',
  signInLink: '/api/sign-in/link',
  signInMail: '/api/sign-in/mail',
  openIdStart: '/api/sign-in/provider',
  openIdReturn: '/api/sign-in/provider/return',
  people: '/api/people',
  person: '/api/people/:person',
  personMade: '/api/people/:person/made',
  personSessions: '/api/people/:person/sessions',
  invitation: '/api/people/:person/invitation',
  readTokens: '/api/read-tokens',
  readToken: '/api/read-tokens/:token',
  auditLog: '/api/audit-log',
  sites: '/api/sites',
  summary: '/api/sites/:site/surveys/:survey/summary',
  accounting: '/api/sites/:site/accounting',
  settings: '/api/sites/:site/settings',
  siteFile: '/api/sites/:site/configuration',
  keyRotation: '/api/sites/:site/keys/:environment/rotation',
  retiredKey: '/api/sites/:site/retired-keys/:key',
  pause: '/api/sites/:site/surveys/:survey/pause',
  incidents: '/api/sites/:site/incidents',
  incident: '/api/sites/:site/incidents/:incident',
  effect: '/api/sites/:site/surveys/:survey/incidents/:incident/effect',
  steps: '/api/sites/:site/steps',
  step: '/api/sites/:site/steps/:step',
  stepEffect: '/api/sites/:site/surveys/:survey/steps/:step/effect',
  voidedDays: '/api/sites/:site/voided-days',
  voidedDay: '/api/sites/:site/voided-days/:day',
  alerts: '/api/sites/:site/alerts',
  acknowledgement: '/api/sites/:site/alerts/:alert/acknowledgement',
  receivers: '/api/sites/:site/receivers',
  receiver: '/api/sites/:site/receivers/:receiver',
  receiverTest: '/api/sites/:site/receivers/:receiver/test',
  deliveries: '/api/sites/:site/deliveries',
  weekly: '/api/sites/:site/weekly',
  weeklyOf: '/api/sites/:site/receivers/:receiver/weekly/:survey',
  /** Ends one weekly mail: what a mail program asks by itself (RFC 8058), and the page that a mail links to. */
  stopWeekly: '/unsubscribe/:stopToken',
  shareLinks: '/api/sites/:site/share-links',
  shareLink: '/api/sites/:site/share-links/:shareLink',
  shared: '/api/shared',
  sharedSummary: '/api/shared/summary',
} as const;

/**
 * A route with its parameters put in, percent-encoded.
 * @example routeTo(ROUTES.siteConfiguration, { siteKey: 'tg_pub_x' }) // '/v1/sites/tg_pub_x'
 */
export function routeTo(route: string, parameters: Readonly<Record<string, string>>): string {
  return route.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`expected a value for :${name} in ${route}, got none`);
    return encodeURIComponent(value);
  });
}
