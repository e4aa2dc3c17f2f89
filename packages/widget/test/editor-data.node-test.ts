import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TrustGaugeElement } from '../dist/index.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly static?: boolean;
  readonly kind?: string;
}

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const jsonOf = (path: string) => JSON.parse(textOf(path));
const sources = globSync('../src/**/*.ts', { cwd: import.meta.dirname }).map((path) => textOf(path));
const allOf = (pattern: RegExp) =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].sort();
const namesOf = (entries: readonly Named[]) => entries.map(({ name }) => name).sort();

const manifest = jsonOf('../dist/custom-elements.json');
const [element] = manifest.modules[0].declarations;
const LIFE = /^(constructor|\w+Callback)$/;

describe('custom-elements.json', () => {
  it('has the tag, its class and every property and method that a page can reach', () => {
    assert.equal(element.tagName, 'trust-gauge');
    const reachable = Object.getOwnPropertyNames(TrustGaugeElement.prototype).filter(
      (name) => !LIFE.test(name),
    );
    const members: Named[] = element.members;
    assert.deepEqual(namesOf(members.filter((member) => !member.static)), reachable.sort());
  });

  it('has every attribute', () => {
    assert.deepEqual(namesOf(element.attributes), [...TrustGaugeElement.observedAttributes].sort());
  });

  it('has every event that the sources send, and no other', () => {
    assert.deepEqual(namesOf(element.events), allOf(/#emit\('(trustgauge-[\w-]+)'/g));
  });

  it('has every part and every property of style', () => {
    assert.deepEqual(namesOf(element.cssParts), allOf(/\bpart: '([\w-]+)'/g));
    assert.deepEqual(namesOf(element.cssProperties), allOf(/var\((--trust-gauge-[\w-]+)/g));
  });

  it('says of each what it is', () => {
    const { members, attributes, events, cssParts, cssProperties } = element;
    for (const { name, description } of [members, attributes, events, cssParts, cssProperties].flat())
      assert.match(description, /^[A-Z].+\.$/s, name);
  });

  it('is named in package.json, as the data for JetBrains is', () => {
    const { customElements, 'web-types': webTypes } = jsonOf('../package.json');
    for (const path of [customElements, webTypes]) assert.ok(jsonOf(`../${path}`), path);
  });
});

describe('the data for editors', () => {
  it('has the same attributes and properties of style', () => {
    const { html, css } = jsonOf('../dist/web-types.json').contributions;
    const [{ name, attributes, js }] = html.elements;
    const { tags } = jsonOf('../dist/vscode.html-data.json');
    const style = jsonOf('../dist/vscode.css-data.json');
    assert.deepEqual([name, tags[0].name], ['trust-gauge', 'trust-gauge']);
    for (const found of [attributes, tags[0].attributes])
      assert.deepEqual(namesOf(found), namesOf(element.attributes));
    for (const found of [css.properties, style.properties])
      assert.deepEqual(namesOf(found), namesOf(element.cssProperties));
    assert.deepEqual(namesOf(js.events), namesOf(element.events));
  });

  it('offers the values that a presentation can have', () => {
    const { attributes } = jsonOf('../dist/vscode.html-data.json').tags[0];
    const { values } = attributes.find(({ name }: Named) => name === 'presentation');
    assert.deepEqual(namesOf(values), ['bar', 'corner', 'dialog', 'inline']);
  });
});
