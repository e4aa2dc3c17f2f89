/**
 * The data folder and the database in it: may it be written, who else may read it, is it whole, is there room.
 */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { inspectSqlite, type SqliteInspection } from '../store/sqlite-inspection.js';
import { error, type Finding, ok, warning } from './finding.js';

/** Readable, writable or searchable by anybody but the owner. */
const OTHERS = 0o077;

/** Room that a log and a backup of a young database need, in bytes. */
const LEAST_ROOM = 200 * 1024 * 1024;

export interface ExaminedData {
  readonly findings: readonly Finding[];
  /** Null where there is no database that could be read. */
  readonly inspection: SqliteInspection | null;
}

export function examineData(folder: string, file: string): ExaminedData {
  if (!existsSync(folder)) {
    const parent = nearestExisting(folder);
    const isPossible = parent !== null && isWritable(parent);
    return {
      findings: [
        isPossible
          ? ok('data_new', `${folder} does not exist yet and is made at the first start`)
          : error(
              'data_not_writable',
              `${folder} does not exist and can’t be made`,
              'choose another folder with --data',
            ),
      ],
      inspection: null,
    };
  }
  const findings = [...examineFolder(folder), examineRoom(folder)];
  if (!existsSync(file)) {
    return { findings: [...findings, ok('database_new', 'there is no database yet')], inspection: null };
  }
  if (!isWritable(file)) {
    findings.push(
      error(
        'database_not_writable',
        `${file} can’t be written by this account`,
        `run as the account that owns it, or chown ${file}`,
      ),
    );
  }
  const { finding, inspection } = examineDatabase(file);
  return { findings: [...findings, finding], inspection };
}

function examineFolder(folder: string): Finding[] {
  if (!isWritable(folder)) {
    const remedy = `run as the account that owns it, or chown ${folder}`;
    return [error('data_not_writable', `${folder} can’t be written by this account`, remedy)];
  }
  const mode = statSync(folder).mode & 0o777;
  // Windows has no such modes and says that all may read.
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    const found = `${folder} can be read by other accounts (mode ${mode.toString(8)})`;
    return [warning('data_readable_by_others', found, `chmod 700 ${folder}`)];
  }
  return [ok('data_folder', `${folder} is this account’s alone`)];
}

function examineRoom(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  if (bavail * bsize < LEAST_ROOM) {
    return warning(
      'disk_nearly_full',
      `${megabytes} MB are free`,
      'make room: submissions are refused when it is used up',
    );
  }
  return ok('disk', `${megabytes} MB are free`);
}

function examineDatabase(file: string): { finding: Finding; inspection: SqliteInspection | null } {
  let inspection: SqliteInspection;
  try {
    inspection = inspectSqlite(file);
  } catch (fault) {
    const found = fault instanceof Error ? fault.message : String(fault);
    return {
      finding: error('database_unreadable', found, 'restore a backup: trustgauge restore <file> --replace'),
      inspection: null,
    };
  }
  const { problems, schema, knownSchema, sites, answers } = inspection;
  const [problem] = problems;
  if (problem !== undefined) {
    const remedy =
      'stop the collector, keep the file, and restore a backup: trustgauge restore <file> --replace';
    return { finding: error('database_damaged', problem, remedy), inspection };
  }
  if (schema > knownSchema) {
    const found = `the database has schema ${schema}, this version knows ${knownSchema}`;
    return {
      finding: error('database_newer', found, 'start the newer trustgauge that wrote it'),
      inspection,
    };
  }
  const step = schema < knownSchema ? `, and is brought to ${knownSchema} at the next start` : '';
  const found = `whole; schema ${schema}${step}; ${sites} sites, ${answers} answers`;
  if (sites === 0) {
    return { finding: warning('no_site', found, 'trustgauge site apply trustgauge.config.json'), inspection };
  }
  return { finding: ok('database', found), inspection };
}

function nearestExisting(folder: string): string | null {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(path)) return statSync(path).isDirectory() ? path : null;
    if (path === dirname(path)) return null;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
