import type { Command } from 'commander';
import { systemClock } from '../clock.js';
import { openSqliteThreads } from '../store/open-sqlite-threads.js';
import { startWithConfiguration } from './configuration.js';
import { withStore } from './open-store.js';
import { refuseWrongClock } from './refuse-wrong-clock.js';
import { endSoon } from './server/lost-output.js';
import { ServerCommand, type ServerFlags } from './server-options.js';

interface Options extends ServerFlags {
  readonly logLevel: string;
}

export function serveCommand(): Command {
  return new ServerCommand('serve', 'take answers and serve the dashboard').action((options: Options) =>
    withStore(
      options.data,
      async (store) => {
        await refuseWrongClock(store, systemClock());
        // Before it serves: a database that goes away later must not end it.
        const sites = await startWithConfiguration(store, options.config, systemClock());
        // The server's code is loaded by the commands that serve: the others are done before it would be there.
        const { runServer } = await import('./server/run-server.js');
        await runServer(store, options, async (address) => {
          console.log(`trustgauge listens on ${address}`);
          if (sites.length === 0)
            console.log('There is no site yet: trustgauge site apply trustgauge.config.json');
        });
      },
      openSqliteThreads,
    ).finally(endSoon),
  );
}
