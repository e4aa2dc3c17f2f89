import { Command } from 'commander';
import { systemClock } from '../clock.js';
import { examineAddress } from '../doctor/examine-address.js';
import { examineClock } from '../doctor/examine-clock.js';
import { examineConfiguration, examineOrigins, examineSelectors } from '../doctor/examine-configuration.js';
import { examineData } from '../doctor/examine-data.js';
import { examineRuntime } from '../doctor/examine-runtime.js';
import { examineServer } from '../doctor/examine-server.js';
import { error, type Finding, ok } from '../doctor/finding.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import type { SiteRecord } from '../store/store.js';
import { CommandError, toLine } from './command-error.js';
import { databaseIn, withStore } from './open-store.js';
import { type OpenIdFlags, toOpenIdOptions } from './options/identity-provider.js';
import { type NotifyFlags, toNotifyOptions } from './options/mail.js';
import { addServerOptions, type ServerFlags } from './server-options.js';

const MARKS = { ok: '✔', warning: '!', error: '✖' } as const;

export function doctorCommand(): Command {
  return addServerOptions(
    new Command('doctor').description(
      'look at data, clock, port, addresses and configuration, and say what to do; changes nothing',
    ),
  ).action(async (options: ServerFlags) => {
    const findings = await examine(options);
    for (const { level, code, found, remedy } of findings) {
      console.log(`${MARKS[level]} ${found} (${code})`);
      if (remedy !== null) console.log(`    → ${remedy}`);
    }
    const errors = findings.filter(({ level }) => level === 'error').length;
    if (errors > 0) throw new CommandError(`${errors} of these have to be put right`);
  });
}

async function examine(options: ServerFlags): Promise<Finding[]> {
  const { data, config } = options;
  const { findings, inspection } = isPostgresUrl(data)
    ? { findings: [await examineServer(data)], inspection: null }
    : examineData(data, databaseIn(data));
  // Opening it would bring the schema up to date, which is not for a doctor to do.
  const isReadable = inspection !== null && inspection.schema === inspection.knownSchema;
  const stored = isReadable && inspection.problems.length === 0 ? await sitesIn(data) : [];
  return [
    examineRuntime(process.versions.node),
    ...findings,
    examineClock(systemClock(), inspection),
    ...(await examineAddress(options)),
    ...(config === undefined
      ? stored.flatMap((site) => [...examineOrigins(site.settings), ...examineSelectors(site)])
      : examineConfiguration(config, stored)),
    examineMail(options),
    examineProvider(options),
  ];
}

async function sitesIn(data: string): Promise<readonly SiteRecord[]> {
  try {
    return await withStore(data, (store) => store.selectSites());
  } catch {
    // What keeps it from being opened has been found already.
    return [];
  }
}

function examineProvider(options: OpenIdFlags): Finding {
  try {
    return toOpenIdOptions(options) === undefined
      ? ok('provider', 'no identity provider: people sign in by links')
      : ok('provider', 'an identity provider is named');
  } catch (fault) {
    return error('provider_incomplete', toLine(fault), 'correct the --oidc options, or leave them out');
  }
}

function examineMail(options: NotifyFlags): Finding {
  try {
    const { mail } = toNotifyOptions(options);
    return ok(
      'mail',
      mail === undefined ? 'no mail server: alerts go to webhooks only' : 'a mail server is named',
    );
  } catch (fault) {
    return error('mail_incomplete', toLine(fault), 'correct --smtp-url and --mail-from, or leave both out');
  }
}
