import { Command } from 'commander';
import { audited } from './audited.js';
import { withStore } from './open-store.js';
import { DATA } from './options/data.js';
import { SettingOption } from './options/setting.js';
import { siteOf } from './site-command.js';

interface Options {
  readonly data: string;
}

export function alertCommand(): Command {
  const command = new Command('alert').description('what the detectors have found');
  command
    .command('list')
    .description('the alerts of a site, newest first')
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((id: string, { data }: Options) =>
      withStore(data, async (store) => {
        await siteOf(store, id);
        for (const alert of await store.release.selectAlerts(id)) {
          const { raisedOn, kind, survey, dimension, value, startedOn, acknowledged } = alert;
          const whom = dimension === null ? 'everybody' : `${dimension} ${value}`;
          const state = acknowledged === null ? 'not acknowledged' : `acknowledged, ${acknowledged.baseline}`;
          console.log(`${raisedOn}\t${kind}\t${survey}\t${whom}\tbegan about ${startedOn}\t${state}`);
        }
      }),
    );
  command
    .command('rebuild')
    .description(
      'make the detectors of a site anew from its batches, where a stored state is broken; tells nobody',
    )
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((id: string, { data }: Options) =>
      withStore(data, async (store) => {
        await siteOf(store, id);
        const { createCollector } = await import('../collector.js');
        await createCollector({ store }).rebuildWatches(id);
        await audited(store, { action: 'watches-rebuilt', site: id });
        console.log(`${id}: the detectors have been made anew`);
      }),
    );
  return command;
}
