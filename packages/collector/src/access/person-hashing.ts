/**
 * Keyed hashes of people, which recognise an address without storing it. The key is in the same store: a table of hashes
 * made elsewhere finds nothing, but a thief who has the whole store can try addresses one by one.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PeopleStore, PersonHashes } from '../store/people-store.js';

export class PersonHashing {
  readonly #store: PeopleStore;
  #key: Promise<string> | null = null;

  constructor(store: PeopleStore) {
    this.#store = store;
  }

  async hash({ email, subject }: { email: string; subject: string | null }): Promise<PersonHashes> {
    // Asked again by the next one where the store can't be reached now.
    this.#key ??= this.#store.hashKey(randomBytes(32).toString('hex')).catch((error: unknown) => {
      this.#key = null;
      throw error;
    });
    const key = await this.#key;
    const of = (kind: string, text: string) =>
      createHmac('sha256', key).update(`${kind} ${text}`).digest('hex');
    return {
      address: of('address', email),
      subject: subject === null ? null : of('subject', subject),
    };
  }
}
