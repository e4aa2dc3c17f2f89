/**
 * `<script-tag>`: the one line for a page's head, and the button that copies it.
 */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class ScriptTag extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      .tag {
        display: grid;
        gap: 16px;
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
      }

      pre {
        line-height: 22px;
        white-space: pre-wrap;
        padding-inline-start: 2ch;
        text-indent: -2ch;
      }

      /* A line ends between two attributes, and inside of one only where it is longer than a line. */
      .attribute {
        display: inline-block;
        text-indent: 0;
        overflow-wrap: anywhere;
      }

      .copying {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
    `,
  ];

  static override properties = {
    collector: {},
    siteKey: { attribute: false },
    survey: {},
    outcome: { state: true },
  };

  /** Address of the collector: its origin and, where it lies below one, a path. */
  declare collector: string;
  declare siteKey: string;
  /** Id of the survey that the tag asks. */
  declare survey: string;
  /** What became of the last copying. */
  declare private outcome: 'copied' | 'copyFailed' | null;

  constructor() {
    super();
    this.outcome = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What was copied before is another tag.
    if (changed.has('siteKey') || changed.has('survey')) this.outcome = null;
  }

  protected override render() {
    const [first, ...others] = this.#parts();
    return html`
      <div class="tag">
        <pre><code>${first}${others.map((part) => html` <span class="attribute">${breakable(part)}</span>`)}</code></pre>
        <div class="copying">
          <button type="button" @click=${this.#copy}>${WORDS.installation.copy}</button>
          <p class="small muted" role="status">${this.outcome ? WORDS.installation[this.outcome] : nothing}</p>
        </div>
      </div>
    `;
  }

  #parts(): readonly string[] {
    return [
      '<script async',
      `src="${this.collector}/trustgauge/${this.siteKey}.js"`,
      // One connection for all that follows, and no cookie on it.
      'crossorigin="anonymous"',
      'referrerpolicy="no-referrer"',
      `data-survey="${this.survey}"></script>`,
    ];
  }

  async #copy(): Promise<void> {
    this.outcome = null;
    try {
      await navigator.clipboard.writeText(this.#parts().join(' '));
      this.outcome = 'copied';
    } catch {
      // Without https, or where the browser asks and is told no.
      const code = this.renderRoot.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.outcome = 'copyFailed';
    }
  }
}

/** An address may be broken after a slash of its path. */
function breakable(attribute: string) {
  return attribute.split(/(?<=[^/<]\/)(?!\/)/).map((part) => html`${part}<wbr>`);
}
