/**
 * An element of the page replaces what a script reads by its name: with `<img name="head">`, `document.head` is that
 * image, and with `<div id="navigation">` so is `window.navigation` in a browser that has none of its own. The widget
 * therefore reads the document by `unshadowed`, and of the window only what is the window's own.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder } from './workspace.mjs';

const SOURCES = 'packages/widget/src/';
/** Every window has these itself or on its prototypes, which come before the names of elements. */
const OF_EVERY_WINDOW = new Set(['HTMLElement', 'addEventListener', 'removeEventListener']);
const GLOBALS = new Set(['document', 'window', 'globalThis', 'self']);

export const namedElementChecks = [
  [
    'the widget reads nothing of document or window by a name that an element of the page can take',
    () => sources().flatMap(shadowableReads),
  ],
];

/** Names by which the widget's sources read anything, and those of them that are read of document or window. */
export function namesRead() {
  const names = new Set();
  const ofPage = new Set();
  for (const path of sources()) {
    visit(parse(path), (node) => {
      if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.add(node.text);
      for (const { name } of readsOfGlobals(node)) ofPage.add(name);
      // unshadowed(document, 'head'), Object.hasOwn(window, 'navigation')
      const [object, name] = ts.isCallExpression(node) ? node.arguments : [];
      if (name && ts.isStringLiteral(name) && globalIn(object)) ofPage.add(name.text);
    });
  }
  const isName = (text) => /^\w+$/.test(text);
  return { names: [...names].filter(isName).sort(), ofPage: [...ofPage].filter(isName).sort() };
}

function sources() {
  return filesUnder(SOURCES, '.ts').filter((path) => !path.includes('/locales/') && !path.endsWith('.d.ts'));
}

/** A sentence for each. */
function shadowableReads(path) {
  const source = parse(path);
  const problems = [];
  visit(source, (node) => {
    for (const { object, name } of readsOfGlobals(node)) {
      if (object !== 'document' && (OF_EVERY_WINDOW.has(name) || isAskedFirst(node, object, name))) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const remedy =
        object === 'document'
          ? `write unshadowed(document, '${name}')`
          : `ask Object.hasOwn(${object}, '${name}') first`;
      problems.push(`${path}:${line + 1} reads ${object}.${name}, which an element can shadow: ${remedy}`);
    }
  });
  return problems;
}

/** Of each property of a global object that the node reads: by a dot, by a bracket, by destructuring, by another name. */
function readsOfGlobals(node) {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const object = globalIn(node.expression);
    const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    // A symbol is no element's name.
    const isText = ts.isPropertyAccessExpression(node) || ts.isStringLiteral(name);
    return object && isText && !isWritten(node) ? [{ object, name: name.text }] : [];
  }
  if (!ts.isVariableDeclaration(node) || !globalIn(node.initializer)) return [];
  const object = globalIn(node.initializer);
  if (!ts.isObjectBindingPattern(node.name)) return [{ object, name: 'anything' }];
  return node.name.elements.map(({ propertyName, name }) => ({ object, name: (propertyName ?? name).text }));
}

/** Name of the global object that an expression is, whatever type is asserted of it. */
function globalIn(expression) {
  let inner = expression;
  while (inner && (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner))) inner = inner.expression;
  return inner && ts.isIdentifier(inner) && GLOBALS.has(inner.text) ? inner.text : undefined;
}

function isWritten({ parent, pos }) {
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    parent.left.pos === pos
  );
}

/** Whether the statement asks whether the name is the object's own. */
function isAskedFirst(node, object, name) {
  const asks = (around) =>
    ts.isStatement(around) &&
    !ts.isBlock(around) &&
    around.getText().includes(`Object.hasOwn(${object}, '${name}')`);
  return ts.findAncestor(node, asks) !== undefined;
}

function parse(path) {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
