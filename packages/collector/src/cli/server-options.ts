/**
 * The options of a server: what `serve` and `demo` take, and what the doctor looks at.
 */
import type { Command } from 'commander';
import {
  allowReceiversOption,
  configOption,
  dataOption,
  hostOption,
  mailFromOption,
  type NotifyFlags,
  portOption,
  publicUrlOption,
  smtpUrlOption,
} from './options.js';
import type { ServerOptions } from './run-server.js';

/** What `addServerOptions` gives. */
export interface ServerFlags extends ServerOptions, NotifyFlags {
  readonly data: string;
  readonly config?: string;
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
    .addOption(allowReceiversOption());
}
