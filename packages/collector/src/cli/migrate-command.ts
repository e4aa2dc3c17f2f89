import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { StoreUnfit } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError, toLine } from './command-error.js';
import { databaseIn } from './open-store.js';
import { DATA_FOLDER, MIGRATE_TO } from './options/data.js';
import { SettingOption } from './options/setting.js';

interface Options {
  readonly data: string;
  readonly to?: string;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'bring everything from a SQLite folder into an empty PostgreSQL database; stop the collector first',
    )
    .addOption(new SettingOption(DATA_FOLDER))
    .addOption(new SettingOption(MIGRATE_TO))
    .action(async ({ data, to }: Options) => {
      if (to === undefined) throw new CommandError('where to is missing: set TRUSTGAUGE_MIGRATE_TO, or --to');
      const file = databaseIn(data);
      if (!existsSync(file)) throw new CommandError(`there is no database in ${data} (--data)`);
      const { moveToPostgres } = await import('../store/move-to-postgres.js');
      const { openPostgresStore } = await import('../store/open-postgres-store.js');
      try {
        await moveToPostgres(file, to, ({ name, rows, sum, wasThere, replaced }) => {
          const counted = sum === null ? '' : `, ${sum} counted`;
          console.log(`${name}: ${rows} rows${counted}, the same on both sides${wasThere ? ' already' : ''}`);
          for (const text of replaced) {
            console.log(`  ${text}: a character that PostgreSQL can't hold was replaced (U+FFFD)`);
          }
        });
        const store = await openPostgresStore(to);
        await audited(store, { action: 'data-moved', site: null });
        await store.close();
      } catch (error) {
        if (error instanceof StoreUnfit) throw new CommandError(`${toLine(error)} (${error.code})`);
        throw new CommandError(`${toLine(error)} (called again, it goes on with what is missing)`);
      }
      console.log('Everything is there. Start the collectors with TRUSTGAUGE_DATA set to the new address;');
      console.log('the folder stays as it is, and is not written any more.');
    });
}
