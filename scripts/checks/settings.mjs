/**
 * What the documents say of the environment's variables, compared with what the program reads.
 */
import { readFileSync } from 'node:fs';
import { filesUnder } from './workspace.mjs';

const OPTIONS = '../../packages/collector/dist/cli/options/';
const TABLE = 'docs/operations.md';

export const settingChecks = [
  [
    'the table of variables in docs/operations.md says what the program reads',
    async () => {
      const { SETTINGS } = await import(`${OPTIONS}settings.js`);
      // A table's columns may be aligned.
      const lines = readFileSync(TABLE, 'utf8').replaceAll(/ +\|/g, ' |').split('\n');
      const rows = SETTINGS.map(
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
      const { SETTINGS } = await import(`${OPTIONS}settings.js`);
      const { variablesOf } = await import(`${OPTIONS}setting.js`);
      const known = SETTINGS.flatMap(variablesOf);
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
