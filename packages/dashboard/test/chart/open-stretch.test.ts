import { expect } from 'chai';
import { openStretch, openStretchName } from '../dist/chart/open-stretch.js';

describe('the days that are not counted yet', () => {
  const stretch = {
    from: 500,
    to: 640,
    top: 40,
    bottom: 276,
    text: 'not counted yet',
    isNarrow: false,
    isNameBelow: false,
  };

  it('are hatched from the first of them to the chart’s end, and carry no value', () => {
    const rect = openStretch(stretch).querySelector('rect');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect?.getAttribute(name)),
    );
    expect([x, y, width, height]).to.deep.equal([500, 40, 140, 236]);
    expect(rect?.getAttribute('fill')).to.match(/^url\(#/);
    expect(openStretch(stretch).textContent).to.equal('');
  });

  it('are seen even where they are less than a pixel', () => {
    const rect = openStretch({ ...stretch, to: 500.2 }).querySelector('rect');
    expect(Number(rect?.getAttribute('width'))).to.equal(2);
  });

  it('are named in their middle, at the end where the line isn’t', () => {
    const [above, below] = [false, true].map((isNameBelow) => openStretchName({ ...stretch, isNameBelow }));
    expect(above?.textContent).to.equal('not counted yet');
    expect(Number(above?.getAttribute('x'))).to.equal(570);
    expect(Number(above?.getAttribute('y'))).to.be.within(40, 158);
    expect(Number(below?.getAttribute('y'))).to.be.within(158, 276);
  });

  it('are not named inside where the name has no room', () => {
    expect(openStretchName({ ...stretch, isNarrow: true })).to.equal(null);
  });
});
