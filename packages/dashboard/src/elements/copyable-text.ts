/**
 * `<copyable-text>`: a line to be put elsewhere, and the button that copies it. `label` names what the button copies.
 */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class CopyableText extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      .box {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
      }

      pre {
        flex: 1 1 260px;
        line-height: 22px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  static override properties = { value: {}, label: {}, outcome: { state: true } };

  declare value: string;
  declare label: string;
  declare private outcome: 'copied' | 'copyFailed' | null;

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.outcome = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value')) this.outcome = null;
  }

  protected override render() {
    return html`
      <div class="box">
        <pre><code>${this.value}</code></pre>
        <button type="button" aria-label=${this.label || nothing} @click=${this.#copy}>${WORDS.setUp.copy}</button>
      </div>
      <p class="small muted" role="status">${this.outcome ? WORDS.setUp[this.outcome] : nothing}</p>
    `;
  }

  async #copy(): Promise<void> {
    this.outcome = null;
    try {
      await navigator.clipboard.writeText(this.value);
      this.outcome = 'copied';
    } catch {
      const code = this.renderRoot.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.outcome = 'copyFailed';
    }
  }
}
