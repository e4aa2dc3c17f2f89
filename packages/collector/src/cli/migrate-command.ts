import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { isPostgresUrl } from '../store/postgres-url.js';
import { StoreUnfit } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError, toLine } from './command-error.js';

interface Options {
  readonly data: string;
  readonly to: string;
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'bring everything from a SQLite folder into an empty PostgreSQL database; stop the collector first',
    )
    .addOption(new Option('--data <folder>', 'folder of the SQLite database').default('./trustgauge-data'))
    .addOption(
      new Option('--to <url>', 'postgres://user:password@host/database; rather by the environment')
        .env('TRUSTGAUGE_MIGRATE_TO')
        .makeOptionMandatory(),
    )
    .action(async ({ data, to }: Options) => {
      const file = join(data, 'trustgauge.sqlite');
      if (!existsSync(file)) throw new CommandError(`there is no database in ${data} (--data)`);
      // Without the address: it may hold a password.
      if (!isPostgresUrl(to))
        throw new CommandError('expected an address that begins with postgres:// (--to)');
      const { moveToPostgres } = await import('../store/move-to-postgres.js');
      const { openPostgresStore } = await import('../store/open-postgres-store.js');
      try {
        await moveToPostgres(file, to, ({ name, rows, sum, wasThere }) => {
          const counted = sum === null ? '' : `, ${sum} counted`;
          console.log(`${name}: ${rows} rows${counted}, the same on both sides${wasThere ? ' already' : ''}`);
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
