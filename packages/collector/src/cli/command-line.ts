/**
 * `trustgauge`: every command by name, with its settings from the options and the environment.
 */
import { Command, type OutputConfiguration } from 'commander';
import { alertCommand } from './alert-command.js';
import { auditCommand } from './audit-command.js';
import { backupCommand, restoreCommand } from './backup-command.js';
import { CommandError, inLines } from './command-error.js';
import { demoCommand } from './demo-command.js';
import { doctorCommand } from './doctor-command.js';
import { exportCommand, importCommand } from './export-command.js';
import { incidentCommand } from './incident-command.js';
import { migrateCommand } from './migrate-command.js';
import { Environment } from './options/environment.js';
import { exposedSecrets } from './options/exposed-secrets.js';
import { readSettings } from './options/read-settings.js';
import { SETTINGS } from './options/settings.js';
import { personCommand } from './person-command.js';
import { receiverCommand } from './receiver-command.js';
import { serveCommand } from './serve-command.js';
import { outliveOutput } from './server/lost-output.js';
import { ServerCommand } from './server-options.js';
import { simulateCommand } from './simulate-command.js';
import { siteCommand } from './site-command.js';
import { tokenCommand } from './token-command.js';

/** Commander repeats what it does not know in full, and a mistyped option may hold a secret. */
const OUTPUT: OutputConfiguration = {
  outputError: (text, write) =>
    write(text.replace(/(option '--?[\w-]+)=[^']*'/, "$1'").replaceAll(/[^\s',]*:\/\/[^\s',]*/g, '…')),
};

/** @param variables The environment of the process. */
export function commandLine(
  version: string,
  variables: Readonly<Record<string, string | undefined>>,
): Command {
  const program = new Command('trustgauge')
    .description('Ask people how safe they feel their data is with you. Stores counters, never people.')
    .version(version)
    .showSuggestionAfterError()
    .addCommand(serveCommand())
    .addCommand(demoCommand())
    .addCommand(siteCommand())
    .addCommand(incidentCommand())
    .addCommand(alertCommand())
    .addCommand(receiverCommand())
    .addCommand(personCommand())
    .addCommand(tokenCommand())
    .addCommand(auditCommand())
    .addCommand(migrateCommand())
    .addCommand(doctorCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand())
    .addCommand(simulateCommand())
    .hook('preAction', (_, command) => applySettings(command, new Environment(variables, SETTINGS)));
  for (const command of withSubcommands(program)) command.configureOutput(OUTPUT);
  return program;
}

/** @throws CommandError with every mistake: nothing is opened, and no file is made */
function applySettings(command: Command, environment: Environment): void {
  if (command instanceof ServerCommand) outliveOutput();
  for (const warning of environment.warnings()) console.error(`trustgauge: ${warning}`);
  for (const warning of exposedSecrets(command)) console.error(`trustgauge: ${warning}`);
  const mistakes = readSettings(command, environment);
  if (command instanceof ServerCommand) mistakes.push(...command.findMistakes());
  if (mistakes.length > 0) throw new CommandError(inLines(mistakes, 'the settings'));
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
