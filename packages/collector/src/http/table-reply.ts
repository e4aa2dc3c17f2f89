/**
 * A table as whoever asks takes it: CSV for spreadsheets, JSON for the rest.
 */
import { CSV_OPTIONS, rowObjects, type Table } from '@trustgauge/protocol';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

/** The table where CSV is asked for, and `reply` where not. */
export async function replyOrTable(
  context: Context,
  reply: object,
  table: () => Table | Promise<Table>,
): Promise<Response> {
  if (asksForCsv(context)) return replyWithTable(context, await table());
  context.header('Vary', 'Accept');
  return context.json(reply);
}

export function asksForCsv(context: Context): boolean {
  const asked = accepts(context, { header: 'Accept', supports: [JSON_TYPE, CSV_TYPE], default: JSON_TYPE });
  return asked === CSV_TYPE;
}

export function replyWithTable(context: Context, table: Table): Response {
  context.header('Vary', 'Accept');
  if (!asksForCsv(context)) return context.json({ table: table.name, rows: rowObjects(table) });
  context.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  return context.body(stringify([table.columns, ...table.rows] as unknown[][], CSV_OPTIONS));
}
