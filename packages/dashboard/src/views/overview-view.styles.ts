import { css } from 'lit';
import { CHART_HEIGHT_PX } from '../chart/size.js';

export const overviewStyles = css`
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

  trouble-note {
    margin-block-end: 28px;
  }

  .content > * + * {
    margin-block-start: 16px;
  }

  /* As long as more is to come, what follows stands below the window: it is not seen to move. */
  .content[aria-busy='true'] {
    min-height: 100vh;
  }

  section {
    padding-block-start: 24px;
  }

  .chart-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 20px;
    margin-block-end: 16px;
  }

  .chart-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 20px;
    min-height: 36px;
    padding-block-start: 4px;
  }

  .of-chart {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
  }

  confidence-chart {
    display: block;
    min-height: ${CHART_HEIGHT_PX}px;
  }

  points-table {
    margin-block-start: 12px;
  }

  /* What the line is watched by, and what may explain it: side by side where there is room. */
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
    gap: 28px 64px;
    padding-block-start: 12px;
  }

  /* Each part of the page stands by itself. */
  .content > segment-figures,
  .content > driver-figures,
  .content > play-book,
  .content > trust-notes,
  .content > take-everything {
    margin-block-start: 48px;
  }

  .waiting > div {
    border-radius: 6px;
    background: var(--wash);
  }

  .waiting .sentence {
    height: 72px;
    max-width: 34em;
  }

  .waiting .big {
    height: 48px;
    width: 220px;
    margin-block: 16px 120px;
  }

  .waiting .line {
    height: ${CHART_HEIGHT_PX}px;
  }

  /* As much as is taken there by what comes. */
  @media (max-width: 1199.98px) {
    .waiting .big {
      margin-block-end: 192px;
    }
  }

  @media (max-width: 480px) {
    .waiting .sentence {
      height: 144px;
    }

    .waiting .big {
      margin-block-end: 240px;
    }

    .choices {
      width: 100%;
    }

    .choices select {
      padding-inline: 10px 28px;
      background-position: calc(100% - 15px) 55%, calc(100% - 10px) 55%;
    }
  }

  .printed {
    display: none;
  }

  /* A report of two pages: what it is and who, then what would help and how far to trust it. */
  @media print {
    .scope {
      min-height: 0;
      margin-block-end: 8px;
    }

    .choices,
    .chart-foot,
    play-book,
    points-table,
    segmented-choice {
      display: none;
    }

    .content > * + * {
      margin-block-start: 8px;
    }

    .share {
      font-size: 32px;
      line-height: 36px;
    }

    .interval {
      font-size: 14px;
      line-height: 20px;
    }

    section,
    .beside {
      padding-block-start: 8px;
      break-inside: avoid;
    }

    .chart-head {
      margin-block-end: 4px;
    }

    .beside {
      grid-template-columns: 1fr 1fr;
      gap: 20px;
    }

    .content > segment-figures,
    .content > trust-notes {
      margin-block-start: 10px;
    }

    .content > driver-figures {
      break-before: page;
      margin-block-start: 0;
      border-block-start: none;
      padding-block-start: 0;
    }

    .printed {
      display: block;
      margin-block-start: 10px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--line);
      max-width: none;
    }
  }
`;
