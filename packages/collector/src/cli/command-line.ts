/**
 * `trustgauge`: every command by name.
 */
import { Command } from 'commander';
import { alertCommand } from './alert-command.js';
import { auditCommand } from './audit-command.js';
import { backupCommand, restoreCommand } from './backup-command.js';
import { demoCommand } from './demo-command.js';
import { doctorCommand } from './doctor-command.js';
import { exportCommand, importCommand } from './export-command.js';
import { incidentCommand } from './incident-command.js';
import { migrateCommand } from './migrate-command.js';
import { personCommand } from './person-command.js';
import { receiverCommand } from './receiver-command.js';
import { serveCommand } from './serve-command.js';
import { simulateCommand } from './simulate-command.js';
import { siteCommand } from './site-command.js';
import { tokenCommand } from './token-command.js';

export function commandLine(version: string): Command {
  return new Command('trustgauge')
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
    .addCommand(simulateCommand());
}
