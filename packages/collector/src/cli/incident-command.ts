import { DaySchema, type Incident, MAX_INCIDENT_TITLE_CHARS } from '@trustgauge/protocol';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as v from 'valibot';
import { addDays } from '../calendar.js';
import { systemClock } from '../clock.js';
import { isWebAddress } from '../http/web-address.js';
import { addIncident } from '../marks/marks.js';
import { audited } from './audited.js';
import { withStore } from './open-store.js';
import { DATA } from './options/data.js';
import { oneLine } from './options/one-line.js';
import { SettingOption } from './options/setting.js';
import { siteOf } from './site-command.js';

interface AddOptions {
  readonly data: string;
  readonly date: string;
  readonly title: string;
  readonly kind: Incident['kind'];
  readonly link?: string;
}

export function incidentCommand(): Command {
  const command = new Command('incident').description('dated events that are marked on the line');
  command
    .command('add')
    .description('mark an event on the line of a site')
    .argument('<site>')
    .addOption(
      new Option('--date <day>', 'day in the site’s time zone, such as 2026-11-23')
        .argParser(toDay)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--title <text>', 'a few words')
        .argParser(oneLine(MAX_INCIDENT_TITLE_CHARS))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--kind <kind>', 'did it happen here or elsewhere')
        .choices(['ours', 'industry'])
        .default('ours'),
    )
    .addOption(new Option('--link <url>', 'where to read more').argParser(toLink))
    .addOption(new SettingOption(DATA))
    .action((id: string, { data, date, title, kind, link }: AddOptions) =>
      withStore(data, async (store) => {
        const site = await siteOf(store, id);
        await addIncident(store, id, { date, title, kind, link: link ?? null });
        const { Release } = await import('../release/release.js');
        const { SiteDirectory } = await import('../sites/site-directory.js');
        // As where one is declared on the page. A collector that closes a batch meanwhile finds the incident.
        await new Release(store, new SiteDirectory(store, systemClock), { clock: systemClock }).refreshLive(
          site,
        );
        await audited(store, { action: 'incident-added', site: id, subject: title });
        console.log(`${id}: ${date} ${title}`);
      }),
    );
  command
    .command('list')
    .description('the events of a site, oldest first')
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((id: string, { data }: AddOptions) =>
      withStore(data, async (store) => {
        await siteOf(store, id);
        for (const { date, kind, title } of await store.selectIncidents(id))
          console.log(`${date}\t${kind}\t${title}`);
      }),
    );
  return command;
}

function toDay(text: string): string {
  // 30 February has the form of a day and is none.
  if (v.is(DaySchema, text) && addDays(text, 0) === text) return text;
  throw new InvalidArgumentError('expected a day such as 2026-11-23.');
}

function toLink(text: string): string {
  if (isWebAddress(text)) return text;
  throw new InvalidArgumentError('expected an address that starts with https://, without a user name.');
}
