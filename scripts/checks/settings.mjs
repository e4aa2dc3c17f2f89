/**
 * What the documents say of the environment's variables, held against the one place that reads them.
 */
import { readFileSync } from 'node:fs';
import { filesUnder } from './workspace.mjs';

const SETTINGS_MODULE = '../../packages/collector/dist/cli/options/settings.js';
const TABLE = 'docs/operations.md';

export const settingChecks = [
  [
    'the table of variables in docs/operations.md says what the program reads',
    async () => {
      const settings = await variableSettings();
      // A table's columns may be aligned.
      const lines = readFileSync(TABLE, 'utf8').replaceAll(/ +\|/g, ' |').split('\n');
      const rows = settings.map(
        ({ variable, flags, default: value }) =>
          `| \`${variable}\` | \`${flags.split(' ')[0]}\` | ${value === undefined ? '' : `\`${value}\` `}`,
      );
      const missing = rows
        .filter((row) => !lines.some((line) => line.startsWith(row)))
        .map((row) => `${TABLE} has no row that begins with "${row}": add it, or correct the row`);
      const surplus = lines
        .filter((line) => line.startsWith('| `TRUSTGAUGE_') && !rows.some((row) => line.startsWith(row)))
        .map(
          (line) =>
            `${TABLE} has the row "${line}", which is not as the program reads it: correct or remove it`,
        );
      return [...missing, ...surplus];
    },
  ],
  [
    'documents and files for operators name only variables that the program reads',
    async () => {
      const known = (await variableSettings()).flatMap(({ variable, isSecret }) =>
        isSecret ? [variable, `${variable}_FILE`] : [variable],
      );
      return [
        'README.md',
        ...filesUnder('docs', '.md'),
        ...filesUnder('deploy'),
        ...filesUnder('packages', 'README.md'),
      ]
        .filter((path) => !path.startsWith('docs/decisions/'))
        .flatMap((path) =>
          [...readFileSync(path, 'utf8').matchAll(/\bTRUSTGAUGE_[A-Z\d_]*[A-Z\d]\b/g)]
            .filter(([name]) => !known.includes(name) && !LINKS.test(name))
            .map(([name]) => `${path} names ${name}, which the program does not read: correct the name`),
        );
    },
  ],
];

/** What Kubernetes sets, and a document may name. */
const LINKS = /_SERVICE_(HOST|PORT)/;

async function variableSettings() {
  const { SETTINGS } = await import(SETTINGS_MODULE);
  return SETTINGS.filter(({ variable }) => variable !== null);
}
