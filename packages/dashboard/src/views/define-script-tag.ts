/** Two pages show the tag; whichever is opened first defines it. */
import { ScriptTag } from '../elements/script-tag.js';

export function defineScriptTag(): void {
  if (!customElements.get('script-tag')) customElements.define('script-tag', ScriptTag);
}
