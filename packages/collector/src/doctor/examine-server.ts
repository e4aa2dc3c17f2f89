/**
 * A database on a server: can it be reached, which version wrote it, and is all of it there. Whether it is whole its own
 * tools say.
 */
import type { PostgresInspection } from '../store/postgres-inspection.js';
import { error, type Finding, ok, warning } from './finding.js';

export interface ExaminedServer {
  readonly finding: Finding;
  /** Null where it could not be read. */
  readonly inspection: PostgresInspection | null;
}

export async function examineServer(url: string): Promise<ExaminedServer> {
  try {
    const { inspectPostgres } = await import('../store/postgres-inspection.js');
    const inspection = await inspectPostgres(url);
    return { finding: toFinding(inspection), inspection };
  } catch (fault) {
    const found = (fault instanceof Error ? fault.message : String(fault)).replaceAll(/\s*\n\s*/g, ' ');
    const remedy = 'check the address in TRUSTGAUGE_DATA, and that the server runs';
    return { finding: error('database_unreachable', found, remedy), inspection: null };
  }
}

function toFinding({ schema, knownSchema, isUnfinished, sites }: PostgresInspection): Finding {
  if (schema > knownSchema) {
    const found = `the database has schema ${schema}, this version knows ${knownSchema}`;
    return error('database_newer', found, 'start the newer trustgauge that wrote it');
  }
  if (isUnfinished) {
    return error(
      'database_unfinished',
      'a move to this database was begun and has not ended',
      'let trustgauge migrate end it, or call it again where it was broken off: it goes on with what is missing',
    );
  }
  if (schema === 0) return ok('database_new', 'the server answers; no collector has used the database yet');
  const step = schema < knownSchema ? `, and is brought to ${knownSchema} at the next start` : '';
  const found = `the server answers; schema ${schema}${step}; ${sites} sites`;
  return sites === 0
    ? warning('no_site', found, 'trustgauge site apply trustgauge.config.json')
    : ok('database_server', found);
}
