import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { archiveSqlite, importSqlite } from '../store/sqlite-archive.js';
import { readTextFile, UnreadableFile } from '../text-file.js';
import { audited } from './audited.js';
import { CommandError, toLine } from './command-error.js';
import { databaseFileIn } from './open-store.js';
import { DATA } from './options/data.js';
import { SettingOption } from './options/setting.js';

interface Options {
  readonly data: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write all counters, batches and declarations as lines of JSON; no token, receiver or receipt',
    )
    .argument('[file]', 'where to; must not exist; default: standard output')
    .addOption(new SettingOption(DATA))
    .action(async (file: string | undefined, { data }: Options) => {
      const output =
        file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 });
      try {
        for (const line of archiveSqlite(databaseFileIn(data, 'pg_dump'))) {
          if (!output.write(`${line}\n`)) await once(output, 'drain');
        }
        if (file === undefined) return;
        output.end();
        await finished(output);
      } catch (error) {
        throw new CommandError(toLine(error));
      }
    });
}

export function importCommand(): Command {
  return new Command('import')
    .description('read what trustgauge export has written into a new database: all of it or nothing')
    .argument('<file>')
    .addOption(new SettingOption(DATA))
    .action(async (file: string, { data }: Options) => {
      try {
        const lines = linesOf(readTextFile(file));
        const database = databaseFileIn(data, 'pg_restore');
        await openSqliteStore(database).close();
        const rows = importSqlite(database, lines);
        const store = openSqliteStore(database);
        await audited(store, { action: 'data-imported', site: null });
        await store.close();
        console.log(`${database}: ${rows} rows`);
      } catch (error) {
        throw new CommandError(error instanceof UnreadableFile ? error.message : `${file}: ${toLine(error)}`);
      }
    });
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? undefined : end);
    start = end === -1 ? text.length : end + 1;
  }
}
