/**
 * Tag names, ids, classes and `data-trustgauge…` attributes only. With pseudo-classes or other attributes, a hostile
 * collector could read the fields of the page, one bit with each question that is shown.
 *
 * Outside brackets no mark is taken but # , - . > and _. Inside, after `=`, anything but a backslash and the bracket's end:
 * whatever CSS makes of it, an unclosed quote or a comment, it ends no earlier than the bracket does here. What is no
 * selector at all, the browser refuses; the schema has a stricter form of this (SELECTOR_PATTERN of the protocol).
 */
const HARMLESS = /^([^!"$-+/:-=?@[-^`{-~]|\\.|\[data-trustgauge[\w-]*(.?=[^\\\]]*)?])+$/;

/** @throws where the selector is not one that a trigger may name. */
export function checkSelector(selector: string): void {
  new DocumentFragment().querySelector(HARMLESS.test(selector) ? selector : '');
}
