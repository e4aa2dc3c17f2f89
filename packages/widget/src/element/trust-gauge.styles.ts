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
    max-width: 42em;
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
  .option {
    flex: 1 1 calc(20% - 0.45em);
    min-height: max(24px, 3.2em * var(--trust-gauge-density, 1));
    padding: 0.5em 0.25em;
    border-color: var(--line);
    color: var(--ink);
    font-size: 0.9375em;
    text-align: center;
  }
  .option:hover {
    border-color: var(--accent);
  }
  .option[aria-checked='true'] {
    border-color: var(--accent);
    background: var(--wash);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .list .option {
    flex-basis: calc(50% - 0.3em);
    padding: 0.5em 0.875em;
    text-align: start;
  }
  .quiet {
    min-height: max(24px, 3.2em * var(--trust-gauge-density, 1));
    margin: 0 -0.5em;
    padding: 0.25em 0.5em;
    font-size: 0.875em;
  }
  .end {
    margin-inline-start: auto;
  }
  .quiet[role]::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    width: 0.875em;
    height: 0.875em;
    margin-inline-end: 0.5em;
    border: 1px solid;
    border-radius: 50%;
    vertical-align: -0.1em;
  }
  .quiet[aria-checked='true'] {
    color: var(--ink);
  }
  .quiet[aria-checked='true']::before {
    border: 0.3em solid var(--accent);
  }
  .status {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (width < 34em) {
    .list .option {
      flex-basis: 100%;
    }
  }
  @container (width < 26.25em) {
    .option {
      flex-basis: 100%;
      padding: 0.5em 0.875em;
      text-align: start;
    }
  }
  @media (pointer: coarse) {
    .option,
    .quiet {
      min-height: 3.2em;
    }
  }
  @media (prefers-contrast: more) {
    .frame {
      --line: var(--ink);
      --muted: var(--ink);
    }
  }
  @media (forced-colors: active) {
    .option[aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
${PLACEMENT_STYLES}`;
