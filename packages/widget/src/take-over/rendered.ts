/**
 * `<trust-gauge-rendered>`: the last element in a tree that a server has drawn. When the page has parsed it, everything
 * before it is there, also in a page that arrives in pieces.
 */
import type { AskedSurvey } from '../configuration.js';
import { mayInvite } from '../quiet.js';
import { warnOnce } from '../warn-once.js';
import { takeOver } from './take-over.js';

const NAME = 'trust-gauge-rendered';

/** @param load Defines `<trust-gauge>`. */
export function defineRendered(load: () => Promise<void>): void {
  if (typeof customElements === 'undefined' || customElements.get(NAME)) return;
  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback(): void {
        const tree = this.getRootNode();
        const text = this.getAttribute('asked');
        if (!(tree instanceof ShadowRoot) || text === null) return;
        const drawn = [...tree.children].filter(({ localName }) => localName !== 'slot');
        const clear = () => {
          for (const element of drawn) element.remove();
        };
        // A signal that only scripts can see has not kept the server from asking.
        if (!mayInvite(tree.host.hasAttribute('allow-automated'))) {
          clear();
          return;
        }
        // Once: a tag that is moved keeps its question.
        this.removeAttribute('asked');
        load()
          .then(() => takeOver(tree, drawn, JSON.parse(text) as AskedSurvey))
          .catch((error: unknown) => warnOnce('element_unavailable', `${error}`));
      }
    },
  );
}
