import { expect } from 'chai';
import { textWidth } from '../dist/chart/text-width.js';

describe('the width of a text', () => {
  it('is what the browser draws', () => {
    const span = document.createElement('span');
    span.style.cssText = `font: 500 12px ${getComputedStyle(document.documentElement).fontFamily}; white-space: pre`;
    span.textContent = 'Breach at a payment provider';
    document.body.append(span);
    expect(textWidth(span.textContent)).to.be.closeTo(span.getBoundingClientRect().width, 0.5);
    span.remove();
  });

  it('grows with the letters, their size and their weight', () => {
    expect(textWidth('wider')).to.be.above(textWidth('wide'));
    expect(textWidth('100 %', { fontPx: 24 })).to.be.closeTo(2 * textWidth('100 %', { fontPx: 12 }), 1);
    expect(textWidth('confident', { weight: 700 })).to.be.at.least(textWidth('confident', { weight: 400 }));
  });
});
