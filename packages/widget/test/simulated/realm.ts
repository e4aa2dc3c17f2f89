/**
 * A simulated document in a realm of its own, with modules of its own, as Jest makes it for each test file: what a module
 * keeps, and every global name, belongs to this realm.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileFunction, createContext, runInContext } from 'node:vm';
import { Window } from 'happy-dom';
import { JSDOM, VirtualConsole } from 'jsdom';

export type Simulator = 'jsdom' | 'happy-dom';

/** What Node has as well, and a simulated document accepts its own kind of only. */
const REPLACED = ['Event', 'CustomEvent', 'EventTarget', 'navigator', 'AbortController', 'AbortSignal'];
const URL_OF_PAGE = 'https://app.example/';

export class Realm {
  readonly #realm = createContext({});
  /** What a listener or an observer of the page threw, where the simulator reports that itself: jsdom does. */
  readonly errors: Error[] = [];
  /** The realm's global names. */
  readonly names: typeof globalThis;
  readonly #page: Window | JSDOM['window'];
  /** What the page has, and Node's own of the same name. */
  readonly #taken = new Map<string, PropertyDescriptor | undefined>();
  readonly #modules = new Map<string, unknown>();

  constructor(simulator: Simulator) {
    this.names = runInContext('globalThis', this.#realm);
    for (const name of Object.getOwnPropertyNames(globalThis))
      if (!(name in this.names)) this.#define(name, Reflect.get(globalThis, name));
    const virtualConsole = new VirtualConsole().on('jsdomError', (error) => this.errors.push(error));
    const options = { url: URL_OF_PAGE, pretendToBeVisual: true, virtualConsole };
    this.#page =
      simulator === 'jsdom' ? new JSDOM('<!doctype html>', options).window : new Window({ url: URL_OF_PAGE });
    const ofPage = Object.getOwnPropertyNames(this.#page).filter(
      (name) => !(name in globalThis) || REPLACED.includes(name),
    );
    for (const name of ofPage) {
      this.#taken.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      this.#define(name, Reflect.get(this.#page, name));
    }
    this.#define('window', this.#page);
  }

  /** What the CommonJS file exports, run in this realm the first time. */
  require(path: string): unknown {
    if (!this.#modules.has(path)) {
      const module = { exports: {} };
      this.#modules.set(path, module);
      const code = readFileSync(path, 'utf8');
      const options = { filename: path, parsingContext: this.#realm };
      const run = compileFunction(code, ['require', 'module', 'exports'], options);
      run((name: string) => this.require(join(dirname(path), name)), module, module.exports);
    }
    return (this.#modules.get(path) as { exports: unknown }).exports;
  }

  /** Takes the document away as the runners do when a test file ends: nothing of the page has a name any more. */
  takeAway(): void {
    this.#page.close();
    for (const [name, descriptor] of this.#taken) {
      if (descriptor) Object.defineProperty(this.names, name, descriptor);
      else Reflect.deleteProperty(this.names, name);
    }
    Reflect.deleteProperty(this.names, 'window');
  }

  #define(name: string, value: unknown): void {
    Object.defineProperty(this.names, name, { value, configurable: true, writable: true });
  }
}
