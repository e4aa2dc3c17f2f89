/**
 * What the one who is signed in may do: what is not allowed is not offered. The collector refuses it all the same.
 */
import type { ReactiveControllerHost } from 'lit';
import { type Role, readRole } from './api.js';
import { Watched } from './watched.js';

const ROLES: readonly Role[] = ['viewer', 'editor', 'owner'];
/** Between two readings, in milliseconds: an owner may give somebody another role meanwhile. */
const PAUSE_MS = 600_000;

export class HeldRole {
  readonly #role: Watched<Role>;
  #isAsked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#role = new Watched(host, { pauseMs: () => PAUSE_MS });
    host.addController({ hostConnected: () => this.#ask() });
  }

  /** Once: after that it is read again by itself. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#role.ask(readRole);
  }

  /** False also while it is not known. */
  may(role: Role): boolean {
    const { value } = this.#role;
    return value !== undefined && ROLES.indexOf(value) >= ROLES.indexOf(role);
  }

  /** Known, and less than this. */
  mayNot(role: Role): boolean {
    return this.#role.value !== undefined && !this.may(role);
  }
}
