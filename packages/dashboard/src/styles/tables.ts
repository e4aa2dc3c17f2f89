/** Tables: hairlines between rows, numbers at the right in tabular figures. */
import { css } from 'lit';

export const tables = css`
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 14px;
    line-height: 20px;
    /* Not everywhere: with it the face sets hyphens as wide as figures, too, and prose falls apart. */
    font-variant-numeric: tabular-nums;
  }

  caption {
    text-align: start;
  }

  th,
  td {
    padding: 8px 16px 8px 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  thead th {
    color: var(--muted);
    border-block-end-color: var(--edge);
    vertical-align: bottom;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  .scroll {
    overflow-x: auto;
  }
`;
