/**
 * Figures as whoever asks takes them: tables as CSV for spreadsheets, JSON for the rest.
 */
import { CSV_OPTIONS, rowObjects, type Table } from '@trustgauge/protocol';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

export function asksForCsv(context: Context): boolean {
  const asked = accepts(context, { header: 'Accept', supports: [JSON_TYPE, CSV_TYPE], default: JSON_TYPE });
  return asked === CSV_TYPE;
}

/** @param json In UTF-8. */
export function replyWithJson(context: Context, json: Uint8Array<ArrayBuffer>): Response {
  context.header('Content-Type', JSON_TYPE);
  return context.body(json);
}

export function replyWithTable(context: Context, table: Table): Response {
  context.header('Vary', 'Accept');
  if (!asksForCsv(context)) return context.json({ table: table.name, rows: rowObjects(table) });
  context.header('Content-Type', 'text/csv; charset=utf-8; header=present');
  return context.body(stringify([table.columns, ...table.rows] as unknown[][], CSV_OPTIONS));
}
