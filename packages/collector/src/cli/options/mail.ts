/**
 * The mail server, and which receivers inside the network may be told of alerts.
 */
import { AllowList } from '../../notify/allow-list.js';
import type { NotifyOptions } from '../../notify/create-channels.js';
import { checkMailServer } from '../../notify/mailer.js';
import { CommandError, toLine } from '../command-error.js';
import { hasPassword } from './exposed-secrets.js';
import { parseBy, type Setting } from './setting.js';

export const SMTP_URL: Setting = {
  variable: 'TRUSTGAUGE_SMTP_URL',
  flags: '--smtp-url <url>',
  description:
    'mail server for alerts, such as smtps://user:password@mail.example; rather by the environment',
  isSecret: true,
  holdsSecret: hasPassword,
};

export const MAIL_FROM: Setting = {
  variable: 'TRUSTGAUGE_MAIL_FROM',
  flags: '--mail-from <sender>',
  description: 'whom mails are from, such as alerts@trust.example',
};

export const ALLOW_RECEIVERS: Setting = {
  variable: 'TRUSTGAUGE_ALLOW_RECEIVERS',
  flags: '--allow-receivers <list>',
  description: 'receivers inside your network: host, host:port or address/bits, with commas between them',
  parse: parseBy((text) => AllowList.parse(text)),
};

/** What these settings give. */
export interface NotifyFlags {
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  readonly allowReceivers?: AllowList;
}

/** @throws CommandError where one half of the mail server is missing or malformed */
export function toNotifyOptions({ smtpUrl, mailFrom, allowReceivers }: NotifyFlags): NotifyOptions {
  const allowed = allowReceivers === undefined ? {} : { allowList: allowReceivers };
  if (smtpUrl === undefined && mailFrom === undefined) return allowed;
  if (smtpUrl === undefined || mailFrom === undefined) {
    throw new CommandError(
      'e-mail needs both a server and a sender: set --smtp-url and --mail-from (TRUSTGAUGE_SMTP_URL, TRUSTGAUGE_MAIL_FROM)',
    );
  }
  const mail = { smtpUrl, from: mailFrom };
  try {
    checkMailServer(mail);
  } catch (error) {
    throw new CommandError(`${toLine(error)} (--smtp-url, --mail-from)`);
  }
  return { ...allowed, mail };
}
