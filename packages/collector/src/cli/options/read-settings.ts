/**
 * A command's settings from its options and the environment: every value, or every mistake.
 */
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import type { Environment, FoundText } from './environment.js';
import { type Setting, SettingError, SettingOption } from './setting.js';
import { tidy } from './tidy.js';

/** No setting takes these: they can't be seen, and would become part of the name of a folder or host. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Puts the values into the command's options. An option wins over its variable; an empty one is not set.
 * @returns What is wrong, in one line each. Where something is, the command must not run.
 */
export function readSettings(command: Command, environment: Environment): string[] {
  const mistakes: string[] = [];
  for (const option of command.options) {
    if (!(option instanceof SettingOption)) continue;
    const { setting } = option;
    const key = option.attributeName();
    try {
      const found = givenTo(command, option) ?? environment.find(setting);
      const value = found === null ? setting.default : parse(setting, found);
      command.setOptionValueWithSource(key, value, found === null ? 'default' : 'env');
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      mistakes.push(error.message);
    }
  }
  return mistakes;
}

function givenTo(command: Command, option: SettingOption): FoundText | null {
  const key = option.attributeName();
  if (command.getOptionValueSource(key) !== 'cli') return null;
  const text = tidy(String(command.getOptionValue(key)));
  return text === '' ? null : { name: option.long ?? option.flags, text };
}

/** @throws CommandError that names the option or variable and, unless it is secret, the value */
function parse({ isSecret, choices, parse }: Setting, { name, text }: FoundText): unknown {
  try {
    if (INVISIBLE.test(text)) {
      throw new SettingError('has a line break or another invisible character in it. Take it out.');
    }
    if (choices !== undefined && !choices.includes(text)) {
      throw new SettingError(`is none of these. Use ${choices.join(', ')}.`);
    }
    return parse === undefined ? text : parse(text);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    throw new CommandError(`${name}: ${isSecret ? 'the value' : JSON.stringify(text)} ${error.message}`);
  }
}
