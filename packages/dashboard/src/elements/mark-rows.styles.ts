/** Rows of what stands on the line: the day at the left, what it is, and what can be done with it at the right. */
import { css } from 'lit';

export const markRows = css`
  .marks {
    container-type: inline-size;
    list-style: none;
    margin-block-start: 8px;
  }

  .marks > li {
    display: grid;
    grid-template-columns: 132px minmax(160px, 1fr) fit-content(48%);
    gap: 2px 20px;
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
    font-size: 14px;
    line-height: 20px;
  }

  .marks > li:last-child {
    border-block-end: 1px solid var(--line);
  }

  .marks strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .marks .more {
    display: block;
    color: var(--muted);
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    justify-content: end;
    gap: 0 16px;
  }

  .actions {
    min-height: 24px;
    margin-block: -2px;
  }

  .actions button,
  .actions a {
    min-height: 24px;
    padding-block: 0;
    font-weight: 500;
    line-height: 24px;
  }

  .marks > li.open {
    display: block;
    padding-block: 12px;
  }

  @media (pointer: coarse) {
    .actions button,
    .actions a {
      min-height: 44px;
      padding-block: 11px;
    }
  }

  @container (width < 540px) {
    .marks > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .actions {
      justify-content: start;
    }
  }
`;
