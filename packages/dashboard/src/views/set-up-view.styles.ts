import { css } from 'lit';

export const setUpStyles = css`
  .progress {
    margin-block-start: 8px;
  }

  ol {
    list-style: none;
    max-width: 760px;
    margin-block-start: 28px;
  }

  .step {
    position: relative;
    padding: 0 0 36px 48px;
  }

  /* From one number to the next. */
  .step:not(:last-child)::before {
    content: "";
    position: absolute;
    inset: 32px auto 4px 13.5px;
    border-inline-start: 1px solid var(--line);
  }

  .number {
    position: absolute;
    inset: 0 auto auto 0;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1px solid var(--edge);
    border-radius: 50%;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--muted);
  }

  .now .number {
    border: 2px solid var(--accent);
    color: var(--ink);
  }

  .done .number {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  h2 {
    padding-block: 2px;
  }

  h2 .state {
    margin-inline-start: 8px;
    font-size: 14px;
    font-weight: 400;
    color: var(--muted);
  }

  .step > * + * {
    margin-block-start: 12px;
  }

  .step > new-site-form {
    margin-block-start: 20px;
  }

  .step > h2 + * {
    margin-block-start: 4px;
  }

  details > summary {
    width: fit-content;
    padding-block: 8px;
    color: var(--accent);
    cursor: pointer;
  }

  details > new-site-form {
    padding-block-start: 12px;
  }

  @media (forced-colors: active) {
    .done .number {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media (max-width: 480px) {
    .step {
      padding-inline-start: 40px;
    }
  }
`;
