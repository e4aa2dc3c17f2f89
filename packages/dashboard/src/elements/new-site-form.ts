/**
 * `<new-site-form>`: what a site needs to begin with. Fires `site-made` with the site that the collector made. What is
 * typed outlives a reload, until the site is made or the tab is closed.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { ApiFailure, makeSite } from '../api.js';
import { originInText } from '../origin-in-text.js';
import { isSiteId, suggestedSiteId } from '../site-id.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

type Field = 'product' | 'id' | 'timeZone' | 'origin';
type Draft = Readonly<Record<Field, string>>;
type Problem = keyof typeof WORDS.setUp.site.problems;

const KEPT_AS = 'trustgauge-new-site';
const FIELDS: readonly Field[] = ['product', 'id', 'timeZone', 'origin'];
const LONGEST_PRODUCT = 60;

export class NewSiteForm extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      form {
        display: grid;
        gap: 20px;
        max-width: 480px;
      }

      label {
        display: block;
        font-size: 14px;
        line-height: 20px;
        font-weight: 500;
        margin-block-end: 4px;
      }

      input,
      select {
        margin-block-start: 6px;
        width: 100%;
      }

      input[aria-invalid="true"],
      select[aria-invalid="true"] {
        border-color: var(--notice);
        box-shadow: inset 3px 0 0 var(--notice);
      }

      .problem {
        margin-block-start: 6px;
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }

      button {
        justify-self: start;
      }
    `,
  ];

  static override properties = {
    draft: { state: true },
    problems: { state: true },
    failure: { state: true },
    isWorking: { state: true },
  };

  declare private draft: Draft;
  declare private problems: Partial<Record<Field, Problem>>;
  declare private failure: ApiFailure | undefined;
  declare private isWorking: boolean;

  constructor() {
    super();
    this.draft = keptDraft() ?? {
      product: '',
      id: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      origin: '',
    };
    this.problems = {};
    this.isWorking = false;
  }

  protected override render() {
    const words = WORDS.setUp.site;
    const { failure } = this;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#text('product', words.product, words.productHint)}
        ${this.#text('id', words.id, words.idHint)}
        ${this.#timeZone()}
        ${this.#text('origin', words.origin, words.originHint)}
        <button type="submit" class="primary" ?disabled=${this.isWorking}>
          ${this.isWorking ? words.working : words.button}
        </button>
        <div role="alert">
          ${failure ? html`<p class="problem small">${WORDS.trouble(failure.code, failure.message)}</p>` : nothing}
        </div>
      </form>
    `;
  }

  #text(field: Field, label: string, hint: string) {
    return html`
      <div>
        <label for=${field}>${label}</label>
        <p class="small muted" id=${`${field}-hint`}>${hint}</p>
        <input
          id=${field}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${this.draft[field]}
          aria-describedby=${`${field}-hint ${field}-problem`}
          aria-invalid=${this.problems[field] ? 'true' : 'false'}
          @input=${(event: Event) => this.#write(field, (event.target as HTMLInputElement).value)}
        />
        ${this.#problem(field)}
      </div>
    `;
  }

  #timeZone() {
    const words = WORDS.setUp.site;
    const { timeZone } = this.draft;
    const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
    return html`
      <div>
        <label for="timeZone">${words.timeZone}</label>
        <p class="small muted" id="timeZone-hint">${words.timeZoneHint}</p>
        <select
          id="timeZone"
          aria-describedby="timeZone-hint timeZone-problem"
          aria-invalid=${this.problems.timeZone ? 'true' : 'false'}
          @change=${(event: Event) => this.#write('timeZone', (event.target as HTMLSelectElement).value)}
        >
          ${zones.map((zone) => html`<option value=${zone} .selected=${zone === timeZone}>${zone}</option>`)}
        </select>
        ${this.#problem('timeZone')}
      </div>
    `;
  }

  #problem(field: Field) {
    const problem = this.problems[field];
    return html`<div id=${`${field}-problem`} class="small">
      ${problem ? html`<p class="problem">${WORDS.setUp.site.problems[problem]}</p>` : nothing}
    </div>`;
  }

  #write(field: Field, value: string): void {
    const { draft } = this;
    const followsProduct = field === 'product' && draft.id === suggestedSiteId(draft.product);
    this.draft = { ...draft, [field]: value, ...(followsProduct && { id: suggestedSiteId(value) }) };
    keepDraft(this.draft);
    const { [field]: _, ...others } = this.problems;
    this.problems = others;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { product, id, timeZone, origin } = this.draft;
    const allowed = originInText(origin);
    this.failure = undefined;
    this.problems = {
      ...(product.trim() === '' || product.trim().length > LONGEST_PRODUCT ? { product: 'product' } : {}),
      ...(isSiteId(id) ? {} : { id: 'id' }),
      ...(timeZone === '' ? { timeZone: 'timeZone' } : {}),
      ...(allowed === null ? { origin: 'origin' } : {}),
    };
    if (allowed === null || Object.keys(this.problems).length > 0) return this.#focusProblem();
    this.isWorking = true;
    try {
      const site = await makeSite({ id, product: product.trim(), timeZone, allowedOrigins: [allowed] });
      keepDraft(null);
      this.dispatchEvent(
        new CustomEvent<ListedSite>('site-made', { detail: site, bubbles: true, composed: true }),
      );
    } catch (error) {
      await this.#refuse(error);
    } finally {
      this.isWorking = false;
    }
  }

  async #refuse(error: unknown): Promise<void> {
    const failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error));
    if (failure.code === 'not_signed_in') {
      this.dispatchEvent(new CustomEvent('session-ended', { bubbles: true, composed: true }));
    } else if (failure.code === 'site_exists') {
      this.problems = { id: 'taken' };
      await this.#focusProblem();
    } else {
      this.failure = failure;
    }
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    const first = FIELDS.find((field) => this.problems[field]);
    this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  }
}

function keptDraft(): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null');
    const texts = kept as Record<Field, unknown> | null;
    return texts && FIELDS.every((field) => typeof texts[field] === 'string') ? (texts as Draft) : null;
  } catch {
    return null;
  }
}

function keepDraft(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(KEPT_AS, JSON.stringify(draft));
    else sessionStorage.removeItem(KEPT_AS);
  } catch {
    // Storage is blocked: then a reload forgets what was typed.
  }
}
