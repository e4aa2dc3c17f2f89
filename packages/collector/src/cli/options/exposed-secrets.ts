/**
 * Secrets that are given as arguments: everybody on the machine who can list the programs that run reads them.
 */
import type { Command } from 'commander';
import { SettingOption, variablesOf } from './setting.js';

/** One line for each, which repeats no part of it. Called before the values are read. */
export function exposedSecrets(command: Command): string[] {
  return command.options.flatMap((option) => {
    if (!(option instanceof SettingOption)) return [];
    const { setting } = option;
    const key = option.attributeName();
    if (!setting.isSecret || command.getOptionValueSource(key) !== 'cli') return [];
    const text = String(command.getOptionValue(key));
    if (text.trim() === '' || setting.holdsSecret?.(text) === false) return [];
    const instead = variablesOf(setting).join(' or ') || 'a file';
    return [
      `${option.long ?? option.flags}: this secret can be read in the list of running programs. Set ${instead} instead.`,
    ];
  });
}

/** Whether an address has a password in it: `scheme://user:password@host`, or `?password=`. */
export function hasPassword(text: string): boolean {
  return /:\/\/[^/@]*:[^/]*@/.test(text) || /[?&\s](ssl)?password\s*=/i.test(text);
}
