import { css } from 'lit';

export const navigationRailStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 28px;
    position: sticky;
    inset-block-start: 0;
    height: 100vh;
    overflow-y: auto;
    padding: 28px 16px 20px 20px;
    border-inline-end: 1px solid var(--line);
    font-size: 14px;
    line-height: 20px;
  }

  .name {
    padding-inline: 10px;
    font-weight: 650;
    font-size: 16px;
    line-height: 24px;
    letter-spacing: -0.01em;
  }

  nav {
    flex: 1;
  }

  button.commands {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: -8px;
    padding: 7px 10px;
    border-color: var(--line);
    color: var(--muted);
    font-weight: 400;
    text-align: start;
  }

  button.commands:hover {
    border-color: var(--edge);
    color: var(--ink);
  }

  .commands .what {
    flex: 1;
  }

  kbd {
    font: 400 12px / 16px var(--face);
    white-space: nowrap;
  }

  ul {
    list-style: none;
  }

  ul ul {
    margin-inline-start: 10px;
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 6px;
  }

  .pages {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }

  .pages ul {
    margin: 0;
    padding: 0;
    border: none;
  }

  .pages ul + ul {
    margin-block-start: 16px;
  }

  .group {
    padding: 0 10px 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--muted);
  }

  .choice {
    display: none;
  }

  a {
    display: block;
    padding: 6px 10px;
    border-radius: 6px;
    color: var(--ink);
    text-decoration: none;
    overflow-wrap: anywhere;
    transition: background-color var(--motion);
  }

  a:hover {
    background: var(--wash);
  }

  a[aria-current] {
    font-weight: 600;
    background: var(--wash);
  }

  a[aria-current="page"] {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    box-shadow: -2px 0 0 var(--accent);
  }

  .open {
    padding: 1px 7px;
    border: 1px solid var(--notice);
    border-radius: 999px;
    font-size: 12px;
    font-weight: 500;
    white-space: nowrap;
  }

  button.sign-out {
    align-self: start;
    padding-inline: 10px;
    font-weight: 400;
    color: var(--muted);
    text-decoration: none;
  }

  button.sign-out:hover {
    color: var(--ink);
    text-decoration: underline;
  }

  @media (max-width: 899.98px) {
    :host {
      position: static;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 4px 16px;
      height: auto;
      padding: 8px 20px 0;
      border-inline-end: none;
      border-block-end: 1px solid var(--line);
    }

    .name {
      padding-inline: 0;
    }

    nav {
      display: contents;
    }

    .choice {
      display: block;
      justify-self: start;
      max-width: 100%;
    }

    .choice select {
      max-width: 100%;
    }

    .sites {
      display: none;
    }

    button.commands {
      grid-area: 1 / 3;
      margin: 0;
      padding: 9px;
    }

    .commands kbd {
      display: none;
    }

    .commands .what {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    button.sign-out {
      grid-area: 1 / 4;
      align-self: center;
      padding-inline: 0;
    }

    .pages {
      grid-column: 1 / -1;
      display: flex;
      gap: 20px;
      margin: 0;
      padding: 0;
      border: none;
      overflow-x: auto;
    }

    .pages ul {
      display: flex;
      gap: 20px;
    }

    .pages ul + ul {
      margin: 0;
    }

    .group {
      display: none;
    }

    .pages a {
      white-space: nowrap;
      padding: 8px 0 10px;
      white-space: nowrap;
      border-radius: 0;
      background: none;
    }

    .pages a[aria-current="page"] {
      box-shadow: inset 0 -2px 0 var(--accent);
    }
  }

  @media (pointer: coarse) {
    a,
    .pages a {
      padding-block: 12px;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
