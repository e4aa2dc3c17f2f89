/**
 * A page whose images, forms and frames have every name that a document has, and whose fields every name that a form
 * has, so that nothing can be read from either by its name. In a frame: no test could run in such a page.
 */
import { expect } from 'chai';
import { eventOf } from '../harness.ts';

interface Page {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  /** In the form. */
  readonly tag: HTMLElement;
  readonly signal: AbortSignal;
  readonly warn: () => void;
  /** The modules of this package below this folder. */
  readonly load: (path: string) => Promise<Record<string, (...given: unknown[]) => unknown>>;
}

/** What is called in the page, and what has to come of it. */
const CALLS: Record<string, readonly [call: (page: Page) => Promise<unknown>, result: unknown]> = {
  'the language is that of the page': [
    async ({ load, tag }) => (await load('languages/wanted-languages')).wantedLanguages(tag)[0],
    'de',
  ],
  'nothing seems to be in the way': [
    async ({ load }) => (await load('placement/perhaps-busy')).isPerhapsBusy(),
    false,
  ],
  'nothing is in the way': [
    async ({ load, signal }) => {
      await (await load('placement/interruption')).whenNothingIsInterrupted(signal, () => false);
      return 'free';
    },
    'free',
  ],
  'a form that has the focus takes no text': [
    async ({ load, form }) => (await load('placement/takes-text')).takesText(form),
    false,
  ],
  'a form that is a dialog is open': [
    async ({ load, form }) => {
      Element.prototype.setAttribute.call(form, 'role', 'dialog');
      const open = await (await load('placement/open-dialog')).openDialog();
      Element.prototype.removeAttribute.call(form, 'role');
      return open === form;
    },
    true,
  ],
  'what has the focus is kept clear': [
    async ({ load, tag, signal }) => (await load('placement/keep-clear')).keepClear(tag, signal),
    undefined,
  ],
  'a page is arrived at': [
    async ({ load, signal, warn }) =>
      (await load('schedule/triggers')).whenTriggered([{ on: 'page', path: '*' }], signal, warn),
    true,
  ],
  'an event on a form is heard': [
    async ({ load, form, signal, warn }) => {
      const triggers = [{ on: 'event', event: 'card-saved', selector: 'form' }];
      const heard = (await load('schedule/triggers')).whenTriggered(triggers, signal, warn);
      EventTarget.prototype.dispatchEvent.call(form, new Event('card-saved'));
      return heard;
    },
    true,
  ],
  'a mouse that leaves is heard': [
    async ({ load, root, signal, warn }) => {
      const heard = (await load('schedule/triggers')).whenTriggered([{ on: 'exit' }], signal, warn);
      root.dispatchEvent(new PointerEvent('pointerleave', { clientY: -1 }));
      return heard;
    },
    true,
  ],
  'a moment without input passes': [
    async ({ load, signal, warn }) =>
      (await load('schedule/triggers')).whenTriggered([{ on: 'idle', seconds: 0.01 }], signal, warn),
    true,
  ],
};

/** Also names that the window of some browsers has, which an element takes in the others. */
const OF_WINDOWS = ['navigation', 'scheduler', 'EditContext', 'trustgauge'];

const namesOf = (object: object) => {
  const names = new Set<string>();
  for (let type = object; type; type = Object.getPrototypeOf(type))
    for (const name of Object.getOwnPropertyNames(type)) names.add(name);
  return [...names];
};

const named = (tag: string, names: readonly string[]) =>
  names.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join('');

describe('on a page whose elements have every name that could be read', () => {
  for (const kind of ['img', 'form', 'iframe']) {
    it(`nothing is mistaken for the browser's own, taken by an ${kind}`, async function () {
      this.timeout(60_000);
      const frame = document.createElement('iframe');
      const calls = Object.entries(CALLS).map(([title, [call]]) => `${JSON.stringify(title)}: ${call}`);
      // Imports by absolute addresses: WebKit resolves no others in a document without an address.
      frame.srcdoc = `<!doctype html><html lang="de"><body>
        <form><i></i>${named('input', namesOf(document.createElement('form')))}</form>
        <script>
          const root = document.documentElement;
          const [form, tag] = ['form', 'i'].map((name) => document.querySelector(name));
        </script>
        ${named(kind, [...namesOf(document), ...OF_WINDOWS])}
        <script type="module">
          const warn = (...said) => { throw new Error(said) };
          const load = (path) => import('${location.origin}/packages/widget/dist/' + path + '.js');
          const results = {};
          for (const [title, call] of Object.entries({ ${calls.join(',\n')} })) {
            const { signal } = new AbortController();
            try {
              results[title] = await call({ root, form, tag, signal, warn, load });
            } catch (error) {
              results[title] = String(error);
            }
          }
          parent.postMessage(results);
        </script>`;
      const message = eventOf(window, 'message');
      document.body.append(frame);
      const { data } = (await message) as unknown as MessageEvent;
      frame.remove();
      expect(data).to.deep.equal(
        Object.fromEntries(Object.entries(CALLS).map(([title, [, result]]) => [title, result])),
      );
    });
  }
});
