import { Command } from 'commander';
import { toClockEntry } from '../clock/clock-history.js';
import { systemClock } from '../clock.js';
import { examineAddress } from '../doctor/examine-address.js';
import { examineClock, type StoredTimes } from '../doctor/examine-clock.js';
import { examineConfiguration, examineOrigins, examineSelectors } from '../doctor/examine-configuration.js';
import { examineData } from '../doctor/examine-data.js';
import { examineRuntime } from '../doctor/examine-runtime.js';
import { examineServer } from '../doctor/examine-server.js';
import { error, type Finding, ok } from '../doctor/finding.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import type { SiteRecord } from '../store/store.js';
import { CommandError, toLine } from './command-error.js';
import { confirmClockOf } from './confirm-clock.js';
import { databaseIn, withStore } from './open-store.js';
import { type OpenIdFlags, toOpenIdOptions } from './options/identity-provider.js';
import { type NotifyFlags, toNotifyOptions } from './options/mail.js';
import { addServerOptions, type ServerFlags } from './server-options.js';

const MARKS = { ok: '✔', warning: '!', error: '✖' } as const;

export function doctorCommand(): Command {
  return addServerOptions(
    new Command('doctor').description(
      'look at data, clock, port, addresses and configuration, and say what to do; changes nothing without --confirm-clock',
    ),
  )
    .option(
      '--confirm-clock',
      'say that the clock of this machine is right, though it jumped or was ahead before',
    )
    .action(run);
}

async function run({ confirmClock = false, ...options }: ServerFlags & { readonly confirmClock?: boolean }) {
  if (confirmClock) await confirmClockOf(options.data);
  const findings = await examine(options);
  for (const { level, code, found, remedy } of findings) {
    console.log(`${MARKS[level]} ${found} (${code})`);
    if (remedy !== null) console.log(`    → ${remedy}`);
  }
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors > 0) throw new CommandError(`${errors} of these have to be put right`);
}

async function examine(options: ServerFlags): Promise<Finding[]> {
  const { data, config } = options;
  const { findings, times, isReadable } = isPostgresUrl(data)
    ? await examinedServer(data)
    : examinedFolder(data);
  // Opening it would bring the schema up to date, which is not for a doctor to do.
  const stored = isReadable ? await sitesIn(data) : [];
  return [
    examineRuntime(process.versions.node),
    ...findings,
    ...examineClock(systemClock(), times),
    ...(await examineAddress(options)),
    ...(config === undefined
      ? stored.flatMap((site) => [...examineOrigins(site.settings), ...examineSelectors(site)])
      : examineConfiguration(config, stored)),
    examineMail(options),
    examineProvider(options),
  ];
}

interface Examined {
  readonly findings: readonly Finding[];
  readonly times: StoredTimes | null;
  /** Whether sites may be read from it without changing it. */
  readonly isReadable: boolean;
}

function examinedFolder(folder: string): Examined {
  const { findings, inspection } = examineData(folder, databaseIn(folder));
  if (inspection === null) return { findings, times: null, isReadable: false };
  const { schema, knownSchema, problems, days, clockRecords } = inspection;
  const times = { days, clockEntries: clockRecords.flatMap(toClockEntry), databaseTimeMs: null };
  return { findings, times, isReadable: schema === knownSchema && problems.length === 0 };
}

async function examinedServer(url: string): Promise<Examined> {
  const { finding, inspection } = await examineServer(url);
  if (inspection === null) return { findings: [finding], times: null, isReadable: false };
  const { days, clockRecords, databaseTimeMs } = inspection;
  const times = { days, clockEntries: clockRecords.flatMap(toClockEntry), databaseTimeMs };
  return { findings: [finding], times, isReadable: false };
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
