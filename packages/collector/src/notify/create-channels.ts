/**
 * The ways to receivers that a collector has, from what its operator says.
 */
import type { Clock } from '../clock.js';
import type { AllowList } from './allow-list.js';
import type { Channels } from './channel.js';
import { EmailChannel } from './email.js';
import { AddressGuard, type Resolve } from './guarded-address.js';
import { GuardedRequest } from './guarded-request.js';
import type { MailServer } from './mailer.js';
import { SlackChannel } from './slack.js';
import { WebhookChannel } from './webhook.js';

export interface NotifyOptions {
  /** Webhooks inside the operator's network that may be called. Default: none. */
  readonly allowList?: AllowList;
  /** Without it there is no e-mail. */
  readonly mail?: MailServer;
  /** How a host's addresses are found. Default: as the machine does it. */
  readonly resolve?: Resolve;
}

export interface NotifyParts {
  readonly guard: AddressGuard;
  readonly channels: Channels;
}

/**
 * @param dashboardUrl Where people reach the dashboard; null where that is not known.
 * @throws RangeError where the mail server's or the sender's address is none
 */
export function createChannels(
  { mail, ...guarded }: NotifyOptions,
  { clock, dashboardUrl }: { clock: Clock; dashboardUrl: string | null },
): NotifyParts {
  const guard = new AddressGuard(guarded);
  const request = new GuardedRequest(guard);
  return {
    guard,
    channels: {
      webhook: new WebhookChannel(request, clock),
      slack: new SlackChannel(request, dashboardUrl),
      email: mail === undefined ? null : new EmailChannel(mail, dashboardUrl),
    },
  };
}
