/**
 * `<take-along>`: beside a table or a chart, what it can be saved as. A page gives it what it shows, as a function that
 * is called when somebody asks:
 *
 *     <take-along .caption=${'What has arrived'} .name=${['acme', 'arrivals']} .table=${() => arrivalsTable(accounting)}></take-along>
 */
import type { Table } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import type { Picture } from '../picture/picture.js';
import { type FileKind, PICTURE_KINDS, pictureFile, TABLE_KINDS, tableFile } from '../save/file-kinds.js';
import { fileName, saveFile } from '../save/save-file.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class TakeAlong extends LitElement {
  static override styles = [
    text,
    css`
      .kinds {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 4px;
        color: var(--muted);
        font-size: 12px;
        line-height: 16px;
      }

      button {
        font: inherit;
        min-width: 24px;
        min-height: 24px;
        padding: 4px 6px;
        border: 0;
        border-radius: 4px;
        background: none;
        color: var(--muted);
        text-decoration: underline;
        text-decoration-color: var(--edge);
        text-underline-offset: 3px;
        cursor: pointer;
      }

      button:hover {
        color: var(--accent);
        text-decoration-color: currentcolor;
      }

      .failed {
        color: var(--ink);
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--notice);
      }

      @media (pointer: coarse) {
        button {
          min-width: 44px;
          min-height: 44px;
        }
      }

      @media print {
        .kinds {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    caption: { attribute: false },
    name: { attribute: false },
    table: { attribute: false },
    picture: { attribute: false },
    outcome: { state: true },
    hasFailed: { state: true },
  };

  /** What it is that is saved, in words. */
  declare caption: string;
  /** Parts of the file's name: whose, what of, as of when. */
  declare name: readonly string[];
  declare table: (() => Table) | undefined;
  declare picture: (() => Promise<Picture>) | undefined;
  /** What became of the last saving, in words. */
  declare private outcome: string;
  declare private hasFailed: boolean;

  constructor() {
    super();
    this.caption = '';
    this.name = [];
    this.outcome = '';
    this.hasFailed = false;
  }

  protected override render() {
    const { group, saveAs, kinds, button } = WORDS.takeAlong;
    const offered: FileKind[] = [...(this.table ? TABLE_KINDS : []), ...(this.picture ? PICTURE_KINDS : [])];
    if (offered.length === 0) return nothing;
    return html`
      <div class="kinds" role="group" aria-label=${group(this.caption)}>
        <span aria-hidden="true">${saveAs}</span>
        ${offered.map(
          (
            kind,
          ) => html`<button type="button" aria-label=${button(kinds[kind], this.caption)} @click=${() => this.#save(kind)}>
            ${kinds[kind]}
          </button>`,
        )}
        <p class=${this.hasFailed ? 'failed' : 'visually-hidden'} role="status">${this.outcome}</p>
      </div>
    `;
  }

  async #save(kind: FileKind): Promise<void> {
    const { saved, failed } = WORDS.takeAlong;
    this.outcome = '';
    this.hasFailed = false;
    const name = fileName(this.name, kind);
    try {
      saveFile(name, await this.#file(kind));
      this.outcome = saved(name);
    } catch (error) {
      this.hasFailed = true;
      this.outcome = failed(name, error instanceof Error ? error.message : String(error));
    }
  }

  async #file(kind: FileKind): Promise<Blob> {
    if (kind === 'csv' || kind === 'json') {
      if (this.table) return tableFile(kind, this.table());
    } else if (this.picture) return pictureFile(kind, await this.picture());
    throw new RangeError(`expected a kind that is offered, got ${kind}`);
  }
}
