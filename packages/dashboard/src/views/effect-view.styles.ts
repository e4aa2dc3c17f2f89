import { css } from 'lit';

export const effectStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-width: 0;
  }

  .choices label,
  .choices select {
    min-width: 0;
    max-width: 100%;
  }

  .content {
    min-height: 220px;
  }

  mark-lists {
    display: block;
    margin-block-start: 40px;
  }

  h1 {
    overflow-wrap: anywhere;
  }

  .content > p:not(.kind) {
    margin-block-start: 16px;
  }

  .figure {
    margin-block-start: 16px;
  }

  .kind {
    margin-block-end: 4px;
  }

  section {
    padding-block-start: 32px;
  }

  trouble-note {
    margin-block-end: 20px;
  }

  .waiting > div {
    border-radius: 6px;
    background: var(--wash);
  }

  .waiting .sentence {
    height: 72px;
    max-width: 34em;
    margin-block: 24px 32px;
  }

  .waiting .rows {
    height: 200px;
  }
`;
