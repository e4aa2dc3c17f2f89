import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';
import { allInFrame, type FakeCollector, freshPage, inFrame, mountAsked } from './harness.ts';

const HOSTILE = `
  * { letter-spacing: 9px !important; text-transform: uppercase; box-sizing: content-box; line-height: 3; color: red; }
  button, section, p, div { font-size: 40px; padding: 40px; border: 9px solid lime; background: yellow; display: inline; }
  html { font: italic 700 30px serif; text-align: right; word-spacing: 20px; }
`;

describe('isolation', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 800 });
  });
  afterEach(() => collector.restore());

  /** Every computed style of every element in the frame. */
  const stylesOf = (gauge) =>
    allInFrame(gauge, '.frame, .frame *').map((element) => {
      const style = getComputedStyle(element);
      return Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]));
    });

  it('looks the same whatever the page says about everything', async () => {
    const sheet = new CSSStyleSheet();
    // The same place and width for both, so that nothing but the styles can differ.
    const place = document.createElement('style');
    place.textContent =
      'body { margin: 0 !important; padding: 0 !important; } trust-gauge { display: block !important; width: 700px !important; padding: 0 !important; border: 0 !important; margin: 0 !important; position: absolute; top: 0; left: 0; }';
    document.head.append(place);
    const gauge = await mountAsked();
    const before = stylesOf(gauge);
    const beforeBox = inFrame(gauge, '.frame').getBoundingClientRect().toJSON();
    sheet.replaceSync(HOSTILE);
    document.adoptedStyleSheets = [sheet];
    const after = stylesOf(gauge);
    const afterBox = inFrame(gauge, '.frame').getBoundingClientRect().toJSON();
    document.adoptedStyleSheets = [];
    place.remove();
    expect(afterBox).to.deep.equal(beforeBox);
    expect(after).to.deep.equal(before);
  });

  it('changes no style of the page', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const read = () =>
      [document.body, button].map(
        (element) =>
          getComputedStyle(element).cssText ||
          Array.from(getComputedStyle(element), (name) =>
            getComputedStyle(element).getPropertyValue(name),
          ).join(),
      );
    const before = read();
    const gauge = await mountAsked({ presentation: 'corner' });
    const during = read();
    gauge.remove();
    expect(during).to.deep.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(document.head.querySelectorAll('style[data-trustgauge]')).to.have.length(0);
  });

  it('takes the colours, face and size that the page gives it by its custom properties', async () => {
    const gauge = await mountAsked();
    gauge.style.setProperty('--trust-gauge-paper', 'rgb(1, 2, 3)');
    gauge.style.setProperty('--trust-gauge-font-size', '20px');
    gauge.style.setProperty('--trust-gauge-font', 'serif');
    const { backgroundColor, fontSize, fontFamily } = getComputedStyle(inFrame(gauge, '.frame'));
    expect({ backgroundColor, fontSize, fontFamily }).to.deep.equal({
      backgroundColor: 'rgb(1, 2, 3)',
      fontSize: '20px',
      fontFamily: 'serif',
    });
  });
});
