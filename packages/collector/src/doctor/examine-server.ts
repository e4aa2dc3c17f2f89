/**
 * A database on a server: can it be reached, which version wrote it, and is all of it there. Whether it is whole its own
 * tools say.
 */
import type { PostgresInspection } from '../store/postgres-inspection.js';
import { error, type Finding, ok, warning } from './finding.js';

export async function examineServer(url: string): Promise<Finding> {
  let inspection: PostgresInspection;
  try {
    const { inspectPostgres } = await import('../store/postgres-inspection.js');
    inspection = await inspectPostgres(url);
  } catch (fault) {
    const found = (fault instanceof Error ? fault.message : String(fault)).replaceAll(/\s*\n\s*/g, ' ');
    const remedy = 'check the address in TRUSTGAUGE_DATA, and that the server runs';
    return error('database_unreachable', found, remedy);
  }
  const { schema, knownSchema, isUnfinished, sites } = inspection;
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
