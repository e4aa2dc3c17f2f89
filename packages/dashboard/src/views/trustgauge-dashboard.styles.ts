import { css } from 'lit';

export const dashboardStyles = css`
  .skip {
    position: fixed;
    z-index: 1;
    inset: 8px auto auto 8px;
    padding: 8px 14px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    height: 1px;
    width: 1px;
    padding: 0;
    overflow: hidden;
  }

  .shell {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    grid-template-rows: 1fr auto;
    min-height: 100vh;
  }

  header {
    grid-row: 1 / 3;
  }

  main {
    width: 100%;
    max-width: 1240px;
    padding: 24px 48px 80px;
    outline: none;
  }

  .foot {
    max-width: 1240px;
    padding: 0 48px 28px;
  }

  .foot.alone {
    max-width: 480px;
    margin: 0 auto;
    padding: 0 20px 40px;
  }

  .label {
    max-width: none;
    padding: 2px 0 2px 13px;
    border-inline-start: 3px solid var(--notice);
    margin-block-end: 8px;
  }

  .label button {
    margin-block-start: 8px;
  }

  .label + :not(.label) {
    margin-block-start: 20px;
  }

  .after {
    margin-block-start: 12px;
  }

  @media (max-width: 899.98px) {
    .shell {
      display: block;
    }

    main {
      padding: 16px 20px 56px;
    }

    .foot {
      padding: 0 20px 28px;
    }
  }

  @media print {
    .shell {
      display: block;
    }

    main {
      padding: 0;
    }
  }
`;
