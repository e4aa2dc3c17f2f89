/** What stands over a page: whose figures they are, and what can be chosen of them. */
import { css } from 'lit';

export const scope = css`
  .scope {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
    min-height: 36px;
    margin-block-end: 28px;
  }
`;
