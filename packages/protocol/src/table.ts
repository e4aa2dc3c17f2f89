/**
 * What the collector says as rows, for spreadsheets and scripts: the same figures, to the digit, and nothing besides.
 * Every row says where it comes from and how it may be read, so that one that is taken out of its table still does.
 */
export type Cell = string | number | boolean | null;

export interface Table {
  /** What it is of, as the API names it. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A row by the names of its columns. */
export type Fields = Readonly<Record<string, Cell>>;

/**
 * What a formula begins with, where a cell begins: at the start, and after what spreadsheets take for the end of a cell
 * in some languages. Spaces, marks without width and quotes before it are passed over.
 */
const FORMULA =
  /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|[\uFEFF\u200B-\u200F\u2060"])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** RFC 4180, and nothing that a spreadsheet would take for a formula: for `csv-stringify`. */
export const CSV_OPTIONS = {
  record_delimiter: '\r\n',
  escape_formulas: true,
  cast: {
    boolean: (isTrue: boolean) => String(isTrue),
    string: (text: string) => text.replace(FORMULA, "$1'"),
  },
} as const;

/**
 * @param like A row of which only the names are taken, so that an empty table has columns.
 * @param scope What every row says besides.
 */
export function toTable(name: string, like: Fields, rows: readonly Fields[], scope: Fields): Table {
  const columns = [...Object.keys(like), ...Object.keys(scope)];
  return {
    name,
    columns,
    rows: rows.map((row) => columns.map((column) => ({ ...row, ...scope })[column] ?? null)),
  };
}

/** One object for each row, its fields named as the columns. */
export function rowObjects({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])));
}

/** Those rows of a table whose fields are these. */
export function rowsWhere(table: Table, fields: Fields): Table {
  const wanted = Object.entries(fields).map(([name, value]) => [table.columns.indexOf(name), value] as const);
  return {
    ...table,
    rows: table.rows.filter((row) => wanted.every(([place, value]) => row[place] === value)),
  };
}
