/** The one number of a page, its interval beside it, and the facts that go with it. */
import { css } from 'lit';

export const bigFigure = css`
  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 32px;
  }

  .number {
    font-variant-numeric: tabular-nums;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 14px;
  }

  .share {
    font-size: 44px;
    line-height: 48px;
    font-weight: 600;
    letter-spacing: -0.025em;
  }

  .interval {
    font-size: 20px;
    line-height: 28px;
  }

  /* A dot between two facts of a line, and none at its ends: whatever stands left of the edge is cut off. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1.4em;
    clip-path: inset(0 0 0 1.4em);
  }

  .facts span {
    position: relative;
    padding-inline-start: 1.4em;
  }

  .facts span::before {
    content: "·";
    position: absolute;
    inset-inline-start: 0.55em;
  }
`;
