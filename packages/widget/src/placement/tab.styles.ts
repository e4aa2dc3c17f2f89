/** The feedback tab. In a tree of its own, with the element's colours. */
export const TAB_STYLES = `
  :host {
    display: contents !important;
    font-size: var(--trust-gauge-font-size, medium) !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  button {
    all: initial;
    --paper: var(--trust-gauge-paper, light-dark(oklch(1 0 0), oklch(0.245 0.014 260)));
    --ink: var(--trust-gauge-ink, light-dark(oklch(0.24 0.02 262), oklch(0.95 0.006 260)));
    --line: var(--trust-gauge-line, light-dark(oklch(0.86 0.008 262), oklch(0.38 0.014 260)));
    --accent: var(--trust-gauge-accent, light-dark(oklch(0.47 0.11 235), oklch(0.76 0.1 225)));
    color-scheme: inherit;
    direction: inherit;
    box-sizing: border-box;
    display: inline-block;
    max-width: 100%;
    min-height: max(2.75em, 44px);
    padding: 0.625em 1em;
    border: 1px solid var(--line);
    border-radius: var(--trust-gauge-radius, 10px);
    background: var(--paper);
    color: var(--ink);
    font: 1em / 1.4 var(--trust-gauge-font, system-ui, sans-serif);
    cursor: pointer;
    unicode-bidi: plaintext;
  }
  button:hover {
    border-color: var(--accent);
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button[popover] {
    position: fixed;
    max-width: calc(100% - 2em);
    --gap: calc(1em / 0.875);
    inset-block: auto max(var(--gap), env(safe-area-inset-bottom));
    inset-inline: auto max(var(--gap), env(safe-area-inset-left), env(safe-area-inset-right));
    font-size: 0.875em;
    box-shadow: 0 2px 12px oklch(0 0 0 / 0.12);
  }
  button[popover]:not(:popover-open) {
    display: none;
  }
  @media (prefers-contrast: more) {
    button {
      --line: var(--ink);
    }
  }
  button.high {
    inset-block: max(var(--gap), env(safe-area-inset-top)) auto;
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;
