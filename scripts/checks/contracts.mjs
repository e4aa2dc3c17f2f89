/**
 * Promises of the repository itself: what is published, what is tested, what never stands in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { filesUnder, PACKAGES, readJson } from './workspace.mjs';

export const contractChecks = [
  [
    'every entry point that a package publishes has been built',
    () =>
      PACKAGES.flatMap((name) =>
        targetsOf(readJson(`packages/${name}/package.json`).exports)
          .filter((target) => !target.includes('*') && !existsSync(`packages/${name}/${target}`))
          .map(
            (target) =>
              `packages/${name}/${target} is published and missing: run npm run build, or correct "exports"`,
          ),
      ),
  ],
  [
    'every package has a README, a licence in its manifest, and no script that runs when it is installed',
    () =>
      PACKAGES.flatMap((name) => {
        const { license, scripts = {} } = readJson(`packages/${name}/package.json`);
        return [
          ...(existsSync(`packages/${name}/README.md`)
            ? []
            : [`packages/${name}/README.md is missing: say what it is and how to use it`]),
          ...(license === 'MIT' ? [] : [`packages/${name}: set "license" to MIT`]),
          ...['preinstall', 'install', 'postinstall', 'prepare']
            .filter((hook) => hook in scripts)
            .map((hook) => `packages/${name}: take out the ${hook} script`),
        ];
      }),
  ],
  [
    'packages that pages install ask for no version of Node, which Yarn 1 would refuse them for',
    () =>
      ['protocol', 'widget', 'react']
        .filter((name) => readJson(`packages/${name}/package.json`).engines !== undefined)
        .map((name) => `packages/${name}/package.json: take out "engines"`),
  ],
  [
    'the links of README and docs lead to files that exist',
    () =>
      [
        'README.md',
        'SECURITY.md',
        ...filesUnder('deploy', '.md'),
        ...filesUnder('docs', '.md'),
        ...filesUnder('packages', '.md'),
        ...filesUnder('examples', '.md'),
      ]
        .filter((path) => !path.includes('/dist/'))
        .flatMap((path) =>
          linksOf(path)
            .filter((link) => !existsSync(new URL(link, new URL(path, `file://${process.cwd()}/`))))
            .map((link) => `${path} links to ${link}, which is not there: correct the link`),
        ),
  ],
  [
    'the README’s sizes are those that were measured',
    async () => {
      const { measureSizes } = await import('./sizes.mjs');
      // A table's columns may be aligned.
      const readme = readFileSync('README.md', 'utf8').replaceAll(/ +\|/g, ' |');
      return Object.entries(await measureSizes())
        .map(([name, bytes]) => [name, bytes === null ? '?' : `${(bytes / 1000).toFixed(1)} kB`])
        .filter(([name, size]) => !readme.includes(`| ${name} | ${size} |`))
        .map(
          ([name, size]) =>
            `README.md has no line "| ${name} | ${size} |": bring its table of sizes up to date`,
        );
    },
  ],
];

function targetsOf(exports) {
  if (typeof exports === 'string') return [exports];
  return Object.values(exports).flatMap(targetsOf);
}

function linksOf(path) {
  const text = readFileSync(path, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}
