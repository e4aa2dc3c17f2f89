/** Beside the element's own styles, and after them. */
export const SHEET_STYLES = `
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
  .foot {
    position: sticky;
    bottom: -0.8em;
    margin-bottom: -0.8em;
    padding-block: 0.5em 0.8em;
    background: var(--paper);
  }
`;
