import { css } from 'lit';
import { CHART_HEIGHT_PX } from '../chart/size.js';

export const overviewStyles = css`
  .scope {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
    min-height: 36px;
    margin-block-end: 28px;
  }

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

  confidence-chart {
    display: block;
    min-height: ${CHART_HEIGHT_PX}px;
  }

  points-table {
    margin-block-start: 12px;
  }

  incident-list,
  watch-meter {
    padding-block-start: 16px;
  }

  segment-figures,
  driver-figures,
  play-book,
  trust-notes {
    padding-block-start: 40px;
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
`;
