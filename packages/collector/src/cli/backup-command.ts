import { Command, Option } from 'commander';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { backupSqlite, restoreSqlite, verifySqlite } from '../store/sqlite-backup.js';
import type { SqliteInspection } from '../store/sqlite-inspection.js';
import { audited } from './audited.js';
import { CommandError, toLine } from './command-error.js';
import { databaseFileIn } from './open-store.js';
import { DATA } from './options/data.js';
import { SettingOption } from './options/setting.js';

interface Options {
  readonly data: string;
}

interface RestoreOptions extends Options {
  readonly verify?: boolean;
  readonly replace?: boolean;
}

export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the database, whole and consistent, while the collector goes on; checks the copy')
    .argument('<file>', 'where to; must not exist')
    .addOption(new SettingOption(DATA))
    .action(async (file: string, { data }: Options) => {
      const inspection = await orInOneLine(() => backupSqlite(databaseFileIn(data, 'pg_dump'), file));
      console.log(`${file}: ${inWords(inspection)}`);
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('check a copy and put it in place; the collector must be stopped')
    .argument('<file>', 'what trustgauge backup has written')
    .option('--verify', 'check the copy only')
    .addOption(
      new Option('--replace', 'where there is a database already, keep it beside the restored one').conflicts(
        'verify',
      ),
    )
    .addOption(new SettingOption(DATA))
    .action(async (file: string, { data, verify, replace }: RestoreOptions) => {
      if (verify) {
        console.log(`${file}: ${inWords(await orInOneLine(() => verifySqlite(file)))}`);
        return;
      }
      const database = databaseFileIn(data, 'pg_restore');
      const aside = replace
        ? `${database}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
        : null;
      const inspection = await orInOneLine(async () => {
        const restored = restoreSqlite(file, database, aside);
        // A copy of an earlier version is brought up to date at once, while there is still somebody looking.
        const store = openSqliteStore(database);
        await audited(store, { action: 'data-restored', site: null });
        await store.close();
        return restored;
      });
      console.log(`${database}: ${inWords(inspection)}`);
    });
}

function inWords({ schema, sites, answers, newestDay }: SqliteInspection): string {
  return `whole; schema ${schema}, ${sites} sites, ${answers} answers, ${newestDay === null ? 'nothing has arrived' : `newest day ${newestDay}`}`;
}

async function orInOneLine<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new CommandError(toLine(error));
  }
}
