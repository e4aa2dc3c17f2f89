import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as react18 from './dist/react-18/react-18.js';
import * as react19 from './dist/react-19/react-19.js';

const dist = new URL('../dist/', import.meta.url);

describe('@trustgauge/react on a server', () => {
  it('can be imported where there is no page, and touches none', async () => {
    await import('../dist/index.js');
    for (const name of ['window', 'document', 'localStorage', 'HTMLElement'])
      assert.equal(Object.getOwnPropertyDescriptor(globalThis, name)?.value, undefined, name);
  });

  it('is a client component for frameworks that tell them apart', () => {
    for (const name of readdirSync(dist).filter((name) => name.endsWith('.js')))
      assert.match(readFileSync(new URL(name, dist), 'utf8'), /^'use client';/, name);
  });
});

for (const [version, page] of [
  ['18', react18],
  ['19', react19],
] as const) {
  const { createElement, renderToStaticMarkup, renderToString, TrustGauge } = page;

  describe(`<TrustGauge> rendered on a server by React ${version}`, () => {
    const props = {
      site: 'tg_pub_test_acme',
      survey: 'pulse',
      collector: 'https://collector.example',
      presentation: 'corner',
      segments: { plan: 'team' },
      person: { key: 'account-7', firstUse: '2026-01-31' },
      tab: 'Feedback',
      words: { thanks: 'Thanks' },
      allowAutomated: true,
      onShown() {},
    };

    it('is the bare tag: nothing of the site, the person or the segments is in the markup', () => {
      assert.equal(renderToString(createElement(TrustGauge, props)), '<trust-gauge></trust-gauge>');
    });

    it('has the attributes of HTML that it was given', () => {
      const attributes = { id: 'ask', className: 'narrow', lang: 'de', hidden: true, inert: false };
      assert.match(
        renderToStaticMarkup(createElement(TrustGauge, { ...props, ...attributes })),
        /^<trust-gauge id="ask" class="narrow" lang="de" hidden="(true)?"><\/trust-gauge>$/,
      );
    });

    it('is rendered without a complaint', () => {
      const complaints: unknown[] = [];
      const realError = console.error;
      console.error = (...words) => complaints.push(words);
      try {
        renderToString(createElement(TrustGauge, props));
      } finally {
        console.error = realError;
      }
      assert.deepEqual(complaints, []);
    });
  });
}
