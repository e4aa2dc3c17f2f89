/**
 * A table as the text of a file: for a spreadsheet, or for a script.
 */
import { CSV_OPTIONS, rowObjects, type Table } from '@trustgauge/protocol';
import { stringify } from 'csv-stringify/browser/esm/sync';

/** With the mark by which spreadsheets know that it is UTF-8. */
export function toCsv({ columns, rows }: Table): string {
  return stringify([columns, ...rows] as unknown[][], { ...CSV_OPTIONS, bom: true });
}

export function toJson(table: Table): string {
  return `${JSON.stringify({ table: table.name, rows: rowObjects(table) }, null, 2)}\n`;
}
