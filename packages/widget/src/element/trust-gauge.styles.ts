/**
 * The look of the element. Everything inside the frame starts from `all: initial`, so that nothing a page says about
 * its own buttons or letters reaches in; what a page may set stands in `--trust-gauge-…` properties and parts. Where
 * it stands in the page it floats, because lines under the words around it would be drawn under its own too.
 */
import { PLACEMENT_STYLES } from '../placement/placement.styles.js';

export const STYLES = `
  .frame {
    all: initial;
    --paper: var(--trust-gauge-paper, light-dark(oklch(1 0 0), oklch(0.245 0.014 260)));
    --ink: var(--trust-gauge-ink, light-dark(oklch(0.24 0.02 262), oklch(0.95 0.006 260)));
    --muted: var(--trust-gauge-muted, light-dark(oklch(0.5 0.018 262), oklch(0.72 0.014 260)));
    --line: var(--trust-gauge-line, light-dark(oklch(0.86 0.008 262), oklch(0.38 0.014 260)));
    --accent: var(--trust-gauge-accent, light-dark(oklch(0.47 0.11 235), oklch(0.76 0.1 225)));
    --wash: color-mix(in oklab, var(--accent) 10%, var(--paper));
    color-scheme: inherit;
    visibility: inherit;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    max-width: 720px;
    --row: max(24px, 3em * var(--trust-gauge-density, 1));
    --pad: calc(1.25em * var(--trust-gauge-density, 1));
    padding: var(--pad) 1.25em calc(var(--pad) - 0.5em);
    border: 1px solid var(--line);
    border-radius: var(--trust-gauge-radius, 10px);
    background: var(--paper);
    color: var(--ink);
    font: var(--trust-gauge-font-size, medium) / 1.5 var(--trust-gauge-font, system-ui, sans-serif);
  }
  .frame.aside {
    visibility: hidden;
  }
  .inline {
    float: inline-start;
    width: 100%;
    margin-block: var(--trust-gauge-margin, 1em);
  }
  .head {
    display: flex;
    gap: 0.5em;
    justify-content: space-between;
    margin-bottom: 1em;
  }
  p {
    margin: 0 0 0.75em;
  }
  .question {
    margin: 0;
    font-weight: 600;
    font-size: 1.0625em;
    line-height: 1.4;
    text-wrap: balance;
  }
  .aside {
    display: block;
    margin-bottom: 0.25em;
    color: var(--muted);
    font-weight: 400;
    font-size: 0.8235em;
  }
  button {
    margin: 0;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: var(--muted);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    color: var(--ink);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .close {
    flex: none;
    width: 2em;
    height: 2em;
    margin-block: -0.5em;
    margin-inline-end: -0.5em;
    padding: 0;
    font-size: 1.5em;
    text-align: center;
  }
  .body {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .group {
    display: contents;
  }
  .scale {
    flex: 1 1 100%;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    grid-auto-rows: minmax(var(--row), auto);
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  [role=radio] {
    position: relative;
    padding: 0.25em 0;
    border-color: var(--line);
    background: var(--paper);
    color: var(--ink);
    text-align: center;
  }
  .option {
    margin-top: -1px;
    margin-inline-start: -1px;
    border-bottom: 0;
    border-inline-end: 0;
    border-radius: 0;
    font-size: clamp(0.75em, 3.4cqi, 0.9375em);
    letter-spacing: -0.02em;
  }
  .option:focus-visible {
    outline-offset: -3px;
  }
  [role=radio]:hover,
  [aria-checked='true'] {
    background: var(--wash);
  }
  [aria-checked='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .rows .scale,
  .list .scale {
    grid-auto-flow: row;
  }
  .rows .option,
  .list .option {
    padding: 0 0.75em;
    font-size: 0.9375em;
    text-align: start;
  }
  .rows .option {
    padding-inline-start: 2.25em;
  }
  .rows .option::before {
    content: '';
    position: absolute;
    inset-block: -1px 0;
    inset-inline-start: 0.875em;
    width: 0.5em;
    border: 0 solid var(--muted);
    border-inline-start-width: 1px;
  }
  .rows .option:first-child::before {
    top: 50%;
    border-top-width: 2px;
  }
  .rows .option:last-child::before {
    bottom: 50%;
    border-bottom-width: 2px;
  }
  .quiet {
    min-height: var(--row);
    padding: 0.25em 0.5em;
    color: var(--muted);
    font-size: 0.875em;
  }
  .end {
    margin-inline: auto -0.5em;
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (width < 25em) {
    .long .option {
      white-space: nowrap;
    }
    .rows .option {
      white-space: inherit;
    }
  }
  @container (width >= 34em) {
    .list .scale {
      grid-template-columns: 1fr 1fr;
    }
    .list .option:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    .frame {
      --row: 3.2em;
    }
  }
  @media (prefers-contrast: more) {
    .frame {
      --line: var(--ink);
      --muted: var(--ink);
    }
  }
  @media (forced-colors: active) {
    [aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
${PLACEMENT_STYLES}`;
