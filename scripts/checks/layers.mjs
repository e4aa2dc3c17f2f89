/**
 * Who may import whom (docs/architecture.md, "Layers"). Between packages an undeclared import does not resolve;
 * here stands what a package.json can't say.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { filesUnder, importsOf, PACKAGES, readJson } from './workspace.mjs';

/** Package → packages of ours that it may declare. */
const MAY_DEPEND_ON = {
  protocol: [],
  stats: [],
  widget: ['protocol'],
  react: ['widget'],
  collector: ['protocol', 'stats', 'widget', 'dashboard'],
  dashboard: ['protocol'],
};

/** Part of a package → what its files must not import, and why. */
const MUST_NOT_IMPORT = [
  [
    'packages/collector/src/intake/',
    /@trustgauge\/stats|\/release\/|\/summarize\/|\/(sqlite|postgres)-|better-sqlite3|^pg$|hono/,
    'the intake counts; it computes nothing, and knows no engine and no HTTP',
  ],
  [
    'packages/collector/src/release/',
    /\/(sqlite|postgres)-|better-sqlite3|^pg$|hono|\/intake\//,
    'the release knows the Store interface only',
  ],
  [
    'packages/collector/src/alerts/',
    /\/(sqlite|postgres)-|better-sqlite3|^pg$|hono|\/http\/|\/intake\/|\/notify\//,
    'the alerts know closed batches only, and tell nobody themselves',
  ],
  [
    'packages/collector/src/summarize/',
    /\/(sqlite|postgres)-|better-sqlite3|^pg$|hono|\/intake\//,
    'summaries are made from closed batches only',
  ],
  [
    'packages/collector/src/notify/',
    /@trustgauge\/stats|\/(sqlite|postgres)-|better-sqlite3|^pg$|hono|\/http\/|\/intake\/|\/release\//,
    'the delivery knows events and the OutboxStore interface only',
  ],
  [
    'packages/collector/src/store/',
    /@trustgauge\/stats|hono|\/http\/|\/intake\/|\/release\/|\/summarize\/|\/notify\//,
    'a store keeps counters and knows nothing of what is done with them',
  ],
  [
    'packages/collector/src/',
    /@trustgauge\/(widget|dashboard)(\/(?!package\.json)|$)/,
    'the collector serves the built files of widget and dashboard; it imports neither',
  ],
  [
    'packages/widget/src/',
    /valibot|@trustgauge\/protocol(?!\/wire$)/,
    'the widget never parses, and takes of the protocol its constants and types (@trustgauge/protocol/wire)',
  ],
  [
    'packages/dashboard/src/',
    /@trustgauge\/(stats|widget|collector)|valibot/,
    'the dashboard computes no estimate and reads summaries only',
  ],
  ['packages/stats/src/', /^[^.]/, 'statistics see numbers and depend on nothing'],
  ['examples/', /packages\/|\/src\//, 'examples use published entry points'],
];

export const layerChecks = [
  [
    'packages depend on one another as the architecture says',
    () =>
      PACKAGES.flatMap((name) => {
        const { dependencies = {} } = readJson(`packages/${name}/package.json`);
        const ours = Object.keys(dependencies).flatMap(
          (other) => /^@trustgauge\/(.+)$/.exec(other)?.[1] ?? [],
        );
        return ours
          .filter((other) => !MAY_DEPEND_ON[name].includes(other))
          .map(
            (other) =>
              `packages/${name} depends on ${other}: take the dependency out, or change docs/architecture.md and this list`,
          );
      }),
  ],
  ...MUST_NOT_IMPORT.map(([folder, pattern, reason]) => [
    `${folder}: ${reason}`,
    () =>
      [...filesUnder(folder, '.ts'), ...filesUnder(folder, '.mjs')]
        .filter((path) => !path.includes('/dist/'))
        .flatMap((path) =>
          importsOf(path)
            .filter((from) => pattern.test(from))
            .map((from) => `${path} imports ${from}: move the code to where it belongs`),
        ),
  ]),
  [
    'no module that @trustgauge/protocol/wire reaches imports a schema library, or anything else',
    () =>
      [...reachedFrom('packages/protocol/dist/wire.js')].flatMap(([path, imports]) =>
        imports
          .filter((from) => !from.startsWith('.'))
          .map((from) => `${path} imports ${from}: move what senders need to a module without it`),
      ),
  ],
  [
    'only the program reads the environment',
    () => readsOf(/process\.env/, ['packages/collector/src/main.ts']),
  ],
  [
    'the protocol and the statistics read no clock and draw no random numbers',
    () =>
      readsOf(
        /Date\.now|new Date\(\)|Math\.random|performance\.now|getRandomValues/,
        [],
        ['protocol', 'stats'],
      ),
  ],
];

/** Each built module that one reaches, itself too, with what it imports. */
function reachedFrom(entry, reached = new Map()) {
  if (reached.has(entry)) return reached;
  const imports = importsOf(entry);
  reached.set(entry, imports);
  for (const from of imports)
    if (from.startsWith('.')) reachedFrom(posix.join(posix.dirname(entry), from), reached);
  return reached;
}

function readsOf(pattern, allowed, packages = PACKAGES) {
  return packages
    .flatMap((name) => filesUnder(`packages/${name}/src`, '.ts'))
    .filter((path) => !allowed.includes(path) && pattern.test(readFileSync(path, 'utf8')))
    .map((path) => `${path} matches ${pattern}: make it an argument`);
}
