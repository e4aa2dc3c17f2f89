/** What a collector may learn of a page by the selectors of its triggers: nothing that the page has not marked. */
import { expect } from 'chai';
import { checkSelector } from '../dist/schedule/check-selector.js';
import { whenTriggered } from '../dist/schedule/triggers.js';
import { settle } from './harness.ts';

interface Vector {
  readonly selector: string;
  readonly accepted: boolean;
}

const vectors: Vector[] = await (await fetch('/packages/protocol/test/vectors/selectors.json')).json();

/** Each finds out something of a field, a link or a document, if it is heard. */
const PROBES = [
  'html:has(input[name=csrf][value^="A"])',
  'html:has(input:checked)',
  'body > :not(p)',
  'input[value]',
  '[data-trustgauge="]:has(input)',
  '[data-trustgauge="\\"]:checked[x="]',
  '[data-trustgauge=/*]:has(input)',
  '[data-trustgauge="][data-trustgauge="]:has(input)',
  '[data-trustgauge=\'][data-trustgauge="\']:has(input)[data-trustgauge="]',
  '[data-trustgauge|value]',
  '[data-trustgauge]=:has(input)]',
  'input\n:checked',
  'input\\:not(a):checked',
];

describe('a selector of a trigger', () => {
  let over: AbortController;
  beforeEach(() => {
    over = new AbortController();
  });
  afterEach(() => {
    over.abort();
    document.body.replaceChildren();
  });

  for (const { selector, accepted } of vectors) {
    // The schema alone knows how long one may be.
    if (selector.length > 200) continue;
    it(`${accepted ? 'may' : 'may not'} be ${JSON.stringify(selector)}`, () => {
      const check = () => checkSelector(selector);
      if (accepted) expect(check).not.to.throw();
      else expect(check).to.throw();
    });
  }

  for (const probe of PROBES)
    it(`${JSON.stringify(probe)} is ignored with a warning that names it, and the other triggers hold`, async () => {
      const warned: string[][] = [];
      const triggers = [
        { on: 'event', event: 'click', selector: probe },
        { on: 'event', event: 'own' },
      ] as const;
      let isTriggered = false;
      const waited = whenTriggered(triggers, over.signal, (...words) => warned.push(words)).then((is) => {
        isTriggered = is;
      });
      const field = document.createElement('input');
      Object.assign(field, { name: 'csrf', type: 'checkbox', checked: true });
      field.setAttribute('value', 'A1');
      document.body.append(field);
      field.click();
      await settle();
      expect(isTriggered).to.equal(false);
      expect(warned).to.deep.equal([['trigger_invalid', probe]]);
      window.dispatchEvent(new Event('own'));
      await waited;
      expect(isTriggered).to.equal(true);
    });

  it('is refused also where it is as long as a hostile collector likes', () => {
    for (const part of ['[data-trustgauge=', '[data-trustgauge="', 'a ', '\\a', '[data-trustgauge]', "''"])
      expect(() => checkSelector(`${part.repeat(50_000)}:root`)).to.throw();
  });
});
