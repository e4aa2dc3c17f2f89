import { css } from 'lit';

/** A page that stands alone, without the navigation: signing in, and what links in mails open. */
export const narrowPage = css`
  main {
    max-width: 480px;
    margin: 0 auto;
    padding: 20vh 20px 40px;
  }

  main > * + * {
    margin-block-start: 16px;
  }

  .name {
    font-weight: 600;
    color: var(--muted);
  }
`;
