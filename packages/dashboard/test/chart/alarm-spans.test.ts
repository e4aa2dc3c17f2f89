import { expect } from 'chai';
import { alarmGrounds, alarmNames } from '../dist/chart/alarm-spans.js';

describe('an alarm on the line', () => {
  const frame = { top: 60, bottom: 276, right: 700, measure: (text: string) => 6 * text.length };
  const span = (from: number, to: number, text = 'Alarm, raised 27 Sep') => ({ from, to, text });
  const numbers = (element: Element | null | undefined, ...names: string[]) =>
    names.map((name) => Number(element?.getAttribute(name)));

  it('covers the days from its likely beginning to the day that raised it, over the whole height', () => {
    const [ground, bar] = alarmGrounds([span(100, 180)], frame).querySelectorAll('rect');
    expect(numbers(ground, 'x', 'width', 'y', 'height')).to.deep.equal([100, 80, 60, 216]);
    expect(numbers(bar, 'x', 'width')).to.deep.equal([100, 80]);
    expect(numbers(bar, 'y')[0] ?? 0).to.be.below(276);
  });

  it('is seen even where a day is narrower than a line', () => {
    const ground = alarmGrounds([span(100, 100.2)], frame).querySelector('rect');
    expect(numbers(ground, 'width')[0]).to.be.at.least(3);
  });

  it('has its name inside the plot, before what it must not cover', () => {
    const [near, far] = alarmNames([span(100, 180), span(680, 690)], frame).querySelectorAll('text');
    expect(near?.textContent).to.equal('Alarm, raised 27 Sep');
    expect(numbers(near, 'x')[0]).to.be.at.least(100);
    expect((numbers(far, 'x')[0] ?? 0) + 120).to.be.at.most(700);
  });

  it('has its name in a row of its own where another would be covered', () => {
    const [one, other, apart] = alarmNames(
      [span(100, 120), span(150, 170), span(400, 420)],
      frame,
    ).querySelectorAll('text');
    expect(numbers(one, 'y')[0]).to.be.above(numbers(other, 'y')[0] ?? 0);
    expect(numbers(apart, 'y')).to.deep.equal(numbers(one, 'y'));
  });
});
