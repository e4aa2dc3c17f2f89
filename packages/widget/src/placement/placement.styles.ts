/**
 * Where the frame stands when it does not stand in the page. After the element's own styles. Sizes are shares of what
 * it is fixed to, not of viewport units: in WebKit those stay what they were when the window changes while no frame is
 * on the page.
 */
export const PLACEMENT_STYLES = `
  .frame[popover]:not(:popover-open), dialog.frame:not([open]) {
    display: none;
  }
  .frame[popover], dialog.frame {
    position: fixed;
    overflow: auto;
    overscroll-behavior: contain;
    max-height: calc(100% - 2em);
    box-shadow: 0 8px 32px oklch(0 0 0 / 0.18);
  }
  .corner {
    inset-block: auto max(1em, env(safe-area-inset-bottom));
    inset-inline: auto max(1em, env(safe-area-inset-left), env(safe-area-inset-right));
    width: min(28em, 100% - 2em);
  }
  .corner.high {
    inset-block: max(1em, env(safe-area-inset-top)) auto;
  }
  .frame.bar {
    inset: auto 0 0;
    width: auto;
    max-width: none;
    padding-inline: max(1.25em, 50% - 24em, env(safe-area-inset-left), env(safe-area-inset-right));
    padding-block-end: max(0.75em, env(safe-area-inset-bottom));
    border-width: 1px 0 0;
    border-radius: 0;
  }
  .frame.bar.high {
    inset: 0 0 auto;
    padding-block: max(1.25em, env(safe-area-inset-top)) 0.75em;
    border-width: 0 0 1px;
  }
  dialog.frame {
    inset: 0;
    margin: auto;
    width: min(36em, 100% - 2em);
    height: fit-content;
  }
  dialog.frame:focus-visible {
    outline: none;
  }
  dialog::backdrop {
    background: oklch(0.2 0.02 262 / 0.4);
  }
  .frame[popover] .rows {
    --row: max(24px, 2em * var(--trust-gauge-density, 1));
  }
  .frame[popover] .list {
    --row: max(24px, 2.5em * var(--trust-gauge-density, 1));
  }
  @media (width < 30em) {
    .frame[popover] {
      padding: 0.375em max(0.75em, env(safe-area-inset-left), env(safe-area-inset-right)) max(0.125em, env(safe-area-inset-bottom));
    }
    .frame[popover]:not(:has(.list, .sheet)) {
      max-height: min(100% - 1em, max(260px, 32em - 504px));
    }
    .corner {
      inset-inline: 0.5em;
      width: auto;
      margin-block: -0.5em;
    }
    [popover] .head {
      margin-bottom: 0.25em;
    }
    [popover] .question {
      font-size: 0.9375em;
      line-height: 1.2;
    }
    [popover] .body {
      gap: 0.125em;
      margin-inline: -0.25em;
    }
    [popover] .rows .quiet {
      min-height: 24px;
      padding-block: 0;
      font-size: 0.8125em;
    }
  }
  @media print {
    .frame {
      display: none !important;
    }
  }
  @media (height < 500px) {
    .frame[popover] {
      max-height: 70%;
    }
  }
`;
