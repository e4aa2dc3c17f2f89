import { Command, Option } from 'commander';
import { AuditLog } from '../audit/audit-log.js';
import { systemClock } from '../clock.js';
import { withStore } from './open-store.js';
import { DATA } from './options/data.js';
import { SettingOption } from './options/setting.js';
import { siteOf } from './site-command.js';

interface Options {
  readonly data: string;
  readonly site?: string;
}

export function auditCommand(): Command {
  return new Command('audit')
    .description('who changed what and when: the newest hundred entries, newest first')
    .addOption(new Option('--site <site>', 'of this site only'))
    .addOption(new SettingOption(DATA))
    .action(({ data, site }: Options) =>
      withStore(data, async (store) => {
        if (site !== undefined) await siteOf(store, site);
        const { entries } = await new AuditLog(store.audit, systemClock).page(site ?? null, {
          withGeneral: true,
        });
        for (const { at, by, site: of, action, subject, changes } of entries) {
          const what = changes.map(({ field, from, to }) => `${field}: ${from ?? 'none'} → ${to ?? 'none'}`);
          const who = by.name === '' ? by.kind : by.name;
          console.log([at, who, of ?? 'all sites', action, subject ?? '', what.join('; ')].join('\t'));
        }
      }),
    );
}
