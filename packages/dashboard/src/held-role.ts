/**
 * What the one who is signed in may do: what is not allowed is not offered. The collector refuses it all the same.
 */
import { ROLES, type Role, type Session } from '@trustgauge/protocol';
import type { ReactiveControllerHost } from 'lit';
import { readSession } from './api.js';
import { Watched } from './watched.js';

/** Between two readings, in milliseconds: an owner may give somebody another role meanwhile. */
const PAUSE_MS = 600_000;

export class HeldRole {
  readonly #session: Watched<Session>;
  #isAsked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#session = new Watched(host, { pauseMs: () => PAUSE_MS });
    host.addController({ hostConnected: () => this.#ask() });
  }

  /** Once: after that it is read again by itself. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#session.ask(readSession);
  }

  /** False also while it is not known. */
  may(role: Role): boolean {
    const { value } = this.#session;
    return value !== undefined && ROLES.indexOf(value.role) >= ROLES.indexOf(role);
  }

  /** Known, and less than this. */
  mayNot(role: Role): boolean {
    return this.#session.value !== undefined && !this.may(role);
  }
}
