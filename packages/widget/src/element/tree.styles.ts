/**
 * The tag has no box of its own, so that it takes no room in a row or grid of the page; while a question is asked in the
 * page, it has one. What the page says of the tag's own display wins over both, so the page can hide it by any rule.
 * The probe's size and transition are how a change of its display or visibility is noticed; next to a frame that fills
 * its column it would stick out.
 */
export const TREE_STYLES = `
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  .probe {
    position: absolute;
    width: 1px;
    height: 1px;
    margin-inline-start: -1px;
    transition: visibility 1ms;
  }
`;

export const INLINE_STYLES = `
  :host(:not([hidden])) {
    display: flow-root;
  }
`;
