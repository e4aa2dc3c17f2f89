import { Command } from 'commander';
import { systemClock } from '../clock.js';
import { createCollector } from '../collector.js';
import { openSqliteThreads } from '../store/open-sqlite-threads.js';
import { applyConfigurationFile } from './configuration.js';
import { openLog } from './log.js';
import {
  allowReceiversOption,
  configOption,
  dataOption,
  hostOption,
  type LimitFlags,
  logLevelOption,
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
import { processRegistry } from './process-registry.js';
import { runServer, type ServerOptions } from './run-server.js';

interface Options extends ServerOptions, NotifyFlags, LimitFlags {
  readonly data: string;
  readonly logLevel: string;
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
    .addOption(logLevelOption())
    .addOption(networkLimitOption())
    .addOption(siteLimitOption())
    .addOption(trustedProxiesOption())
    .action((options: Options) =>
      withStore(
        options.data,
        async (store) => {
          if (options.config !== undefined)
            await applyConfigurationFile(store, options.config, systemClock());
          const log = openLog(options.logLevel);
          const collector = createCollector({
            store,
            log,
            report: (error) => log.error({ err: error }, 'fault'),
            registry: processRegistry(),
            notify: toNotifyOptions(options),
            limits: toLimits(options),
            ...(options.publicUrl && { publicUrl: options.publicUrl }),
          });
          await runServer(collector, options, log, async (address) => {
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
