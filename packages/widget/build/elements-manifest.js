/**
 * `custom-elements.json` by the analyzer of custom elements, and what editors make of it: completion in HTML and CSS
 * for VS Code, web-types for JetBrains. The texts are those of the sources' own comments.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { PLACEMENTS } from '@trustgauge/protocol/wire';
import { ATTRIBUTES } from '../src/element/properties.ts';

const TAG = 'trust-gauge';
const FILES = ['src/element/trust-gauge.ts', 'src/element/events.ts'];

export function elementsManifest() {
  return {
    name: 'elements-manifest',
    writeBundle() {
      const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
      const manifest = manifestOf();
      const element = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .find(({ tagName }) => tagName);
      write('custom-elements', manifest);
      write('web-types', webTypesOf(element, { name, version }));
      write('vscode.html-data', htmlDataOf(element));
      write('vscode.css-data', cssDataOf(element));
    },
  };
}

const write = (name, data) => writeFileSync(`dist/${name}.json`, `${JSON.stringify(data, null, 2)}\n`);

function manifestOf() {
  const modules = FILES.map((name) =>
    ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: [ownElement(modules)] });
  manifest.modules = manifest.modules
    .filter(({ path }) => path === FILES[0])
    .map((module) => ({ ...module, path: 'dist/index.js' }));
  return manifest;
}

/** What the analyzer can't see: the tag's name and attributes are given to functions, and the events have an interface. */
function ownElement([, events]) {
  const camel = (attribute) => attribute.replace(/-(.)/, (_, letter) => letter.toUpperCase());
  return {
    name: 'own-element',
    packageLinkPhase({ customElementsManifest }) {
      const module = customElementsManifest.modules.find(({ path }) => path === FILES[0]);
      const element = module.declarations.find(({ name }) => name === 'TrustGaugeElement');
      module.declarations = [element];
      module.exports = [
        { kind: 'js', name: element.name, declaration: { name: element.name, module: 'dist/index.js' } },
        {
          kind: 'custom-element-definition',
          name: TAG,
          declaration: { name: element.name, module: 'dist/index.js' },
        },
      ];
      element.tagName = TAG;
      element.customElement = true;
      element.superclass = { name: 'HTMLElement' };
      element.members = element.members.filter(
        ({ name, privacy, description }) => privacy !== 'private' && !name.startsWith('#') && description,
      );
      for (const member of element.members)
        if (member.type) member.type.text = withoutUndefined(member.type.text);
      element.attributes = ATTRIBUTES.map((name) => {
        const field = element.members.find((member) => member.name === camel(name));
        field.attribute = name;
        return { name, type: field.type, description: field.description, fieldName: field.name };
      });
      element.events = eventsOf(events);
    },
  };
}

const withoutUndefined = (type) => type.replace(/ \| undefined$/, '');

/** The members of `TrustGaugeEventMap`, each with its comment. */
function eventsOf(source) {
  const map = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'TrustGaugeEventMap',
  );
  return map.members.map((member) => ({
    name: member.name.text,
    type: { text: member.type.getText() },
    description: member.jsDoc.map(({ comment }) => comment).join('\n'),
  }));
}

/** Values that an attribute can only take, from a type such as `'a' | 'b'`. */
const valuesOf = ({ text }) => (text === 'Placement' ? PLACEMENTS : undefined);

function webTypesOf(
  { description, attributes, members, events, cssParts, cssProperties },
  { name, version },
) {
  const described = (entries) =>
    entries.map((entry) => ({
      name: entry.name,
      description: entry.description,
      ...(entry.type && { value: { type: valuesOf(entry.type) ?? entry.type.text } }),
      ...(entry.default && { default: entry.default }),
    }));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: TAG,
            description,
            attributes: described(attributes),
            js: {
              properties: described(
                members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic),
              ),
              events: described(events).map(({ value, ...event }) => ({ ...event, type: value.type })),
            },
          },
        ],
      },
      css: {
        parts: described(cssParts),
        properties: described(cssProperties),
      },
    },
  };
}

function htmlDataOf({ description, attributes }) {
  return {
    version: 1.1,
    tags: [
      {
        name: TAG,
        description,
        attributes: attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(type.text === 'boolean' && { valueSet: 'v' }),
          ...(valuesOf(type) && { values: valuesOf(type).map((value) => ({ name: value })) }),
        })),
      },
    ],
  };
}

function cssDataOf({ cssProperties, cssParts }) {
  return {
    version: 1.1,
    properties: cssProperties.map(({ name, description }) => ({ name, description })),
    pseudoElements: cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
  };
}
