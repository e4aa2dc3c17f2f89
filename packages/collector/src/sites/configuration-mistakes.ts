/**
 * Everything that is wrong in a configuration file, each with its line, its path, the value found and what is expected.
 */
import {
  ConfigurationFileSchema,
  ProtocolError,
  parseConfigurationFile,
  schemaIssues,
} from '@trustgauge/protocol';
import { nearestName } from '../nearest-name.js';
import { JsonFault, type JsonPath, type JsonWithLines, parseJsonWithLines } from './json-lines.js';

/** Characters of a value that a message repeats. */
const SHOWN_CHARS = 60;

interface Mistake {
  readonly path: JsonPath;
  readonly text: string;
}

/**
 * @param text Of the file, as it is.
 * @param parse How its value is read: a server that starts ignores parts of a file of an earlier version.
 * @returns In the order of the lines: `12: sites[0].allowedOrigins[2]: expected …, got "shop.example"`. Empty where it is
 * well-formed.
 */
export function configurationMistakes(text: string, parse?: (text: string) => unknown): string[] {
  let json: JsonWithLines;
  try {
    json = parseJsonWithLines(text, parse);
  } catch (error) {
    if (error instanceof JsonFault) return [`${error.line}: ${error.message}`];
    throw error;
  }
  const { value } = json;
  // A well-formed file, which is checked at every start, is not searched site by site.
  const ofWhole = mistakeOf(value, ['sites']);
  if (ofWhole.length === 0) return [];
  const ofForm = formMistakes(value);
  return (ofForm.length > 0 ? ofForm : sameMistakesOnce([...meaningMistakes(value), ...ofWhole]))
    .map(({ path, text }) => ({ line: json.lineOf(path), text: `${nameOf(path)}${text}` }))
    .sort((left, right) => left.line - right.line)
    .map(({ line, text }) => `${line}: ${text}`);
}

function formMistakes(value: unknown): Mistake[] {
  return schemaIssues(ConfigurationFileSchema, value).map(({ path, expected, input, knownFields }) => {
    if (knownFields === null) return { path, text: `expected ${expected}, got ${shown(input)}` };
    const nearest = nearestName(String(path.at(-1)), knownFields);
    const known =
      nearest === null ? `the fields here are ${knownFields.join(', ')}` : `did you mean ${nearest}?`;
    return { path, text: `there is no such field: ${known}` };
  });
}

/** What the schema can't say, survey by survey and site by site: a mistake in one does not hide those in another. */
function meaningMistakes(value: unknown): Mistake[] {
  const { sites } = value as { sites: readonly { readonly surveys: readonly unknown[] }[] };
  return sites.flatMap((site, place) => [
    ...site.surveys.flatMap((survey, index) =>
      mistakeOf({ sites: [{ ...site, surveys: [survey] }] }, ['sites', place, 'surveys', index]),
    ),
    ...mistakeOf({ sites: [site] }, ['sites', place]),
  ]);
}

function mistakeOf(value: unknown, path: JsonPath): Mistake[] {
  try {
    parseConfigurationFile(value);
    return [];
  } catch (error) {
    if (error instanceof ProtocolError) return [{ path, text: error.message }];
    throw error;
  }
}

/** A survey's mistake is found in its site again. */
function sameMistakesOnce(mistakes: readonly Mistake[]): readonly Mistake[] {
  return mistakes.filter(({ text }, index) => mistakes.findIndex((other) => other.text === text) === index);
}

function nameOf(path: JsonPath): string {
  const name = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return name === '' ? '' : `${name.replace(/^\./, '')}: `;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= SHOWN_CHARS ? text : `${text.slice(0, SHOWN_CHARS)}…`;
}
