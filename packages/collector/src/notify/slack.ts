/**
 * A message as Slack's incoming webhooks take it, and those that imitate them (Mattermost, Rocket.Chat). The address
 * is the secret there: nothing is signed.
 */
import type { AlertEvent } from '@trustgauge/protocol';
import type { OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';
import { toAlertText } from './alert-text.js';
import type { Channel, TryResult } from './channel.js';
import type { GuardedRequest } from './guarded-request.js';

/** Longest text of a block that Slack takes, in characters. */
const MAX_BLOCK_CHARS = 3000;

export class SlackChannel implements Channel {
  readonly #request: GuardedRequest;
  readonly #dashboardUrl: string | null;

  /** @param dashboardUrl Linked to where it is known. */
  constructor(request: GuardedRequest, dashboardUrl: string | null) {
    this.#request = request;
    this.#dashboardUrl = dashboardUrl;
  }

  deliver({ event }: OutgoingEvent, { site, target }: ReceiverRecord): Promise<TryResult> {
    return this.#request.post(target, JSON.stringify(toSlackMessage(event, site, this.#dashboardUrl)));
  }
}

/** `text` is what notifications and programs that know no blocks show. */
export function toSlackMessage(event: AlertEvent, site: string, dashboardUrl: string | null) {
  const { subject, sentences } = toAlertText(event, site);
  const [first = '', ...rest] = sentences.map(toLiteral);
  const context = [
    ...rest,
    ...(dashboardUrl === null ? [] : [`<${toLiteral(dashboardUrl)}|Open the dashboard>`]),
  ];
  return {
    text: first,
    blocks: [
      { type: 'section', text: toMarkdown(`*${toLiteral(subject)}*\n${first}`) },
      ...(context.length === 0 ? [] : [{ type: 'context', elements: context.map(toMarkdown) }]),
    ],
  };
}

function toMarkdown(text: string) {
  return { type: 'mrkdwn', text: text.slice(0, MAX_BLOCK_CHARS) };
}

/** The three characters that Slack reads as its own: without this a text could mention a channel or fake a link. */
function toLiteral(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
