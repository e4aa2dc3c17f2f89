import { css } from 'lit';

export const commandPaletteStyles = css`
  dialog {
    width: min(560px, calc(100vw - 32px));
    max-height: min(560px, calc(100dvh - 32px));
    margin-block-start: min(12vh, 96px);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
    color: var(--ink);
    box-shadow: 0 12px 48px light-dark(oklch(0.24 0.02 262 / 18%), oklch(0 0 0 / 55%));
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: light-dark(oklch(0.24 0.02 262 / 24%), oklch(0 0 0 / 50%));
  }

  .search {
    border-block-end: 1px solid var(--line);
  }

  input {
    min-height: 56px;
    padding: 8px 20px;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 16px;
    line-height: 24px;
  }

  input:focus-visible {
    outline-offset: -3px;
    border-radius: 10px 10px 0 0;
  }

  .list {
    overflow-y: auto;
    padding: 4px 8px 8px;
  }

  .group {
    padding-block-start: 12px;
  }

  .group > p {
    padding: 0 12px 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
  }

  .option {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 8px 12px;
    border-radius: 6px;
    font-size: 14px;
    line-height: 20px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .option[aria-selected="true"] {
    background: var(--wash);
    box-shadow: inset 2px 0 0 var(--accent);
  }

  .now {
    color: var(--muted);
    white-space: nowrap;
  }

  .none {
    padding: 20px;
    font-size: 14px;
    line-height: 20px;
    color: var(--muted);
  }

  @media (pointer: coarse) {
    .option {
      padding-block: 12px;
    }
  }

  @media (forced-colors: active) {
    .option[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
