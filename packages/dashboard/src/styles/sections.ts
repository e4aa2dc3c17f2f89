/** A part of a page with parts of its own: a heading, what it is, then figures. */
import { css } from 'lit';

export const sections = css`
  :host {
    padding-block-start: 28px;
    border-block-start: 1px solid var(--line);
  }

  h2 {
    font: 600 20px / 28px var(--face);
    letter-spacing: -0.012em;
  }

  h2 + p {
    margin-block: 2px 4px;
  }

  h3 {
    font: 600 16px / 24px var(--face);
    letter-spacing: -0.006em;
    text-wrap: balance;
  }

  h3 .muted {
    font-weight: 400;
  }

  section {
    padding-block-start: 28px;
  }

  interval-table {
    padding-block-start: 12px;
  }

  take-along {
    padding-block-start: 4px;
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

  @media print {
    :host {
      padding-block-start: 8px;
    }

    h2 {
      font-size: 14px;
      line-height: 20px;
    }

    h3 {
      font-size: 11px;
      line-height: 15px;
    }

    h2 + p {
      margin-block: 0;
    }

    p + p,
    .after {
      margin-block-start: 3px;
    }

    section {
      padding-block-start: 6px;
      break-inside: avoid;
    }

    interval-table {
      padding-block-start: 2px;
    }

    .sorted {
      margin-block-start: 4px;
    }

    details {
      display: none;
    }

    .notes {
      max-width: none;
      columns: 2;
      column-gap: 28px;
      font-size: 10px;
      line-height: 14px;
      margin-block-start: 6px;
    }

    .notes li + li {
      margin-block-start: 2px;
    }
  }
`;
