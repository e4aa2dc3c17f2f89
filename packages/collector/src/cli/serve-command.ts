import { Command } from 'commander';
import { systemClock } from '../clock.js';
import { createCollector } from '../collector.js';
import { openSqliteThreads } from '../store/open-sqlite-threads.js';
import { applyConfigurationFile } from './configuration.js';
import {
  allowReceiversOption,
  configOption,
  dataOption,
  hostOption,
  type LimitFlags,
  mailFromOption,
  type NotifyFlags,
  networkLimitOption,
  portOption,
  publicUrlOption,
  siteLimitOption,
  smtpUrlOption,
  toLimits,
  toNotifyOptions,
  trustedProxiesOption,
  withStore,
} from './options.js';
import { runServer, type ServerOptions } from './run-server.js';

interface Options extends ServerOptions, NotifyFlags, LimitFlags {
  readonly data: string;
  readonly config?: string;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('take answers and serve the dashboard')
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(publicUrlOption())
    .addOption(configOption())
    .addOption(smtpUrlOption())
    .addOption(mailFromOption())
    .addOption(allowReceiversOption())
    .addOption(networkLimitOption())
    .addOption(siteLimitOption())
    .addOption(trustedProxiesOption())
    .action((options: Options) =>
      withStore(
        options.data,
        async (store) => {
          if (options.config !== undefined)
            await applyConfigurationFile(store, options.config, systemClock());
          const collector = createCollector({
            store,
            notify: toNotifyOptions(options),
            limits: toLimits(options),
            ...(options.publicUrl && { publicUrl: options.publicUrl }),
          });
          await runServer(collector, options, async (address) => {
            console.log(`trustgauge listens on ${address}`);
            if ((await store.selectSites()).length === 0) {
              console.log('There is no site yet: trustgauge site apply trustgauge.config.json');
            }
          });
        },
        openSqliteThreads,
      ),
    );
}
