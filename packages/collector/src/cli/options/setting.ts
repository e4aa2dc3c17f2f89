/**
 * What a server or a command can be told: an option, a variable of the environment, and how its text becomes a value.
 */
import { Option } from 'commander';
import { toLine } from '../command-error.js';

export interface Setting {
  /** Null where only the option says it. */
  readonly variable: `TRUSTGAUGE_${string}` | null;
  /** As commander takes them: `--port <number>`. */
  readonly flags: string;
  readonly description: string;
  /** Holds where neither the option nor the variable says anything. */
  readonly default?: string | number;
  /** No message repeats any part of it, and a file may hold it (`…_FILE`). */
  readonly isSecret?: boolean;
  /**
   * Whether a text of it has to be kept from those who can list the programs that run. Default: each has, where the
   * setting is secret.
   */
  readonly holdsSecret?: (text: string) => boolean;
  /** The only texts that it takes. */
  readonly choices?: readonly string[];
  /** @throws SettingError */
  readonly parse?: (text: string) => unknown;
}

/** The names under which it is read from the environment. */
export function variablesOf({ variable, isSecret }: Setting): string[] {
  if (variable === null) return [];
  return isSecret ? [variable, `${variable}_FILE`] : [variable];
}

/** What is wrong with a text and what to do, to be shown after the text: `is not a port. Use …`. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** `read`, as a setting's `parse`: what it throws says what it expected. */
export function parseBy<Value>(read: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new SettingError(`can’t be used: ${toLine(error)}.`);
    }
  };
}

export class SettingOption extends Option {
  readonly setting: Setting;

  constructor(setting: Setting) {
    const { variable, flags, description, choices } = setting;
    // Not commander's `env`, which would read the environment itself.
    super(flags, variable === null ? description : `${description} (env: ${variable})`);
    this.setting = setting;
    if (choices !== undefined) this.argChoices = [...choices];
    if (setting.default !== undefined) this.default(setting.default);
  }
}
