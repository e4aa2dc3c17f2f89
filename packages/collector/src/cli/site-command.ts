import { type Environment, RETIRED_KEY_HOURS } from '@trustgauge/protocol';
import { Argument, Command } from 'commander';
import { systemClock } from '../clock.js';
import { rotateKey } from '../sites/change-settings.js';
import { isPaused } from '../sites/site-directory.js';
import type { SiteRecord, Store } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError } from './command-error.js';
import { applyConfigurationFile } from './configuration.js';
import { withStore } from './open-store.js';
import { DATA } from './options/data.js';
import { SettingOption } from './options/setting.js';

interface Options {
  readonly data: string;
}

export function siteCommand(): Command {
  const command = new Command('site').description('sites: what is asked, where, and by which keys');
  command
    .command('apply')
    .description('put a configuration file into force; sites it does not name stay as they are')
    .argument('[file]', 'configuration file', 'trustgauge.config.json')
    .option('--reset', 'put back to what the file says what was changed on the page')
    .addOption(new SettingOption(DATA))
    .action((file: string, { data, reset = false }: Options & { reset?: boolean }) =>
      withStore(data, async (store) => {
        for (const site of await applyConfigurationFile(store, file, systemClock(), { isReset: reset })) {
          console.log(`${site.id}: ${site.isNew ? 'created' : 'brought up to date'}`);
          console.log(`  live key ${site.keys.live}`);
          console.log(`  test key ${site.keys.test}`);
          for (const survey of site.newSeries) {
            console.log(`  survey ${survey} begins a new series: its wording or options changed`);
          }
          for (const { field } of site.kept) {
            console.log(`  ${field} stays as it was changed on the page (--reset puts it back)`);
          }
        }
      }),
    );
  command
    .command('list')
    .description('every site with its surveys')
    .addOption(new SettingOption(DATA))
    .action(({ data }: Options) =>
      withStore(data, async (store) => {
        for (const { settings, surveys } of await store.selectSites()) {
          const asked = surveys.map((record) => `${record.survey.id}${isPaused(record) ? ' (paused)' : ''}`);
          console.log(`${settings.id}\t${settings.product}\t${asked.join(', ')}`);
        }
      }),
    );
  command
    .command('show')
    .description('one site as JSON: settings, keys, series')
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((id: string, { data }: Options) =>
      withStore(data, async (store) => {
        console.log(JSON.stringify(await siteOf(store, id), null, 2));
      }),
    );
  for (const [name, pauses] of [
    ['pause', true],
    ['resume', false],
  ] as const) {
    command
      .command(name)
      .description(pauses ? 'stop asking a survey, at once' : 'ask a paused survey again')
      .argument('<site>')
      .argument('[survey]', 'survey', 'pulse')
      .addOption(new SettingOption(DATA))
      .action((id: string, survey: string, { data }: Options) =>
        withStore(data, async (store) => {
          const record = (await siteOf(store, id)).surveys.find((other) => other.survey.id === survey);
          if (record === undefined || !(await store.pauseSurvey(id, survey, pauses))) {
            throw new CommandError(`site ${id} has no survey ${survey} (trustgauge site list)`);
          }
          if (!pauses && record.survey.isPaused) {
            throw new CommandError(
              `survey ${survey} is paused by its configuration file: set isPaused there to false`,
            );
          }
          await audited(store, {
            action: pauses ? 'survey-paused' : 'survey-resumed',
            site: id,
            subject: survey,
          });
          console.log(`${id}/${survey} is ${pauses ? 'paused' : 'asked again'}`);
        }),
      );
  }
  command
    .command('rotate')
    .description(`replace a key of a site; the old one is accepted for ${RETIRED_KEY_HOURS} hours more`)
    .argument('<site>')
    .addArgument(new Argument('<key>', 'which of the two').choices(['live', 'test']))
    .option('--at-once', 'refuse the old key from now on')
    .addOption(new SettingOption(DATA))
    .action((id: string, key: Environment, { data, atOnce = false }: Options & { atOnce?: boolean }) =>
      withStore(data, async (store) => {
        const site = await siteOf(store, id);
        const rotation = { revision: site.revision, endsAtOnce: atOnce };
        const changes = await rotateKey(store, site, key, rotation, systemClock());
        await audited(store, { action: 'key-rotated', site: id, changes });
        console.log((await siteOf(store, id)).keys[key]);
      }),
    );
  return command;
}

/** @throws CommandError */
export async function siteOf(store: Store, id: string): Promise<SiteRecord> {
  const site = (await store.selectSites()).find(({ settings }) => settings.id === id);
  if (site === undefined) throw new CommandError(`there is no site ${id} (trustgauge site list)`);
  return site;
}
