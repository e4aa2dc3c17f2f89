import { expect } from 'chai';
import { svg } from '../dist/chart/svg.js';

describe('an SVG element', () => {
  it('is drawn with its attributes, its children and its text, markup and all', () => {
    const group = svg('g', { class: 'marks' }, svg('text', { x: 4.5 }, '<b>Acme</b>'));
    expect(group).to.be.instanceOf(SVGGElement);
    expect(group.outerHTML).to.equal('<g class="marks"><text x="4.5">&lt;b&gt;Acme&lt;/b&gt;</text></g>');
  });
});
