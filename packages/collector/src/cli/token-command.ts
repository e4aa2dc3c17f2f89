import { MAX_TOKEN_LABEL_CHARS, ROLES, type Role } from '@trustgauge/protocol';
import { Command, InvalidArgumentError, Option } from 'commander';
import { People } from '../access/people.js';
import { signInLink } from '../access/sign-in-link.js';
import { Tokens } from '../access/tokens.js';
import { systemClock } from '../clock.js';
import { audited } from './audited.js';
import { CommandError } from './command-error.js';
import { withStore } from './open-store.js';
import { HOST, PORT, PUBLIC_URL } from './options/address.js';
import { DATA } from './options/data.js';
import { oneLine } from './options/one-line.js';
import { SettingOption } from './options/setting.js';
import { addressOf, type ServerOptions } from './server-address.js';
import { siteOf } from './site-command.js';

const DAY_MS = 86_400_000;

interface GrantOptions {
  readonly data: string;
  readonly site?: string;
  readonly role: Role;
  readonly label: string;
}

const siteOption = () => new Option('--site <site>', 'for this site only');

const roleOption = (role: Role) =>
  new Option('--role <role>', 'viewer reads, editor keeps incidents and alerts, owner may do everything')
    .choices(ROLES)
    .default(role);

export function tokenCommand(): Command {
  const command = new Command('token').description('who may read: sign-in links and read tokens');
  command
    .command('sign-in')
    .description('print a link that signs one browser in, once, within the hour')
    .addOption(siteOption())
    .addOption(roleOption('owner'))
    .addOption(new SettingOption(DATA))
    .addOption(new SettingOption(HOST))
    .addOption(new SettingOption(PORT))
    .addOption(new SettingOption(PUBLIC_URL))
    .action(({ data, site, role, ...server }: Omit<GrantOptions, 'label'> & ServerOptions) =>
      withStore(data, async (store) => {
        if (site !== undefined) await siteOf(store, site);
        const tokens = new Tokens(store, systemClock);
        const { secret } = await tokens.issueSignIn({ site: site ?? null, role, label: 'sign-in link' });
        await audited(store, { action: 'link-printed', site: site ?? null, subject: role });
        console.log(signInLink(addressOf(server, server.port), secret));
      }),
    );
  command
    .command('create')
    .description('print a token with which a script reads: Authorization: Bearer <token>')
    .addOption(
      new Option('--label <text>', 'what it is for; it is revoked by this name')
        .argParser(oneLine(MAX_TOKEN_LABEL_CHARS))
        .makeOptionMandatory(),
    )
    .addOption(siteOption())
    .addOption(roleOption('viewer'))
    .addOption(
      new Option('--days <number>', 'expires after this many days; default: never').argParser(toDays),
    )
    .addOption(new SettingOption(DATA))
    .action(({ data, site, role, label, days }: GrantOptions & { days?: number }) =>
      withStore(data, async (store) => {
        if (site !== undefined) await siteOf(store, site);
        if (role === 'owner' && days === undefined) {
          throw new CommandError('a token with the role owner must expire: add --days, such as --days 90');
        }
        const lastsMs = days === undefined ? null : days * DAY_MS;
        const { secret } = await new Tokens(store, systemClock).issueRead(
          { site: site ?? null, role, label },
          lastsMs,
        );
        await audited(store, { action: 'token-issued', site: site ?? null, subject: label });
        console.log(secret);
      }),
    );
  command
    .command('list')
    .description('every read token in force; the tokens themselves are not kept')
    .addOption(new SettingOption(DATA))
    .action(({ data }: GrantOptions) =>
      withStore(data, async (store) => {
        const makers = await new People(store.people, systemClock).addresses();
        for (const token of await new Tokens(store, systemClock).list()) {
          const { label, site, role, createdAtMs, expiresAtMs, madeBy, usedOn } = token;
          const until = expiresAtMs === null ? 'no expiry' : `until ${toDay(expiresAtMs)}`;
          const by = madeBy === null ? '' : ` by ${makers.get(madeBy) ?? 'someone who left'}`;
          const used = usedOn === null ? 'never used' : `last used ${usedOn}`;
          const created = `created ${toDay(createdAtMs)}${by}`;
          console.log([label, site ?? 'all sites', role, created, until, used].join('\t'));
        }
      }),
    );
  command
    .command('revoke')
    .description('end every read token of a label, at once')
    .argument('<label>')
    .addOption(new SettingOption(DATA))
    .action((label: string, { data }: GrantOptions) =>
      withStore(data, async (store) => {
        const count = await new Tokens(store, systemClock).revokeLabel(label);
        if (count === 0)
          throw new CommandError(`there is no token labelled ${label} (trustgauge token list)`);
        await audited(store, { action: 'token-revoked', site: null, subject: label });
        console.log(`${count} revoked`);
      }),
    );
  command
    .command('sign-out')
    .description('sign out every browser, or those that a link for one site has signed in, at once')
    .addOption(siteOption())
    .addOption(new SettingOption(DATA))
    .action(({ data, site }: GrantOptions) =>
      withStore(data, async (store) => {
        if (site !== undefined) await siteOf(store, site);
        const sessions = await new Tokens(store, systemClock).endSessions(site ?? null);
        await audited(store, { action: 'everybody-signed-out', site: site ?? null });
        console.log(`${sessions} signed out`);
      }),
    );
  return command;
}

function toDays(text: string): number {
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= 3650) return days;
  throw new InvalidArgumentError('expected a whole number from 1 to 3650.');
}

function toDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
