/** Headings, paragraphs and the small print, alike in every part of the page. */
import { css } from 'lit';

export const text = css`
  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  figure,
  ul,
  ol,
  dl,
  dd,
  pre {
    margin: 0;
    padding: 0;
  }

  h1 {
    font: 600 28px / 36px var(--face);
    letter-spacing: -0.017em;
    max-width: 34ch;
    text-wrap: pretty;
  }

  h2 {
    font: 600 16px / 24px var(--face);
    letter-spacing: -0.006em;
  }

  p {
    max-width: 68ch;
    text-wrap: pretty;
  }

  .small {
    font-size: 14px;
    line-height: 20px;
  }

  .muted {
    color: var(--muted);
  }

  a {
    color: var(--accent);
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }

  code,
  pre {
    font-family: var(--mono);
    font-size: 0.875em;
    font-variant-ligatures: none;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* On paper: sizes for a hand's distance, not for a desk's. */
  @media print {
    h1 {
      font-size: 22px;
      line-height: 28px;
    }

    h2 {
      font-size: 14px;
      line-height: 20px;
    }

    h3 {
      font-size: 11px;
      line-height: 15px;
    }

    p {
      max-width: none;
      font-size: 11px;
      line-height: 15px;
    }

    .small {
      font-size: 10px;
      line-height: 14px;
    }
  }
`;
