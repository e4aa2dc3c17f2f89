/**
 * `<confidence-chart>`: the line over time, with a readout of each point for pointer and keyboard, and a text for
 * those who don't see it.
 */
import type { Summary } from '@trustgauge/protocol';
import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { addDays } from '../calendar.js';
import { type ConfidenceLine, drawConfidenceLine } from '../chart/confidence-line.js';
import { describeLine, describePeriod, describePoint, describeStretch } from '../chart/in-words.js';
import { shownEstimate } from '../chart/shown-points.js';
import { CHART_HEIGHT_PX } from '../chart/size.js';
import { browserFormat } from '../format.js';
import type { LineKind } from '../location-state.js';
import { navigate } from '../navigate.js';
import { isRunning } from '../running-period.js';
import { text } from '../styles/text.js';
import { WORDS, type Words } from '../words.js';

/** Between the margins of an upright A4 sheet, which is the narrower one. */
const PAPER_WIDTH_PX = 672;
const READOUT_WIDTH_PX = 176;
const READOUT_GAP_PX = 14;

export class ConfidenceChart extends LitElement {
  static override styles = [
    text,
    css`
      .plot {
        position: relative;
        height: ${CHART_HEIGHT_PX}px;
      }

      .drawing,
      .cursor,
      .surface {
        position: absolute;
        inset: 0;
      }

      .drawing {
        overflow: hidden;
      }

      .cursor {
        width: 100%;
        height: 100%;
        overflow: visible;
        pointer-events: none;
      }

      .surface {
        cursor: crosshair;
        touch-action: pan-y;
      }

      .surface:focus-visible {
        outline-offset: 2px;
      }

      .readout {
        position: absolute;
        width: ${READOUT_WIDTH_PX}px;
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        box-shadow: 0 4px 16px light-dark(oklch(0.24 0.02 262 / 10%), oklch(0 0 0 / 40%));
        font-size: 14px;
        line-height: 20px;
        pointer-events: none;
      }

      .readout .share {
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
        letter-spacing: -0.01em;
      }

      .keys {
        margin-block-start: 8px;
        font-size: 12px;
        line-height: 16px;
      }

      @media print {
        .surface,
        .cursor,
        .readout {
          display: none;
        }

        .drawing {
          overflow: visible;
        }
      }
    `,
  ];

  static override properties = {
    summary: { attribute: false },
    isTableOpen: { attribute: false },
    kind: { attribute: false },
    width: { state: true },
    index: { state: true },
  };

  declare summary: Summary;
  declare isTableOpen: boolean;
  declare kind: LineKind;
  declare private width: number;
  /** Of the point that is read out; null: none. */
  declare private index: number | null;

  #line: ConfidenceLine | undefined;
  /** The words of the drawing that there is. */
  #drawnIn: Words | undefined;
  #isByKeyboard = false;
  #resizes = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.round(entry.contentRect.width);
  });

  constructor() {
    super();
    this.isTableOpen = false;
    this.kind = 'period';
    this.width = 0;
    this.index = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    window.addEventListener('beforeprint', this.#fitPaper);
    window.addEventListener('afterprint', this.#fitScreen);
    // Names are placed by the width of their letters, which is known once the face is there.
    document.fonts.ready.then(() => this.requestUpdate('width'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    window.removeEventListener('beforeprint', this.#fitPaper);
    window.removeEventListener('afterprint', this.#fitScreen);
  }

  /** At once: the browser prints what stands there when this returns. */
  readonly #fitPaper = () => {
    this.width = PAPER_WIDTH_PX;
    this.performUpdate();
  };

  readonly #fitScreen = () => {
    this.width = Math.round(this.getBoundingClientRect().width);
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('summary')) this.index = null;
    const isSaidOtherwise = this.#drawnIn !== WORDS;
    if (!this.summary || this.width === 0) return;
    const isOther = changed.has('summary') || changed.has('width') || changed.has('kind');
    if (!isSaidOtherwise && !isOther) return;
    this.#drawnIn = WORDS;
    const { line, incidents, steps, alarms, widgetChanges, openSince, nextFigureOn } = this.summary;
    const today = addDays(nextFigureOn, -1);
    const { width } = this;
    const newest = line.at(-1);
    this.#line = drawConfidenceLine({
      points: line,
      isNewestRunning: newest !== undefined && isRunning(newest, this.summary),
      kind: this.kind,
      incidents,
      steps,
      alarms,
      widgetChanges,
      openSince,
      today,
      width,
      format: browserFormat,
    });
  }

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    return html`
      <div class="plot" @pointerleave=${this.#onLeave}>
        <div class="drawing" aria-hidden="true">${this.#line?.drawing}</div>
        ${this.#cursor()} ${summary.line.length > 0 ? this.#surface(summary) : nothing} ${this.#readout()}
      </div>
      <p class="visually-hidden" id="description">${describeLine(summary, browserFormat, this.kind)} ${WORDS.chart.keys}</p>
    `;
  }

  protected override updated(): void {
    this.#placeReadout();
  }

  #surface(summary: Summary) {
    const { line } = summary;
    const now = this.index ?? line.length - 1;
    const point = line[now];
    return html`<div
      class="surface"
      role="slider"
      tabindex="0"
      aria-label=${WORDS.chart.point}
      aria-describedby="description"
      aria-valuemin="1"
      aria-valuemax=${line.length}
      aria-valuenow=${now + 1}
      aria-valuetext=${point ? describePoint(point, summary, browserFormat, this.kind) : nothing}
      @pointermove=${this.#onPointer}
      @pointerdown=${this.#onPointer}
      @focus=${this.#onFocus}
      @blur=${this.#onBlur}
      @keydown=${this.#onKey}
    ></div>`;
  }

  #cursor() {
    const place = this.index === null ? undefined : this.#line?.places[this.index];
    if (!place || !this.#line) return nothing;
    const { x, y, high, low } = place;
    const { top, bottom } = this.#line;
    return svg`<svg class="cursor" aria-hidden="true">
      <path d="M${x} ${top}V${bottom}" stroke="var(--edge)" />
      <path d="M${x} ${high}V${low}" stroke="var(--accent)" stroke-width="3" stroke-linecap="round" />
      <circle cx=${x} cy=${y} r="5" fill="var(--accent)" stroke="var(--paper)" stroke-width="2" />
    </svg>`;
  }

  #readout() {
    const point = this.index === null ? undefined : this.summary.line[this.index];
    const place = this.index === null ? undefined : this.#line?.places[this.index];
    if (!point || !place) return nothing;
    const estimate = shownEstimate(point, this.kind);
    return html`
      <div class="readout" aria-hidden="true">
        <p>
          ${this.kind === 'live' ? describeStretch(point, browserFormat) : describePeriod(point, this.summary, browserFormat)}
        </p>
        <p class="share">${browserFormat.estimate(estimate)}</p>
        <p>${browserFormat.interval(estimate.interval)}</p>
        <p class="muted">
          ${WORDS.answers(browserFormat.counted(estimate.answers))}
        </p>
        ${this.#isByKeyboard ? html`<p class="keys muted">${WORDS.chart.keys}</p>` : nothing}
      </div>
    `;
  }

  /** Beside the point, in the half of the chart where the line isn't. The policy forbids a style in the markup. */
  #placeReadout(): void {
    const readout = this.renderRoot.querySelector<HTMLElement>('.readout');
    const place = this.index === null ? undefined : this.#line?.places[this.index];
    if (!readout || !place || !this.#line) return;
    const { top, bottom } = this.#line;
    const isLeft = place.x + READOUT_GAP_PX + READOUT_WIDTH_PX > this.width;
    const left = isLeft ? place.x - READOUT_GAP_PX - READOUT_WIDTH_PX : place.x + READOUT_GAP_PX;
    const isAbove = place.y > (top + bottom) / 2;
    readout.style.left = `${Math.max(0, left)}px`;
    readout.style.top = isAbove ? `${top + 8}px` : 'auto';
    readout.style.bottom = isAbove ? 'auto' : `${CHART_HEIGHT_PX - bottom + 8}px`;
  }

  #onPointer(event: PointerEvent): void {
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    const distances = (this.#line?.places ?? []).map(({ x }) => Math.abs(x - (event.clientX - left)));
    this.#isByKeyboard = false;
    this.index = distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
  }

  #onLeave({ pointerType }: PointerEvent): void {
    // A finger that is lifted has left too, and its person wants to read.
    if (!this.#isByKeyboard && pointerType !== 'touch') this.index = null;
  }

  #onFocus(event: FocusEvent): void {
    if (!(event.currentTarget as Element).matches(':focus-visible')) return;
    this.#isByKeyboard = true;
    this.index ??= this.summary.line.length - 1;
  }

  #onBlur(): void {
    this.#isByKeyboard = false;
    this.index = null;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.summary.line.length - 1;
    const now = this.index ?? last;
    const next = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      this.#isByKeyboard = true;
      this.index = Math.min(last, Math.max(0, next));
    } else if (event.key === 'Escape') {
      this.index = null;
    } else if (event.key.toLowerCase() === 't') {
      navigate(this, { isTableOpen: !this.isTableOpen });
    } else {
      return;
    }
    event.preventDefault();
  }
}
