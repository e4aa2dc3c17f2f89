/**
 * `<script-tag>`: the one line for a page's head, and the button that copies it.
 */
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import { css, html, LitElement } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

/** How long, in milliseconds, the button says what became of it. */
const FEEDBACK_MS = 2_000;

export class ScriptTag extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      .tag {
        display: flex;
        align-items: start;
        gap: 12px;
        padding: 16px 16px 16px 20px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
      }

      pre {
        flex: 1;
        min-width: 0;
        padding-block: 6px;
        line-height: 22px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .copy {
        min-width: 84px;
      }

      @media (max-width: 560px) {
        .tag {
          flex-direction: column;
        }
      }
    `,
  ];

  static override properties = {
    collector: {},
    siteKey: { attribute: false },
    survey: {},
    copied: { state: true },
  };

  /** Origin of the collector. */
  declare collector: string;
  declare siteKey: string;
  /** Id of the survey that the tag asks. */
  declare survey: string;
  declare private copied: 'not-yet' | 'copied' | 'failed';

  constructor() {
    super();
    this.copied = 'not-yet';
  }

  protected override render() {
    const { copy, copied, copyFailed } = WORDS.installation;
    const tag = this.#tag();
    return html`
      <div class="tag">
        <pre><code>${tag}</code></pre>
        <wa-copy-button
          .value=${tag}
          .copyLabel=${copy}
          .successLabel=${copied}
          .errorLabel=${copyFailed}
          .feedbackDuration=${FEEDBACK_MS}
          tooltip="none"
          @wa-copy=${() => this.#say('copied')}
          @wa-error=${() => this.#say('failed')}
        >
          <button type="button" class="copy">
            ${{ 'not-yet': copy, copied, failed: copyFailed }[this.copied]}
          </button>
        </wa-copy-button>
      </div>
    `;
  }

  #tag(): string {
    return `<script async src="${this.collector}/trustgauge.js" data-site="${this.siteKey}" data-survey="${this.survey}"></script>`;
  }

  #say(copied: 'copied' | 'failed'): void {
    this.copied = copied;
    setTimeout(() => {
      this.copied = 'not-yet';
    }, FEEDBACK_MS);
  }
}
