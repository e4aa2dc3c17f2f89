/**
 * Whether a store is one that this program can work with: of the schema that it knows, and whole. What is found is said
 * in one line, with what an operator does about it.
 */
import { StoreUnfit } from './store.js';

/**
 * @param place How the database is called: `the database`, and its file where it is one.
 * @param schema Steps of the schema that have been taken there.
 * @param known Steps that this program knows.
 * @throws StoreUnfit `store_newer`
 */
export function refuseNewer(place: string, schema: number, known: number): void {
  if (schema <= known) return;
  throw new StoreUnfit(
    'store_newer',
    `${place} has schema ${schema}, this version knows ${known}: start the newer trustgauge that wrote it`,
  );
}

/**
 * Of a program that runs: what it brought up to date at its start may have been replaced since by a newer program, or
 * by an older copy.
 * @throws StoreUnfit `store_newer`, `store_older`
 */
export function refuseOther(place: string, schema: number, known: number): void {
  refuseNewer(place, schema, known);
  if (schema === known) return;
  throw new StoreUnfit(
    'store_older',
    `${place} has schema ${schema}, this version needs ${known}: start this trustgauge again, which brings it up to date`,
  );
}

/**
 * What is counted before everything is there would be overwritten.
 * @throws StoreUnfit `store_unfinished`
 */
export function refuseUnfinished(isUnfinished: boolean): void {
  if (!isUnfinished) return;
  throw new StoreUnfit(
    'store_unfinished',
    'a move to this database was begun and has not ended: let trustgauge migrate end it, or call it again where it was broken off, which goes on with it',
  );
}
