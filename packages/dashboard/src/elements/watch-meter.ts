/**
 * `<watch-meter>`: how near the alarm is: the evidence of a fall beside what it takes to raise one.
 */
import type { WatchedFigure } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class WatchMeter extends LitElement {
  static override styles = [
    text,
    css`
      .meter {
        position: relative;
        max-width: 480px;
        margin-block: 8px;
      }

      svg {
        display: block;
        width: 100%;
        height: 12px;
      }

      .track {
        fill: var(--wash);
        stroke: var(--line);
      }

      .evidence {
        fill: var(--accent);
      }

      @media (forced-colors: active) {
        .track {
          stroke: CanvasText;
        }

        .evidence {
          fill: Highlight;
        }
      }
    `,
  ];

  static override properties = { watch: { attribute: false } };

  declare watch: WatchedFigure | null | undefined;

  protected override render() {
    const { watch } = this;
    if (!watch) return nothing;
    const { phase, floor, floorSource, logEvidence, logThreshold } = watch;
    const words = WORDS.watch;
    // While it learns there is no floor yet, and no word of one.
    const state = words.phase[phase](floor === null ? '' : format.share(floor), words.source[floorSource]);
    return html`
      <h2>${words.title}</h2>
      <p class="small">${state}</p>
      ${phase === 'watching' && floor !== null ? this.#meter(logEvidence ?? 0, logThreshold) : nothing}
    `;
  }

  /** Only while a fall is awaited: once it has come, more evidence of it says nothing. As long as evidence is of its threshold, both as logarithms: each step is as much again. */
  #meter(logEvidence: number, logThreshold: number) {
    const filled = Math.min(1, Math.max(0, logEvidence / logThreshold));
    const { label, filledTo } = WORDS.watch;
    return html`<div
      class="meter"
      role="meter"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax="1"
      aria-valuenow=${filled.toFixed(3)}
      aria-valuetext=${filledTo(format.share(filled))}
    >
      <svg aria-hidden="true">
        <rect class="track" x="0.5" y="0.5" width="99.8%" height="11" rx="5.5"></rect>
        <rect class="evidence" x="0" y="0" width=${`${(100 * filled).toFixed(2)}%`} height="12" rx="6"></rect>
      </svg>
      <p class="small muted" aria-hidden="true">${filledTo(format.share(filled))}</p>
    </div>
    <p class="small muted">
      <explained-figure asks .says=${WORDS.explanations.evidence}>${WORDS.explanations.what.evidence}</explained-figure>
    </p>`;
  }
}
