import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import '../dist/define.js';

import {
  allInFrame,
  answerHeadline,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  mountQuiet,
  newGauge,
  openSheet,
  paintPage,
  press,
  settle,
  until,
} from './harness.ts';

const OVER_THE_PAGE = ['corner', 'bar', 'dialog'] as const;

describe('placements over the page', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
  });
  afterEach(async () => {
    await collector.restore();
    paintPage('');
    document.body.style.cssText = '';
  });

  const mount = (presentation: string) => mountAsked({ presentation });
  const box = (gauge: Element) => inFrame(gauge, '.frame').getBoundingClientRect();
  const focused = (gauge: Element) => gauge.shadowRoot?.activeElement as HTMLElement | null;
  const button = (style = '') => {
    const made = Object.assign(document.createElement('button'), { textContent: 'Pay' });
    made.style.cssText = style;
    document.body.append(made);
    return made;
  };
  const overlaps = (gauge: Element, element: Element) => {
    const [one, other] = [box(gauge), element.getBoundingClientRect()];
    return (
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    );
  };

  for (const presentation of OVER_THE_PAGE) {
    describe(presentation, () => {
      it('lies in the top layer, above every z-index', async () => {
        button('position:fixed;inset:0;width:100%;height:100%;z-index:2147483647');
        const gauge = await mount(presentation);
        const { left, top, right, bottom } = box(gauge);
        expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === gauge).to.equal(true);
      });

      it('is wholly in view at 320 pixels and at 400 percent zoom, and everything can be reached by scrolling', async () => {
        for (const [width, height] of [
          [320, 640],
          [320, 256],
          [1440, 900],
        ] as const) {
          await setViewport({ width, height });
          const gauge = await mount(presentation);
          const { left, right, top, bottom } = box(gauge);
          expect(left).to.be.at.least(0);
          expect(Math.round(right)).to.be.at.most(width);
          expect(top).to.be.at.least(0);
          expect(Math.round(bottom)).to.be.at.most(height);
          const frame = inFrame(gauge, '.frame');
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
          for (const option of allInFrame(gauge, '[role=radio], .end')) {
            option.scrollIntoView({ block: 'nearest' });
            const place = option.getBoundingClientRect();
            expect(place.top).to.be.at.least(box(gauge).top - 1);
            expect(place.bottom).to.be.at.most(box(gauge).bottom + 1);
          }
          gauge.remove();
          await settle();
        }
      });

      for (const colorScheme of ['light', 'dark'] as const) {
        it(`has no axe violation, ${colorScheme}`, async () => {
          paintPage(colorScheme);
          const main = document.createElement('main');
          main.append(Object.assign(document.createElement('h1'), { textContent: 'Page' }));
          document.body.append(main);
          const gauge = await mount(presentation);
          const violations = async () =>
            (await window.axe.run(document.body)).violations.map(
              ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
            );
          expect(await violations()).to.deep.equal([]);
          await openSheet(gauge);
          expect(await violations()).to.deep.equal([]);
        });
      }

      it('stays through the follow-up, and closing takes it away', async () => {
        const gauge = await mount(presentation);
        await answerHeadline(gauge);
        const frame = inFrame(gauge, '.frame');
        expect(frame.matches(':popover-open, :modal')).to.equal(true);
        press(gauge, 'Close');
        await until(() => inFrame(gauge, '.frame') === null);
        expect(document.querySelector(':modal') === null).to.equal(true);
      });

      it('waits while a dialog of the page is open, and comes when it has been closed', async () => {
        const dialog = document.createElement('dialog');
        document.body.append(dialog);
        dialog.showModal();
        const gauge = await mountQuiet({ presentation });
        expect(inFrame(gauge, '.frame') === null).to.equal(true);
        dialog.close();
        await until(() => inFrame(gauge, '.frame') !== null);
      });

      it('waits while something is being filled in', async () => {
        const field = document.createElement('input');
        document.body.append(field);
        field.focus();
        const gauge = await mountQuiet({ presentation });
        expect(inFrame(gauge, '.frame') === null).to.equal(true);
        field.blur();
        await until(() => inFrame(gauge, '.frame') !== null);
      });

      it('waits no longer when it is taken out of the page', async () => {
        const field = document.createElement('textarea');
        document.body.append(field);
        field.focus();
        const gauge = await mountQuiet({ presentation });
        gauge.remove();
        field.blur();
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(collector.submissions).to.deep.equal([]);
      });
    });
  }

  it('waits for a dialog that is one only by its role, while it can be seen', async () => {
    const dialog = Object.assign(document.createElement('div'), { textContent: 'Cookies?' });
    dialog.role = 'dialog';
    document.body.append(dialog);
    const gauge = await mountQuiet({ presentation: 'corner' });
    expect(inFrame(gauge, '.frame') === null).to.equal(true);
    dialog.style.display = 'none';
    await until(() => inFrame(gauge, '.frame') !== null);
  });

  for (const presentation of ['corner', 'bar'] as const) {
    it(`${presentation}: does not take the focus, and Escape in it closes it and gives the focus back`, async () => {
      const opener = button();
      opener.focus();
      const gauge = await mount(presentation);
      expect(document.activeElement === opener).to.equal(true);
      inFrame(gauge, '.close').focus();
      await sendKeys({ press: 'Escape' });
      await until(() => inFrame(gauge, '.frame') === null);
    });

    it(`${presentation}: goes to the opposite edge where it would cover what has the focus, and where the focus goes`, async () => {
      const [below, above] = [
        button('position:fixed;right:40px;bottom:30px'),
        button('position:fixed;right:40px;top:30px'),
      ];
      below.focus();
      const gauge = await mount(presentation);
      expect(overlaps(gauge, below)).to.equal(false);
      above.focus();
      expect(overlaps(gauge, above)).to.equal(false);
      below.focus();
      expect(overlaps(gauge, below)).to.equal(false);
    });

    it(`${presentation}: scrolls the page where it would cover what has the focus at either edge`, async () => {
      await setViewport({ width: 320, height: 640 });
      document.body.style.paddingTop = '300px';
      const middle = button('display:block;margin-left:150px');
      document.body.style.paddingBottom = '2000px';
      const gauge = await mount(presentation);
      middle.focus();
      expect(overlaps(gauge, middle)).to.equal(false);
      scrollTo(0, 0);
    });
  }

  it('dialog: takes the focus on itself, so that a key that was meant for the page answers nothing', async () => {
    const opener = button();
    opener.focus();
    const gauge = await mount('dialog');
    expect(focused(gauge) === inFrame(gauge, 'dialog')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(inFrame(gauge, '[aria-checked=true]') === null).to.equal(true);
  });

  it('dialog: is modal and named, keeps the focus inside, and gives it back after Escape', async () => {
    const opener = button();
    opener.focus();
    const gauge = await mount('dialog');
    const dialog = inFrame<HTMLDialogElement>(gauge, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(inFrame(gauge, `#${dialog.getAttribute('aria-labelledby')}`)?.textContent).to.contain(
      'How confident',
    );
    for (let stop = 0; stop < 5; stop += 1) await sendKeys({ press: 'Tab' });
    expect(document.activeElement === opener).to.equal(false);
    inFrame(gauge, '.close').focus();
    await sendKeys({ press: 'Escape' });
    await until(() => document.activeElement === opener);
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown', 'dismissal']);
  });

  it('dialog: Escape with the focus outside every control closes it too, once', async () => {
    const gauge = await mount('dialog');
    focused(gauge)?.blur();
    await sendKeys({ press: 'Escape' });
    await until(() => inFrame(gauge, '.frame') === null);
    await settle();
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown', 'dismissal']);
  });

  it('dialog: Escape on what we send goes back to the question', async () => {
    const gauge = await mount('dialog');
    await openSheet(gauge);
    await until(() => focused(gauge)?.classList.contains('back') === true);
    await sendKeys({ press: 'Escape' });
    await until(() => inFrame(gauge, '[role=radiogroup]') !== null);
    expect(inFrame(gauge, 'dialog').matches(':modal')).to.equal(true);
  });

  it('bar: is as wide as the window and lies along its lower edge', async () => {
    const { left, right, bottom } = box(await mount('bar'));
    // To the pixel: Firefox places by sixtieths of one.
    expect([left, right, bottom].map(Math.round)).to.deep.equal([0, 800, 700]);
  });

  it('a placement that there is not is said once, and the configured one is used', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    const gauge = await mount('cornr');
    console.warn = warn;
    expect(inFrame(gauge, '.frame').popover).to.equal(null);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^\[trustgauge\] presentation_invalid: /);
  });

  it('leaves no listener behind when it is gone', async () => {
    const gauge = await mount('corner');
    const below = button('position:fixed;right:40px;bottom:30px');
    press(gauge, 'Close');
    await until(() => inFrame(gauge, '.frame') === null);
    const { getBoundingClientRect } = Element.prototype;
    let measured = 0;
    Element.prototype.getBoundingClientRect = function () {
      measured += 1;
      return getBoundingClientRect.call(this);
    };
    below.focus();
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
    expect(measured).to.equal(0);
  });

  it('can be given as a property by a framework before it is in the page', async () => {
    const gauge = newGauge();
    gauge.presentation = 'bar';
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.frame') !== null);
    expect(inFrame(gauge, '.frame').classList.contains('bar')).to.equal(true);
  });
});
