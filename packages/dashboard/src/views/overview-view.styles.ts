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
  }

  trouble-note {
    margin-block-end: 28px;
  }

  .content > * + * {
    margin-block-start: 16px;
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 32px;
  }

  .number {
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

  .facts span:not(:first-child)::before {
    content: "·";
    margin-inline: 8px;
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
    margin-block-end: 12px;
  }

  .chart-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 20px;
    min-height: 36px;
  }

  confidence-chart {
    display: block;
    min-height: ${CHART_HEIGHT_PX}px;
  }

  points-table {
    margin-block-start: 12px;
  }

  incident-list {
    padding-block-start: 16px;
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
    margin-block: 16px 104px;
  }

  .waiting .line {
    height: ${CHART_HEIGHT_PX}px;
  }
`;
