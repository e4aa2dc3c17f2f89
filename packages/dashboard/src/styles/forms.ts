/** Forms: labels above their fields, two columns where there is room, the buttons below. */
import { css } from 'lit';

export const forms = css`
  form {
    display: grid;
    gap: 16px 20px;
    max-width: 720px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
  }

  @media (min-width: 640px) {
    form {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }
  }

  label > span:first-child,
  legend {
    display: block;
    padding: 0;
    font-size: 14px;
    line-height: 20px;
    margin-block-end: 6px;
  }

  label .muted {
    font-weight: 400;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  textarea {
    display: block;
    width: 100%;
    min-height: 72px;
    padding: 7px 14px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
    color: var(--ink);
    font: 400 14px / 20px var(--face);
    resize: vertical;
  }

  form select {
    width: 100%;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .problem {
    padding-inline-start: 13px;
    border-inline-start: 3px solid var(--notice);
  }

  .problem:empty {
    display: none;
  }

  @media print {
    form {
      display: none;
    }
  }
`;
