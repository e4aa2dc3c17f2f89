/**
 * `<trust-gauge>` in the templates of frameworks, as declarations that add to the framework's own. They are written
 * here and not compiled: where a framework is not installed, what can't be found must not be an error.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';

const OF_HTML = 'Omit<HTMLAttributes<TrustGaugeElement>, keyof Own>';
const JSX = ['namespace JSX {', 'interface IntrinsicElements {'];

/** File → what the framework calls its elements, and what it lets a page write on ours. */
const FRAMEWORKS = {
  react: {
    module: 'react',
    within: JSX,
    own: 'TrustGaugeAttributes & TrustGaugeListeners & { class?: string | undefined }',
    tag: `${OF_HTML} & ClassAttributes<TrustGaugeElement> & Own`,
  },
  preact: {
    module: 'preact',
    within: JSX,
    own: 'TrustGaugeAttributes & TrustGaugeListeners',
    tag: `${OF_HTML} & Own`,
  },
  solid: {
    module: 'solid-js/jsx-runtime',
    within: JSX,
    own: 'TrustGaugeAttributes & TrustGaugeDirectives & TrustGaugePropDirectives',
    tag: `${OF_HTML} & Own`,
  },
  svelte: {
    module: 'svelte/elements',
    within: ['interface SvelteHTMLElements {'],
    own: 'TrustGaugeAttributes & TrustGaugeListeners & TrustGaugeDirectives',
    tag: `${OF_HTML} & Own`,
  },
  vue: {
    module: 'vue',
    within: ['interface GlobalComponents {'],
    own: 'TrustGaugeAttributes & TrustGaugeVueListeners & import("vue").HTMLAttributes',
    tag: 'new () => TrustGaugeElement & { $props: Own }',
  },
};

/** React's come with every entry; the others by an import of their own, so that no program loads types it does not use. */
export function frameworkTypes() {
  return {
    name: 'framework-types',
    writeBundle() {
      mkdirSync('dist/types', { recursive: true });
      for (const [name, framework] of Object.entries(FRAMEWORKS))
        writeFileSync(`dist/types/${name}.d.ts`, declarationOf(framework));
      appendFileSync('dist/index.d.ts', "export type {} from './types/react.js';\n");
    },
  };
}

function declarationOf({ module, within, own, tag }) {
  const missing = `/** @ts-ignore Where ${module} is not installed. */`;
  return `import type { TrustGaugeElement } from '../index.js';
import type { ${own.match(/TrustGauge\w+/g).join(', ')} } from './attributes.js';
${missing}
declare module '${module}' {
${within.join('\n')}
${missing}
'trust-gauge': ${tag.replaceAll('Own', `(${own})`)};
${within.map(() => '}').join('\n')}
}
`;
}
