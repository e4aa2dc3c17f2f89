/**
 * The look of the element. Everything inside the frame starts from `all: initial`, so that nothing a page says about
 * its own buttons or letters reaches in; what a page may set stands in `--trust-gauge-…` properties and parts.
 */
import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .frame {
    all: initial;
    --paper: var(--trust-gauge-paper, light-dark(oklch(1 0 0), oklch(0.245 0.014 260)));
    --ink: var(--trust-gauge-ink, light-dark(oklch(0.24 0.02 262), oklch(0.95 0.006 260)));
    --muted: var(--trust-gauge-muted, light-dark(oklch(0.5 0.018 262), oklch(0.72 0.014 260)));
    --line: var(--trust-gauge-line, light-dark(oklch(0.86 0.008 262), oklch(0.38 0.014 260)));
    --accent: var(--trust-gauge-accent, light-dark(oklch(0.47 0.11 235), oklch(0.76 0.1 225)));
    --wash: color-mix(in oklch, var(--accent) 10%, var(--paper));
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    max-width: 42em;
    padding: 1.25em 1.25em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--trust-gauge-radius, 10px);
    background: var(--paper);
    color: var(--ink);
    font: var(--trust-gauge-font-size, 16px) / 1.5 var(--trust-gauge-font, system-ui, sans-serif);
  }
  .frame[popover] {
    position: fixed;
    inset: auto max(1em, env(safe-area-inset-right)) max(1em, env(safe-area-inset-bottom)) auto;
    width: min(26em, 100vw - 2em);
    max-height: calc(100dvh - 2em);
    overflow: auto;
    box-shadow: 0 8px 32px oklch(0 0 0 / 0.18);
  }
  .frame[popover]:not(:popover-open) {
    display: none;
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
    margin: -0.5em -0.5em -0.5em 0;
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
    min-height: 3.2em;
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
    min-height: 3.2em;
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
  .sheet {
    font-size: 0.9375em;
  }
  pre {
    margin: 0;
    padding: 0.75em;
    overflow-x: auto;
    border-radius: 8px;
    background: var(--wash);
    font: 0.8125em / 1.5 ui-monospace, monospace;
  }
  .back {
    position: sticky;
    bottom: 0;
    width: calc(100% + 1em);
    background: var(--paper);
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
  @container (width < 420px) {
    .option {
      flex-basis: 100%;
      padding: 0.5em 0.875em;
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .option[aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
