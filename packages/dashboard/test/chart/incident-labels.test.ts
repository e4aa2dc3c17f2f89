import { expect } from 'chai';
import { LABEL_GAP_PX, type PlacedLabel, placeLabels, type TopLabel } from '../dist/chart/incident-labels.js';

describe('names along the top edge', () => {
  const LETTER_PX = 7;
  const space = { left: 0, right: 800, maxRows: 3, measure: (text: string) => text.length * LETTER_PX };
  const at = (x: number, text: string): TopLabel => ({ text, x });
  const extent = ({ text, x, anchor }: PlacedLabel): [number, number] => {
    const width = LABEL_GAP_PX + space.measure(text);
    return anchor === 'start' ? [x, x + width] : [x - width, x];
  };

  it('stand right of their hairlines in one row while there is room', () => {
    const placed = placeLabels([at(400, 'Outage'), at(100, 'New privacy page')], space);
    expect(placed.map(({ text, anchor, row }) => [text, anchor, row])).to.deep.equal([
      ['New privacy page', 'start', 0],
      ['Outage', 'start', 0],
    ]);
  });

  it('stand left of their hairlines at the right edge', () => {
    const [label] = placeLabels([at(790, 'Breach at a payment provider')], space);
    expect([label?.text, label?.anchor, label?.row]).to.deep.equal([
      'Breach at a payment provider',
      'end',
      0,
    ]);
  });

  it('go up a row where two days are close', () => {
    const placed = placeLabels(
      [at(100, 'Breach at a payment provider'), at(110, 'We wrote to everybody')],
      space,
    );
    expect(placed.map(({ text }) => text)).to.deep.equal([
      'Breach at a payment provider',
      'We wrote to everybody',
    ]);
    expect(
      new Set(placed.map(({ row }) => row)).size + new Set(placed.map(({ anchor }) => anchor)).size,
    ).to.be.above(2);
  });

  it('are cut where nothing else helps, and left out where too little would be left', () => {
    const narrow = { ...space, right: 120, maxRows: 1 };
    const [cut] = placeLabels([at(20, 'Breach at a payment provider')], narrow);
    expect(cut?.text).to.match(/^Breach.*…$/);
    const [none] = placeLabels([at(20, 'Breach at a payment provider')], { ...narrow, right: 50 });
    expect([none?.text, none?.row]).to.deep.equal(['', 0]);
  });

  it('name what the chart itself has to say before any incident', () => {
    const crowd = [at(100, 'Breach'), { ...at(104, 'not counted yet'), isQuiet: true }];
    const placed = placeLabels(crowd, { ...space, left: 90, right: 220, maxRows: 1 });
    expect(placed.map(({ text }) => text)).to.deep.equal(['', 'not counted yet']);
  });

  it('never cover one another, are never crossed by a hairline, and never leave the chart', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const labels = crowd(seed);
      const placed = placeLabels(labels, space);
      expect(placed.map(({ x }) => x)).to.deep.equal(labels.map(({ x }) => x).toSorted((a, b) => a - b));
      const named = placed.filter(({ text }) => text !== '');
      for (const label of named) {
        const [from, to] = extent(label);
        expect(from).to.be.at.least(space.left);
        expect(to).to.be.at.most(space.right);
        for (const other of named) {
          if (other === label) continue;
          const [otherFrom, otherTo] = extent(other);
          if (other.row === label.row)
            expect(to < otherFrom || otherTo < from, `crowd ${seed}`).to.equal(true);
          if (other.row > label.row) expect(other.x < from || to < other.x, `crowd ${seed}`).to.equal(true);
        }
      }
    }
  });

  it('find room for half a dozen incidents of half a year', () => {
    const half = [
      at(100, 'New privacy page'),
      at(540, 'Outage of the account page'),
      at(700, 'Breach at a payment provider'),
      at(720, 'We wrote to everybody'),
      at(900, 'Sign-in with passkeys'),
      at(980, 'Second factor for all'),
    ];
    const names = placeLabels(half, { ...space, right: 1060 }).map(({ text }) => text);
    expect(names).to.deep.equal(half.map(({ text }) => text));
  });

  /** Up to fifteen labels, the same for the same seed. */
  function crowd(seed: number): TopLabel[] {
    let state = seed;
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    return Array.from({ length: 1 + next(15) }, (_, place) => ({
      x: next(800),
      text: 'Something happened to somebody'.slice(0, 3 + next(27)),
      isQuiet: place === 0 && next(2) === 0,
    }));
  }
});
