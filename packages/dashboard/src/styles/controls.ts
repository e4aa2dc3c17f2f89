/** Buttons, links that look like them, fields and choices. */
import { css } from 'lit';

export const controls = css`
  button,
  .button,
  select,
  input {
    font: 500 14px / 20px var(--face);
    color: var(--ink);
    min-height: 36px;
    padding: 7px 14px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
  }

  button,
  .button {
    display: inline-block;
    cursor: pointer;
    text-decoration: none;
    transition: background-color var(--motion), border-color var(--motion);
  }

  button:hover,
  .button:hover {
    border-color: var(--ink);
  }

  .primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }

  button.plain {
    border-color: transparent;
    background: none;
    padding-inline: 0;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  button.plain:hover {
    text-decoration-thickness: 2px;
  }

  input {
    font-weight: 400;
    width: 100%;
  }

  select {
    appearance: none;
    padding-inline-end: 34px;
    text-overflow: ellipsis;
    /* A chevron in two strokes. */
    background-image: linear-gradient(45deg, transparent 50%, var(--muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--muted) 50%);
    background-size: 5px 5px;
    background-position: calc(100% - 18px) 55%, calc(100% - 13px) 55%;
    background-repeat: no-repeat;
    cursor: pointer;
  }

  /* A finger needs more room than a mouse. */
  @media (pointer: coarse) {
    button,
    .button,
    select,
    input {
      min-height: 44px;
      padding-block: 11px;
    }
  }

  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }

  @media print {
    button,
    .button,
    select {
      display: none;
    }
  }
`;
