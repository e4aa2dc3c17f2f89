/**
 * What can be taken along of a table or chart, and how each kind of file is made. What makes them is fetched when the
 * first is asked for.
 */
import type { Table } from '@trustgauge/protocol';
import type { Picture } from '../picture/picture.js';

export const TABLE_KINDS = ['csv', 'json'] as const;
export const PICTURE_KINDS = ['svg', 'png'] as const;
export type FileKind = (typeof TABLE_KINDS)[number] | (typeof PICTURE_KINDS)[number];

const TYPES: Readonly<Record<Exclude<FileKind, 'png'>, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

export async function tableFile(kind: (typeof TABLE_KINDS)[number], table: Table): Promise<Blob> {
  const { toCsv, toJson } = await import('./table-files.js');
  return new Blob([kind === 'csv' ? toCsv(table) : toJson(table)], { type: TYPES[kind] });
}

export async function pictureFile(kind: (typeof PICTURE_KINDS)[number], picture: Picture): Promise<Blob> {
  const { drawPicture, toSvgText } = await import('../picture/picture.js');
  // Texts are laid out by the width of their letters.
  await document.fonts.ready;
  const drawn = drawPicture(picture);
  if (kind === 'svg') return new Blob([toSvgText(drawn)], { type: TYPES.svg });
  const { toPng } = await import('../picture/to-png.js');
  return toPng(drawn);
}
