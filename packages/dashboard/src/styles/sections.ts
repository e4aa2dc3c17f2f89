/** A part of a page with parts of its own: a heading, what it is, then figures. */
import { css } from 'lit';

export const sections = css`
  h2 + p {
    margin-block-end: 8px;
  }

  h3 {
    font: 600 14px / 20px var(--face);
  }

  h3 .muted {
    font-weight: 400;
  }

  section {
    padding-block-start: 20px;
  }

  interval-table {
    padding-block-start: 12px;
  }

  .sorted {
    margin-block-start: 16px;
  }

  .sorted + interval-table {
    padding-block-start: 4px;
  }

  details {
    margin-block-start: 12px;
  }

  summary {
    width: fit-content;
    padding-block: 8px;
    color: var(--accent);
    cursor: pointer;
  }

  .after {
    margin-block-start: 8px;
  }

  p + p {
    margin-block-start: 8px;
  }

  section p:not(.sorted) {
    margin-block-start: 2px;
  }

  .notes {
    margin-block-start: 12px;
    padding-inline-start: 18px;
    max-width: 68ch;
    font-size: 14px;
    line-height: 20px;
    color: var(--muted);
  }

  .notes li + li {
    margin-block-start: 6px;
  }
`;
