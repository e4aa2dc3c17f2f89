import { expect } from 'chai';
import { namedHairlines } from '../dist/chart/named-hairlines.js';

describe('hairlines with names', () => {
  const frame = { top: 60, bottom: 276, rowPx: 20 };
  const draw = (label: object) => {
    const group = namedHairlines([{ text: 'Breach', x: 100, anchor: 'start', row: 0, ...label }], frame);
    const path = group.querySelector('path')?.getAttribute('d');
    const [, x, start, end] = /^M([\d.]+) ([\d.]+)V([\d.]+)$/.exec(path ?? '') ?? [];
    return { name: group.querySelector('text'), x: Number(x), start: Number(start), end: Number(end) };
  };

  it('run from their names down to the axis', () => {
    const { name, x, start, end } = draw({ row: 1 });
    expect([x, end]).to.deep.equal([100, 276]);
    expect(start).to.be.below(Number(name?.getAttribute('y')));
    expect(name?.textContent).to.equal('Breach');
  });

  it('have their names above the plot, row by row, on the side where there is room', () => {
    const [low, high] = [draw({}), draw({ row: 1 })].map(({ name }) => Number(name?.getAttribute('y')));
    expect(low).to.be.below(60);
    expect(low - high).to.equal(20);
    expect(Number(draw({}).name?.getAttribute('x'))).to.be.above(100);
    expect(Number(draw({ anchor: 'end' }).name?.getAttribute('x'))).to.be.below(100);
  });

  it('stay within the plot where they have no name', () => {
    expect(draw({ text: '' }).start).to.equal(60);
  });

  it('are dashed and hang on a ring where they name a step', () => {
    const draw = (isStep: boolean) =>
      namedHairlines([{ text: 'Passkeys', x: 100, anchor: 'start', row: 0, isStep }], frame);
    expect(draw(true).querySelector('path')?.hasAttribute('stroke-dasharray')).to.equal(true);
    expect(draw(true).querySelector('circle')?.getAttribute('cy')).to.equal('60');
    expect(draw(false).querySelector('path')?.hasAttribute('stroke-dasharray')).to.equal(false);
    expect(draw(false).querySelector('circle')).to.equal(null);
  });

  it('are dotted, with a fainter name, where they name a change of the widget', () => {
    const draw = (isWidgetChange: boolean) =>
      namedHairlines([{ text: 'New look', x: 100, anchor: 'start', row: 0, isWidgetChange }], frame);
    const [changed, incident] = [draw(true), draw(false)];
    expect(changed.querySelector('path')?.getAttribute('stroke-dasharray')).to.equal('1 4');
    expect(changed.querySelector('path')?.getAttribute('d')).to.equal(
      incident.querySelector('path')?.getAttribute('d'),
    );
    expect(changed.querySelector('text')?.getAttribute('font-weight')).to.equal('400');
    expect(incident.querySelector('text')?.getAttribute('font-weight')).to.equal('500');
  });

  it('do not enter the plot for what is not an incident', () => {
    expect(draw({ isQuiet: true }).end).to.equal(60);
  });
});
