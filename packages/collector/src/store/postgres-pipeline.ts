/**
 * Statements that are sent in one go and answered in one go. Where one fails the server passes over those behind it:
 * one point of synchronisation stands behind them all.
 *
 * `pg` has a pipeline mode of its own, with such a point behind each statement. There a COMMIT is carried out whatever
 * became of the statements before it, and each of them where BEGIN itself was cancelled.
 */
import type pg from 'pg';

type PipelinedArray = readonly (string | number | null | undefined)[];

export interface PipelinedStatement {
  /** Under which a connection keeps it prepared: one name for one text. */
  readonly name: string;
  readonly sql: string;
  readonly values?: readonly (string | number | PipelinedArray)[];
}

export interface PipelinedResult {
  /** What was done, as the server calls it: `INSERT 0 3`, `COMMIT`. */
  readonly command: string;
  /** Number of rows that were written or found; 0 where the statement has none. */
  readonly rowCount: number;
  readonly rows: readonly (readonly string[])[];
}

/** What each connection has prepared. */
const preparedNames = new WeakMap<pg.Connection, Set<string>>();

/** Methods that `pg` calls on what it has been asked to submit, in the order of the server's messages. */
export class PostgresPipeline implements pg.Submittable {
  /** Whether anything was written to the connection: before that nothing can have been carried out. */
  isSent = false;
  /** One for each statement. */
  readonly results: Promise<readonly PipelinedResult[]>;
  /** `pg` puts its own in place, which ends its wait. */
  callback: (error: unknown) => void;
  readonly #statements: readonly PipelinedStatement[];
  readonly #results: PipelinedResult[] = [];
  #rows: string[][] = [];
  #prepared: Set<string> | undefined;

  constructor(statements: readonly PipelinedStatement[]) {
    this.#statements = statements;
    this.callback = () => {};
    this.results = new Promise((resolve, reject) => {
      this.callback = (error) => (error ? reject(error) : resolve(this.#results));
    });
  }

  submit(connection: pg.Connection): void {
    const prepared = preparedNames.get(connection) ?? new Set();
    preparedNames.set(connection, prepared);
    this.#prepared = prepared;
    this.isSent = true;
    connection.stream.cork();
    try {
      for (const { name, sql, values = [] } of this.#statements) {
        if (!prepared.has(name)) {
          // An earlier try may have prepared it and failed later: closing what is not there is no error.
          connection.close({ type: 'S', name }, true);
          connection.parse({ name, text: sql, types: [] }, true);
        }
        connection.bind({ statement: name, values: values.map(toText) }, true);
        connection.execute({}, true);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#rows.push(fields.map((field) => field ?? ''));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const name = this.#statements[this.#results.length]?.name;
    if (name !== undefined) this.#prepared?.add(name);
    this.#results.push({
      command: text,
      rowCount: Number(/ (\d+)$/.exec(text)?.[1] ?? 0),
      rows: this.#rows,
    });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleError(error: unknown): void {
    this.callback(error);
  }
}

function toText(value: string | number | PipelinedArray): string {
  return typeof value === 'object' ? `{${value.map(toElement).join()}}` : String(value);
}

/** Of an array. Quoted, because it may be empty, say NULL or hold whatever. */
function toElement(value: PipelinedArray[number]): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  return /["\\]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`;
}
