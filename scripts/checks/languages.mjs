/**
 * What the dashboard's languages do not say yet. A page is built all the same, and says it in English; but nothing is
 * released half translated.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesUnder } from './workspace.mjs';

const FOLDER = 'packages/dashboard/test/dist/words';

export const languageChecks = [
  [
    'the dashboard says everything in each of its languages',
    async () => {
      const files = filesUnder(FOLDER).filter((path) => /\/\w+\/words\.js$/.test(path));
      const english = `${FOLDER}/en/words.js`;
      if (!existsSync(english)) return ['packages/dashboard has not been built: run npm run build'];
      const original = await wordsIn(english);
      const others = files.filter((path) => path !== english);
      const missing = await Promise.all(
        others.map(async (path) =>
          missingFrom(await wordsIn(path), original).map(
            (name) =>
              `${path.replace('test/dist', 'src').replace('.js', '.ts')} has no ${name}: translate it`,
          ),
        ),
      );
      return missing.flat();
    },
  ],
];

async function wordsIn(path) {
  const [words] = Object.values(await import(resolve(path)));
  return words;
}

/** Names of texts, dotted, that the original has and the translation has not. */
function missingFrom(translation, original, within = '') {
  return Object.entries(original).flatMap(([name, said]) => {
    const translated = translation?.[name];
    if (typeof said === 'object') return missingFrom(translated, said, `${within}${name}.`);
    return typeof translated === typeof said ? [] : [`${within}${name}`];
  });
}
