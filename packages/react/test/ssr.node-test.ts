import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';

describe('@trustgauge/react on a server', () => {
  it('can be imported where there is no page, and touches none', async () => {
    await import('../dist/index.js');
    for (const name of ['window', 'document', 'localStorage', 'HTMLElement'])
      assert.equal(Object.getOwnPropertyDescriptor(globalThis, name)?.value, undefined, name);
  });

  it('renders the bare tag, with the class and id that it was given and none of the handlers', async () => {
    const { TrustGauge } = await import('../dist/index.js');
    const props = {
      site: 'tg_pub_test_acme',
      segments: { plan: 'team' },
      allowAutomated: true,
      onShown() {},
    };
    assert.equal(renderToString(createElement(TrustGauge, props)), '<trust-gauge></trust-gauge>');
    assert.equal(
      renderToStaticMarkup(createElement(TrustGauge, { ...props, id: 'ask', className: 'narrow' })),
      '<trust-gauge id="ask" class="narrow"></trust-gauge>',
    );
  });

  it('is a client component for frameworks that tell them apart', () => {
    const built = readFileSync(new URL('../dist/index.js', import.meta.url), 'utf8');
    assert.match(built, /^'use client';/);
  });
});
