/**
 * The element's own styles, with what native controls need to look like its buttons. Until the element is there, nothing
 * can measure whether the options fit side by side, so a rule by the frame's width decides, and goes on to decide as long
 * as this question is shown: what is drawn does not change its place when the element takes it over.
 */
import { INLINE_STYLES, TREE_STYLES } from '../element/tree.styles.js';
import { STYLES } from '../element/trust-gauge.styles.js';
import { PLACEMENT_STYLES } from '../placement/placement.styles.js';

/** The input lies over its label without being seen, so that it can be pressed, focused and read out. */
const CONTROLS = `
  label {
    position: relative;
    display: grid;
    align-content: center;
    box-sizing: border-box;
  }
  input {
    position: absolute;
    inset: 0;
    appearance: none;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .frame:has(.close :checked) {
    display: none;
  }
  trust-gauge-rendered {
    display: none;
  }
  @media print {
    .frame {
      display: none !important;
    }
  }
`;

/** For a page, with one media query for print in place of the other placements. */
const INLINE = STYLES.replace(PLACEMENT_STYLES, '')
  .replaceAll(/(?<![\w.-])button(?=[\s:{])/g, ':is(button, label)')
  .replaceAll('[role=radio]', ':is([role=radio], .radio)')
  .replaceAll("[aria-checked='true']", ":is([aria-checked='true'], :where(.radio):has(:checked))")
  .replaceAll(':focus-visible', ':is(:focus-visible, :where(label):has(:focus-visible))');

/** Rules for options below one another, for a body that the element has not yet said it of. */
const ROWS = [...INLINE.matchAll(/([^{}]*\.rows[^{}]*)(\{[^{}]*\})/g)]
  .map(([, selectors = '', rule]) => {
    const ofRows = selectors.split(',').filter((selector) => selector.includes('.rows'));
    return ofRows.join(',').replaceAll('.rows', '.body:not(.list)') + rule;
  })
  .join('');

const compact = (styles: string) =>
  styles
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();

const COMMON = compact(TREE_STYLES + INLINE_STYLES + INLINE + CONTROLS);
const COMPACT_ROWS = compact(ROWS);

/** @param columnsFromEm Width of the frame's inside from which on the options stand side by side, in em. */
export const stylesFor = (columnsFromEm: number): string =>
  `${COMMON}@container (width < ${columnsFromEm}em){${COMPACT_ROWS}}`;
