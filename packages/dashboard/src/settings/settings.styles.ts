/** Forms and lists of the settings. */
import { css } from 'lit';

export const settingsStyles = css`
  h2 {
    margin-block-end: 4px;
  }

  section + section,
  form + section {
    margin-block-start: 40px;
  }

  section > * + *,
  .after {
    margin-block-start: 12px;
  }

  form,
  fieldset {
    display: grid;
    gap: 20px;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  fieldset {
    margin: 0;
  }

  section > form {
    margin-block-start: 20px;
  }

  .field {
    display: grid;
    gap: 6px;
    max-width: 480px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 16px;
    align-items: end;
  }

  .fields.pair {
    grid-template-columns: minmax(0, 160px) minmax(0, 1fr) auto;
  }

  .fields.pair .field {
    max-width: none;
  }

  @media (max-width: 560px) {
    .fields.pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  label,
  legend {
    font: 500 14px / 20px var(--face);
  }

  textarea {
    font: 400 14px / 20px var(--face);
    color: var(--ink);
    width: 100%;
    min-height: 84px;
    padding: 7px 14px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
    resize: vertical;
    box-sizing: border-box;
  }

  select {
    width: 100%;
    min-width: 0;
  }

  input[type="number"] {
    max-width: 140px;
  }

  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px;
    align-items: start;
    font-weight: 400;
  }

  .check input {
    width: 18px;
    min-height: 18px;
    height: 18px;
    margin: 1px 0 0;
    padding: 0;
    accent-color: var(--accent);
  }

  fieldset[disabled] :is(input, select, textarea) {
    color: var(--ink);
    -webkit-text-fill-color: var(--ink);
    opacity: 1;
    background-color: var(--wash);
    border-color: var(--line);
    cursor: default;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }

  .outcome p:empty {
    display: none;
  }

  .problem,
  .note {
    padding-inline-start: 13px;
    border-inline-start: 3px solid var(--notice);
  }

  .hint {
    font-size: 14px;
    line-height: 20px;
    color: var(--muted);
  }

  .hint code,
  .line code {
    overflow-wrap: anywhere;
  }

  .lines {
    list-style: none;
    border-block-start: 1px solid var(--line);
  }

  .lines > li {
    display: grid;
    gap: 8px;
    padding-block: 12px;
    border-block-end: 1px solid var(--line);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 20px;
    min-width: 0;
  }

  .line > :first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .card {
    display: grid;
    gap: 12px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
  }

  .secret {
    overflow-wrap: anywhere;
    font-size: 14px;
    line-height: 22px;
  }

  @media (pointer: coarse) {
    .check input {
      min-height: 22px;
      height: 22px;
      width: 22px;
    }
  }
`;
