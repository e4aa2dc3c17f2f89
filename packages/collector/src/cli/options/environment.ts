/**
 * The variables of the environment: an empty one is not set, a secret may be in a file, and what container platforms set
 * by themselves is ignored.
 */
import { nearestName } from '../../nearest-name.js';
import { readTextFile, UnreadableFile } from '../../text-file.js';
import { CommandError } from '../command-error.js';
import { type Setting, variablesOf } from './setting.js';
import { tidy } from './tidy.js';

const PREFIX = 'TRUSTGAUGE_';

/** Kubernetes, and Docker for linked containers, name these after a service: `TRUSTGAUGE_SERVICE_HOST`, `TRUSTGAUGE_PORT_4180_TCP`. */
const LINK_NAME = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_\w+)?|ENV_\w+)$/;
const LINK_ADDRESS = /^(tcp|udp|sctp):\/\//;
/** It begins as a path does, and no scheme is inside. */
const PATH = /^(\.{0,2}\/|[a-z]:[\\/])(?!.*:\/\/)/i;

const LINKED_CONTAINER = /^\/\w[\w.-]*\/\w[\w.-]*$/;

export interface FoundText {
  /** Of the variable that was set. */
  readonly name: string;
  readonly text: string;
}

export class Environment {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #settings: readonly Setting[];

  /** @param settings All that there are: other variables with our prefix are warned of. */
  constructor(variables: Readonly<Record<string, string | undefined>>, settings: readonly Setting[]) {
    const ours = Object.entries(variables).filter(([name]) => name.toUpperCase().startsWith(PREFIX));
    this.#texts = new Map(
      ours.map(([name, text = '']) => [name, tidy(text)] as const).filter(([, text]) => text !== ''),
    );
    this.#settings = settings;
  }

  /** @returns Null where it is not set. @throws CommandError where it is set twice, or its file can't be read */
  find({ variable, isSecret }: Setting): FoundText | null {
    if (variable === null) return null;
    const text = this.#texts.get(variable);
    const file = isSecret ? this.#texts.get(`${variable}_FILE`) : undefined;
    if (file !== undefined) {
      if (text !== undefined)
        throw new CommandError(`${variable} and ${variable}_FILE are both set: set one of them`);
      return { name: `${variable}_FILE`, text: readSecret(`${variable}_FILE`, file) };
    }
    return text === undefined || isLink(variable, text) ? null : { name: variable, text };
  }

  /** One line for all unknown names, and one for each known name that a container platform has set. */
  warnings(): string[] {
    const known = this.#settings.flatMap(variablesOf);
    const texts = [...this.#texts];
    const unknown = texts
      .filter(([name, text]) => !known.includes(name) && !isLink(name, text))
      .map(([name]) => {
        const nearest =
          nearestName(name.toUpperCase().replace(/_FILE$/, ''), known) ?? nearestName(name, known);
        return nearest === null ? name : `${name} (did you mean ${nearest}?)`;
      });
    return [
      ...texts
        .filter(([name, text]) => known.includes(name) && isLink(name, text))
        .map(
          ([name, text]) =>
            `${name}: ${JSON.stringify(text)} is ignored: Kubernetes and Docker set it for a service of that name. Use --port, or turn such variables off (enableServiceLinks: false).`,
        ),
      ...(unknown.length === 0
        ? []
        : [`ignored, because no setting has this name: ${unknown.join(', ')}. See trustgauge serve --help.`]),
    ];
  }
}

function isLink(name: string, text: string): boolean {
  return (
    LINK_NAME.test(name) ||
    (name.endsWith('_PORT') && LINK_ADDRESS.test(text)) ||
    (name.endsWith('_NAME') && LINKED_CONTAINER.test(text))
  );
}

function readSecret(name: string, path: string): string {
  // It may be the secret itself, which no message repeats.
  if (!PATH.test(path)) {
    throw new CommandError(
      `${name}: the value is not the path of a file. Use one such as /run/secrets/name.`,
    );
  }
  let text: string;
  try {
    text = tidy(readTextFile(path));
  } catch (error) {
    throw error instanceof UnreadableFile ? new CommandError(`${name}: ${error.message}`) : error;
  }
  // A secret that is not there yet must not start a server without it.
  if (text === '') throw new CommandError(`${name}: ${path}: the file is empty: write the value into it`);
  return text;
}
