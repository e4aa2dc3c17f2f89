/**
 * Nothing that runs elsewhere is fetched by a name that moves: images, actions and the tools that build.
 */
import { readFileSync } from 'node:fs';
import { filesUnder, PACKAGES, readJson } from './workspace.mjs';

const WORKFLOWS = '.github/workflows/';
const DOCKERFILE = 'deploy/docker/Dockerfile';
const EXACT = /^\d+\.\d+(\.\d+)?(-[a-z]+)*(@sha256:[0-9a-f]{64})?$/;
const read = (path) => readFileSync(path, 'utf8');

/** Each first group of a pattern in a file. */
const found = (path, pattern) => [...read(path).matchAll(pattern)].map(([, name]) => name);

export const pinChecks = [
  [
    'images have exact tags, and actions a full version or a commit',
    () => {
      const images = filesUnder('deploy').flatMap((path) =>
        found(path, /^(?:FROM|\s+image:) +(\S+)/gm).map((name) => [path, name]),
      );
      const actions = filesUnder(WORKFLOWS).flatMap((path) =>
        found(path, /uses: +(\S+)/g).map((name) => [path, name]),
      );
      return [
        ...images.filter(([, name]) => !EXACT.test(name.split(':').slice(1).join(':'))),
        ...actions.filter(([, name]) => !/@(v\d+\.\d+\.\d+|[0-9a-f]{40})$/.test(name)),
      ].map(([path, name]) => `${path} uses ${name}: write its whole version`);
    },
  ],
  [
    'the toolchain, the image and the release use the same exact Node and pnpm',
    () => {
      const toolchain = read('scripts/toolchain.mjs');
      const node = /'node@(\d+\.\d+\.\d+)'/.exec(toolchain)?.[1];
      const pnpm = /'pnpm@(\d+\.\d+\.\d+)'/.exec(toolchain)?.[1];
      if (node === undefined || pnpm === undefined) {
        return ['scripts/toolchain.mjs has no exact version of Node or pnpm: write all three numbers'];
      }
      const others = [
        ['package.json', readJson('package.json').packageManager?.split(/[@+]/)[1], pnpm],
        ...found(DOCKERFILE, /^FROM node:(\d+\.\d+\.\d+)/gm).map((version) => [DOCKERFILE, version, node]),
        ...[DOCKERFILE, ...filesUnder(WORKFLOWS)].flatMap((path) => [
          ...found(path, /pnpm@([\d.]+)/g).map((version) => [path, version, pnpm]),
          ...found(path, /node-version: +(\S+)/g).map((version) => [path, version, node]),
        ]),
      ];
      return others
        .filter(([, version, right]) => version !== right)
        .map(
          ([path, version, right]) => `${path} has ${version}, scripts/toolchain.mjs ${right}: make them one`,
        );
    },
  ],
  [
    'what the release runs exists, and every package is published after those that it depends on',
    () => {
      const { scripts } = readJson('package.json');
      return filesUnder(WORKFLOWS).flatMap((path) => {
        const named = [...found(path, /(?:pnpm|npm) run ([\w:]+)/g), ...found(path, /npm (test)\b/g)];
        const unknown = named
          .filter((name) => !(name in scripts))
          .map((name) => `${path} runs ${name}, which package.json does not have: correct the name`);
        const orders = found(path, /for package in ([\w ]+); do/g).map((list) => list.split(' '));
        const misplaced = orders.flatMap((order) => [
          ...PACKAGES.filter((name) => !order.includes(name)).map(
            (name) => `${path} leaves out ${name}: add it`,
          ),
          ...order.flatMap((name, place) =>
            Object.keys(readJson(`packages/${name}/package.json`).dependencies ?? {})
              .map((other) => order.indexOf(other.replace('@trustgauge/', '')))
              .filter((other) => other > place)
              .map((other) => `${path} takes ${name} before ${order[other]}, on which it depends: move it`),
          ),
        ]);
        return [...unknown, ...misplaced];
      });
    },
  ],
];
