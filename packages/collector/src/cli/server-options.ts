/**
 * The options of a server: what `serve` and `demo` take, and what the doctor looks at.
 */
import { Command } from 'commander';
import { CommandError } from './command-error.js';
import { mistakesAtStart } from './configuration.js';
import { type OpenIdFlags, toOpenIdOptions } from './options/identity-provider.js';
import type { LimitFlags } from './options/limits.js';
import { type NotifyFlags, toNotifyOptions } from './options/mail.js';
import { checkPeopleDomains, type PeopleFlags } from './options/people.js';
import { SettingOption } from './options/setting.js';
import { LOG_LEVEL, SERVER_SETTINGS } from './options/settings.js';
import type { ServerOptions } from './server-address.js';

/** What `addServerOptions` gives. */
export interface ServerFlags extends ServerOptions, NotifyFlags, OpenIdFlags, PeopleFlags, LimitFlags {
  readonly data: string;
  readonly config?: string;
  readonly publicUrl?: string;
}

export function addServerOptions(command: Command): Command {
  for (const setting of SERVER_SETTINGS) command.addOption(new SettingOption(setting));
  return command;
}

/** A command that starts a server. Settings that depend on each other are checked before anything is opened. */
export class ServerCommand extends Command {
  constructor(name: string, description: string) {
    super(name);
    addServerOptions(this.description(description)).addOption(new SettingOption(LOG_LEVEL));
  }

  /** @returns What is wrong with settings that are each well-formed, in one line each. */
  findMistakes(): string[] {
    const flags = this.opts<ServerFlags>();
    const ofFile = flags.config === undefined ? [] : mistakesAtStart(flags.config);
    const ofPairs = [
      () => toNotifyOptions(flags),
      () => toOpenIdOptions(flags),
      () => checkPeopleDomains(flags),
    ].flatMap((check) => {
      try {
        check();
        return [];
      } catch (error) {
        if (error instanceof CommandError) return error.message;
        throw error;
      }
    });
    return [...ofPairs, ...ofFile];
  }
}
