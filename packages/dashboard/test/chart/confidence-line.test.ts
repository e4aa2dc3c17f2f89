import { expect } from 'chai';
import { drawConfidenceLine } from '../dist/chart/confidence-line.js';

import { Format } from '../dist/format.js';
import { breach, dataPage, idea, pointOf, weekly } from '../summaries.ts';

describe('the line over time', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    place.style.cssText = 'position: relative; font: 400 16px sans-serif';
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const draw = (change: object = {}) => {
    const drawn = drawConfidenceLine({
      points: weekly,
      isNewestRunning: true,
      kind: 'period',
      incidents: [breach],
      steps: [],
      alarms: [],
      widgetChanges: [],
      openSince: '2026-11-24',
      today: '2026-11-24',
      width: 800,
      format: new Format('en-US'),
      ...change,
    });
    place.style.width = `${(change as { width?: number }).width ?? 800}px`;
    place.replaceChildren(drawn.drawing);
    return drawn;
  };
  const texts = () => [...place.querySelectorAll('text')].map(({ textContent }) => textContent);
  const labelled = (text: string) =>
    [...place.querySelectorAll('text')].find(({ textContent }) => textContent === text) as SVGTextElement;
  const paths = (mark: string) => [...place.querySelectorAll(`g[aria-label="${mark}"] path`)];
  const middle = ({ top, bottom }: { top: number; bottom: number }, share: number) =>
    bottom - share * (bottom - top);

  it('puts every point at its share, and its interval at the interval’s ends, on an axis from 0 to 100', () => {
    const drawn = draw();
    expect(drawn.places).to.have.length(weekly.length);
    weekly.forEach(({ estimate }, index) => {
      expect(drawn.places[index].y).to.be.closeTo(middle(drawn, estimate.share), 0.01);
      expect(drawn.places[index].low).to.be.closeTo(middle(drawn, estimate.interval[0]), 0.01);
      expect(drawn.places[index].high).to.be.closeTo(middle(drawn, estimate.interval[1]), 0.01);
    });
  });

  it('draws the line through these places, and the band around it', () => {
    const { places } = draw({ isNewestRunning: false });
    const [line] = paths('line');
    const drawnX = [...(line?.getAttribute('d') ?? '').matchAll(/[ML]?([\d.]+),([\d.]+)/g)].map(([, x]) =>
      Number(x),
    );
    expect(drawnX).to.have.length(places.length);
    for (const [index, x] of drawnX.entries()) expect(x).to.be.closeTo(places[index].x, 0.6);
    expect(paths('area')).to.have.length(1);
  });

  it('marks an alarm from its likely beginning to the day that raised it, and steps apart from incidents', () => {
    const alarm = {
      id: 'a',
      startedOn: '2026-09-14',
      raisedOn: '2026-09-27',
      floor: 0.57,
      isAcknowledged: false,
    };
    draw({ alarms: [alarm], steps: [dataPage, idea] });
    expect(texts()).to.include('Alarm, raised Sep 27');
    const [ground] = place.querySelectorAll('.alarms rect');
    const breachName = labelled(breach.title);
    const gapPx = 6;
    const breachX =
      Number(breachName.getAttribute('x')) +
      (breachName.getAttribute('text-anchor') === 'end' ? gapPx : -gapPx);
    expect(Number(ground?.getAttribute('x'))).to.be.closeTo(breachX, 0.1);
    expect(texts()).to.include('Data page in plain words').and.to.not.include('Rewrite the mail');
    expect(place.querySelectorAll('circle[cy]')).to.have.length.at.least(1);
  });

  it('marks the day from which on the widget counts what is seen and looks otherwise', () => {
    draw({ widgetChanges: [{ kind: 'seen', date: '2026-08-10' }] });
    expect(texts()).to.include('Counted when seen, new look');
    const x = Number(labelled('Counted when seen, new look').getAttribute('x'));
    const { places } = draw();
    const week = weekly.findIndex(({ period }) => period.firstDay === '2026-08-10');
    expect(x).to.be.within(places[week - 1]?.x ?? Number.NaN, places[week + 1]?.x ?? Number.NaN);
    draw({ widgetChanges: [{ kind: 'seen', date: '2020-01-01' }] });
    expect(texts()).to.not.include('Counted when seen, new look');
  });

  it('leaves out an alarm that lies before all that is shown, and cuts one that reaches into it', () => {
    const alarm = {
      id: 'a',
      startedOn: '2026-01-01',
      raisedOn: '2026-01-20',
      floor: 0.57,
      isAcknowledged: false,
    };
    draw({ alarms: [alarm] });
    expect(place.querySelectorAll('.alarms rect')).to.have.length(0);
    draw({ alarms: [{ ...alarm, raisedOn: '2026-06-10' }] });
    const ground = place.querySelector('.alarms rect');
    expect(Number(ground?.getAttribute('x'))).to.be.above(20);
  });

  it('leads to a point that may still move by dashes, and marks it as open', () => {
    draw();
    expect(paths('line')).to.have.length(2);
    expect(place.querySelector('g[aria-label="line"][stroke-dasharray]')).not.to.equal(null);
    expect(texts()).to.include('so far');
    draw({ isNewestRunning: false });
    expect(place.querySelector('g[aria-label="line"][stroke-dasharray]')).to.equal(null);
    expect(texts()).to.not.include('so far');
  });

  it('labels the newest share where the line ends', () => {
    const { places } = draw();
    const label = labelled('53\u202f%').getBoundingClientRect();
    const { left, top } = place.getBoundingClientRect();
    const last = places.at(-1);
    expect(label.left - left).to.be.above(last.x);
    expect(Math.abs((label.top + label.bottom) / 2 - top - last.y)).to.be.below(12);
  });

  it('shows every label of both axes in full, however wide the page and whatever the locale', () => {
    for (const width of [280, 335, 620, 1_144]) {
      for (const locale of ['en-US', 'de', 'tr', 'ar']) {
        draw({ width, format: new Format(locale) });
        const frame = place.getBoundingClientRect();
        for (const text of place.querySelectorAll('text')) {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const name = `${text.textContent} at ${width}, ${locale}`;
          expect(left - frame.left, name).to.be.at.least(-0.5);
          expect(right - frame.left, name).to.be.at.most(width + 0.5);
          expect(top - frame.top, name).to.be.at.least(-0.5);
          expect(bottom - frame.top, name).to.be.at.most(320.5);
        }
      }
    }
  });

  it('marks the quarters of the axis', () => {
    draw();
    for (const share of ['0', '25', '50', '75', '100']) expect(texts()).to.include(`${share}\u202f%`);
  });

  it('names an incident at the top, over its day', () => {
    const { top } = draw();
    const label = labelled('Breach at a payment provider').getBoundingClientRect();
    expect(label.bottom - place.getBoundingClientRect().top).to.be.below(top);
  });

  it('leaves out incidents from before the line and after today', () => {
    const [before, after] = ['2025-01-01', '2026-12-24'].map((date) => ({ ...breach, date, title: date }));
    draw({ incidents: [before, breach, after] });
    expect(texts())
      .to.include(breach.title)
      .and.to.not.include('2025-01-01')
      .and.to.not.include('2026-12-24');
  });

  it('hatches the days that are not counted yet, and says so once', () => {
    draw();
    expect(place.querySelectorAll('rect[fill^="url(#"]')).to.have.length(1);
    expect(texts().filter((text) => text === 'not counted yet')).to.have.length(1);
    draw({ points: weekly.slice(0, 20), openSince: '2026-10-12' });
    expect(texts().filter((text) => text === 'not counted yet')).to.have.length(1);
    draw({ openSince: null });
    expect(place.querySelector('rect[fill^="url(#"]')).to.equal(null);
    expect(texts()).to.not.include('not counted yet');
  });

  it('draws one point alone as a dot on its interval', () => {
    const { places } = draw({
      points: [pointOf('2026-11-16', '2026-11-22', 57, 60)],
      isNewestRunning: false,
    });
    expect(places).to.have.length(1);
    expect(paths('area')).to.be.empty;
    expect(place.querySelectorAll('g[aria-label="rule"] line')).to.have.length.at.least(2);
  });

  it('draws two weeks at least, so that a day does not look like an age', () => {
    const [{ x }] = draw({
      points: [pointOf('2026-11-23', '2026-11-23', 57, 60)],
      isNewestRunning: false,
      openSince: '2026-11-24',
    }).places;
    expect(x).to.be.above(600);
  });

  it('draws the axes alone where there is no point yet', () => {
    const { places } = draw({ points: [], isNewestRunning: false, incidents: [], openSince: '2026-11-23' });
    expect(places).to.be.empty;
    expect(texts()).to.include('100\u202f%');
  });

  it('says at the end what was rounded to the end of the scale', () => {
    const [point] = weekly;
    draw({
      points: [{ ...point, estimate: { ...point.estimate, share: 0.95, isRounded: true } }],
      isNewestRunning: false,
    });
    expect(texts()).to.include('≥\u202f95\u202f%');
  });
});
