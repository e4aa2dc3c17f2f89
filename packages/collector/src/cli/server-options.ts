/**
 * The options of a server: what `serve` and `demo` take, and what the doctor looks at.
 */
import type { Command } from 'commander';
import {
  allowReceiversOption,
  configOption,
  dataOption,
  hostOption,
  type LimitFlags,
  mailFromOption,
  type NotifyFlags,
  networkLimitOption,
  type OpenIdFlags,
  openIdClientIdOption,
  openIdClientSecretOption,
  openIdDomainsOption,
  openIdIssuerOption,
  openIdNameOption,
  openIdRoleOption,
  portOption,
  publicUrlOption,
  siteLimitOption,
  smtpUrlOption,
  trustedProxiesOption,
} from './options.js';
import type { ServerOptions } from './server-address.js';

/** What `addServerOptions` gives. */
export interface ServerFlags extends ServerOptions, NotifyFlags, OpenIdFlags, LimitFlags {
  readonly data: string;
  readonly config?: string;
  readonly publicUrl?: string;
}

export function addServerOptions(command: Command): Command {
  return command
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(publicUrlOption())
    .addOption(configOption())
    .addOption(smtpUrlOption())
    .addOption(mailFromOption())
    .addOption(allowReceiversOption())
    .addOption(openIdIssuerOption())
    .addOption(openIdClientIdOption())
    .addOption(openIdClientSecretOption())
    .addOption(openIdNameOption())
    .addOption(openIdDomainsOption())
    .addOption(openIdRoleOption())
    .addOption(networkLimitOption())
    .addOption(siteLimitOption())
    .addOption(trustedProxiesOption());
}
