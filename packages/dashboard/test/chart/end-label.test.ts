import { expect } from 'chai';
import { endLabel, endLabelWidth } from '../dist/chart/end-label.js';

describe('the label at the line’s end', () => {
  const draw = (label: { share: string; remark: string }, y = 100) =>
    [...endLabel(label, { x: 300, y, bottom: 276 }).querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
    }));

  it('is the newest share, right of its point', () => {
    const [share, ...others] = draw({ share: '53 %', remark: '' });
    expect(others).to.be.empty;
    expect(share?.text).to.equal('53 %');
    expect(share?.x).to.be.above(300);
  });

  it('says below it that the period still goes on, and above it next to the axis', () => {
    const remarkLessShare = (y: number) => {
      const [remark, share] = draw({ share: '5 %', remark: 'so far' }, y);
      expect([remark?.text, share?.text]).to.deep.equal(['so far', '5 %']);
      return (remark?.y ?? 0) - (share?.y ?? 0);
    };
    expect(remarkLessShare(100)).to.be.above(0);
    expect(remarkLessShare(270)).to.be.below(0);
  });

  it('takes as much room as the wider of its lines', () => {
    expect(endLabelWidth({ share: '53 %', remark: 'a long remark' })).to.be.above(
      endLabelWidth({ share: '53 %', remark: '' }),
    );
    expect(endLabelWidth({ share: '≥ 95 %', remark: '' })).to.be.above(
      endLabelWidth({ share: '53 %', remark: '' }),
    );
  });
});
