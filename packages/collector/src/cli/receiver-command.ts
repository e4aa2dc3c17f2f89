import { ReceiverKindSchema } from '@trustgauge/protocol';
import { Command, Option } from 'commander';
import { systemClock } from '../clock.js';
import { createChannels } from '../notify/create-channels.js';
import { Outbox } from '../notify/outbox.js';
import { Receivers, toShownReceiver } from '../notify/receivers.js';
import type { Store } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError } from './command-error.js';
import { withStore } from './open-store.js';
import { PUBLIC_URL } from './options/address.js';
import { DATA } from './options/data.js';
import { ALLOW_RECEIVERS, MAIL_FROM, type NotifyFlags, SMTP_URL, toNotifyOptions } from './options/mail.js';
import { RECEIVER_TARGET } from './options/receiver-target.js';
import { SettingOption } from './options/setting.js';
import { siteOf } from './site-command.js';

/** Newest tries that `log` prints. */
const LOG_LINES = 50;

interface Options extends NotifyFlags {
  readonly data: string;
  readonly publicUrl?: string;
}

interface AddOptions extends Options {
  readonly kind: string;
  readonly label: string;
  readonly target?: string;
}

export function receiverCommand(): Command {
  const command = new Command('receiver').description('who is told of alerts: webhooks, Slack, e-mail');
  withNotifyOptions(
    command
      .command('add')
      .description(
        'tell one more of the alerts of a site; prints its id and, for a webhook, its secret, once',
      )
      .argument('<site>')
      .addOption(
        new Option('--kind <kind>', 'a signed webhook, a message for Slack or its like, or a mail')
          .choices(ReceiverKindSchema.options)
          .makeOptionMandatory(),
      )
      .requiredOption('--label <text>', 'a name for people')
      .addOption(new SettingOption(RECEIVER_TARGET)),
  ).action((site: string, { kind, label, target, ...options }: AddOptions) =>
    withReceivers(site, options, async ({ receivers, store }) => {
      if (target === undefined) {
        throw new CommandError(
          'a receiver needs an address: set --target, TRUSTGAUGE_RECEIVER_TARGET or TRUSTGAUGE_RECEIVER_TARGET_FILE',
        );
      }
      const { id, secret } = await receivers.add(site, { kind, label, target });
      await audited(store, { action: 'receiver-added', site, subject: label });
      console.log(id);
      if (secret !== null) console.log(secret);
    }),
  );
  command
    .command('list')
    .description('the receivers of a site, oldest first; of a webhook only its host')
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((site: string, options: Options) =>
      withReceivers(site, options, async ({ receivers }) => {
        for (const record of await receivers.list(site)) {
          const { id, kind, label, target } = toShownReceiver(record);
          console.log(`${id}\t${kind}\t${label}\t${target}`);
        }
      }),
    );
  command
    .command('remove')
    .description('tell a receiver no more, at once')
    .argument('<site>')
    .argument('<receiver>', 'its id (trustgauge receiver list)')
    .addOption(new SettingOption(DATA))
    .action((site: string, id: string, options: Options) =>
      withReceivers(site, options, async ({ receivers, store }) => {
        const { label } = await receivers.get(site, id);
        await receivers.remove(site, id);
        await audited(store, { action: 'receiver-removed', site, subject: label });
        console.log(`${id} removed`);
      }),
    );
  withNotifyOptions(
    command
      .command('test')
      .description('send a test from this machine, now, and say what became of it')
      .argument('<site>')
      .argument('<receiver>', 'its id (trustgauge receiver list)'),
  ).action((site: string, id: string, options: Options) =>
    withReceivers(site, options, async ({ receivers, outbox, store }) => {
      const receiver = await receivers.get(site, id);
      const { outcome, detail } = await outbox.test(receiver);
      await audited(store, { action: 'receiver-tested', site, subject: receiver.label });
      if (outcome !== 'delivered') throw new CommandError(`not delivered: ${detail}`);
      console.log(`delivered: ${detail}`);
    }),
  );
  command
    .command('log')
    .description(`the newest ${LOG_LINES} tries to deliver something, newest first`)
    .argument('<site>')
    .addOption(new SettingOption(DATA))
    .action((site: string, options: Options) =>
      withReceivers(site, options, async ({ receivers, outbox }) => {
        const labels = new Map((await receivers.list(site)).map(({ id, label }) => [id, label]));
        for (const { at, type, receiver, attempt, outcome, detail } of await outbox.log(site, LOG_LINES)) {
          console.log(
            `${at}\t${labels.get(receiver) ?? receiver}\t${type}\ttry ${attempt}\t${outcome}\t${detail}`,
          );
        }
      }),
    );
  return command;
}

function withNotifyOptions(command: Command): Command {
  return command
    .addOption(new SettingOption(DATA))
    .addOption(new SettingOption(PUBLIC_URL))
    .addOption(new SettingOption(SMTP_URL))
    .addOption(new SettingOption(MAIL_FROM))
    .addOption(new SettingOption(ALLOW_RECEIVERS));
}

/** @throws CommandError for a site that does not exist and for what a receiver must not be */
function withReceivers(
  site: string,
  { data, publicUrl, ...flags }: Options,
  work: (parts: { receivers: Receivers; outbox: Outbox; store: Store }) => Promise<void>,
): Promise<void> {
  const clock = systemClock;
  const notify = createChannels(toNotifyOptions(flags), { clock, dashboardUrl: publicUrl ?? null });
  return withStore(data, async (stored) => {
    await siteOf(stored, site);
    const store = stored.outbox;
    const receivers = new Receivers({ store, clock, ...notify });
    const outbox = new Outbox({
      store,
      clock,
      channels: notify.channels,
      report: (error) => console.error(error),
    });
    await work({ receivers, outbox, store: stored });
  });
}
