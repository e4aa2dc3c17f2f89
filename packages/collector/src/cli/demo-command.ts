import { type Command, Option } from 'commander';
import { signInLink } from '../access/sign-in-link.js';
import { systemClock } from '../clock.js';
import { DEMO_SITE } from '../demo/demo-site.js';
import { audited } from './audited.js';
import { startWithConfiguration } from './configuration.js';
import { withStore } from './open-store.js';
import { refuseWrongClock } from './refuse-wrong-clock.js';
import { endSoon } from './server/lost-output.js';
import { ServerCommand, type ServerFlags } from './server-options.js';

interface Options extends ServerFlags {
  readonly logLevel: string;
  readonly examplePage?: string;
}

export function demoCommand(): Command {
  return new ServerCommand(
    'demo',
    'serve, with a site of simulated answers: half a year up to yesterday, and one incident',
  )
    .addOption(new Option('--example-page <url>', 'print this address too: a page that carries the widget'))
    .action((options: Options) =>
      withStore(options.data, async (store) => {
        await refuseWrongClock(store, systemClock());
        await startWithConfiguration(store, options.config, systemClock());
        // By a collector of its own in this process, which has no limits: those of the server are for who comes to it.
        const { topUpDemo } = await import('../demo/top-up-demo.js');
        await topUpDemo(store, systemClock(), showProgress);
        const { runServer } = await import('./server/run-server.js');
        await runServer(store, options, async (address, collector) => {
          const { secret } = await collector.tokens.issueSignIn({
            site: null,
            role: 'owner',
            label: 'sign-in link',
          });
          await audited(store, { action: 'link-printed', site: null, subject: 'owner' });
          console.log('');
          if (options.examplePage !== undefined) console.log(`  Example page  ${options.examplePage}`);
          console.log(
            `  Dashboard     ${signInLink(address, secret)}  (this link signs one browser in, once)`,
          );
          console.log(`  Health        ${address}/health`);
          console.log(
            `\n  The site "${DEMO_SITE}" holds simulated answers. Ctrl-C stops; what has been answered stays.`,
          );
        });
      }).finally(endSoon),
    );
}

/** One line that is written over on a terminal; a line every thirty days elsewhere. */
function showProgress(done: number, total: number): void {
  const isLast = done === total;
  if (process.stdout.isTTY)
    process.stdout.write(`\rSimulated answers: day ${done} of ${total}${isLast ? '\n' : ''}`);
  else if (isLast || done % 30 === 0) console.log(`Simulated answers: day ${done} of ${total}`);
}
