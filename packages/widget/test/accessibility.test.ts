import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import '../dist/define.js';
import {
  allInFrame,
  answerHeadline,
  type FakeCollector,
  freshPage,
  inFrame,
  labelsOf,
  mountAsked,
  openSheet,
  paintPage,
  press,
  titleOf,
  until,
} from './harness.ts';

describe('accessibility', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 800 });
  });
  afterEach(async () => {
    await collector.restore();
    paintPage('');
  });

  const focused = (gauge) => gauge.shadowRoot.activeElement;
  const focusedLabel = (gauge) => focused(gauge)?.textContent.trim();
  const axeProblems = async () => {
    const { violations } = await window.axe.run(document.body);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  it('is a radio group that the question names, in a region that it names', async () => {
    const gauge = await mountAsked();
    const group = inFrame(gauge, '[role=radiogroup]');
    expect(inFrame(gauge, `#${group.getAttribute('aria-labelledby')}`)?.textContent).to.contain(
      'How confident',
    );
    expect(inFrame(gauge, 'section').getAttribute('aria-labelledby')).to.equal('title');
    expect(group.querySelectorAll('[role=radio]')).to.have.length(6);
  });

  it('gives every button a written tabindex: without one, Safari on the Mac does not tab to it', async () => {
    const gauge = await mountAsked();
    const written = (selector: string) =>
      allInFrame(gauge, selector).map((button) => [labelOf(button), button.getAttribute('tabindex')]);
    const labelOf = (button: HTMLElement) => button.ariaLabel ?? button.textContent?.trim();
    const radios = () => written('[role=radio]').map(([, tabindex]) => tabindex);
    expect(written('button:not([role])')).to.deep.equal([
      ['Close', '0'],
      ['What we send ›', '0'],
    ]);
    expect(radios()).to.deep.equal(['0', '-1', '-1', '-1', '-1', '-1']);
    await openSheet(gauge);
    expect(written('button')).to.deep.equal([
      ['Close', '0'],
      ['‹ Back to the question', '0'],
      ['Don’t ask me again', '0'],
    ]);
    press(gauge, '‹ Back to the question');
    await answerHeadline(gauge);
    expect(written('button:not([role])')).to.deep.equal([
      ['Close', '0'],
      ['Skip', '0'],
      ['What we send ›', '0'],
    ]);
    expect(radios().filter((tabindex) => tabindex === '0')).to.have.length(1);
  });

  it('is one tab stop for the options, between the close button and what we send', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    const gauge = await mountAsked();
    before.focus();
    const stops = [];
    for (let press = 0; press < 3; press += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(gauge)?.ariaLabel ?? focusedLabel(gauge));
    }
    expect(stops).to.deep.equal(['Close', 'Not at all', 'What we send ›']);
  });

  it('moves with the arrows, Home and End, around both ends, and chooses nothing by it', async () => {
    const gauge = await mountAsked();
    allInFrame(gauge, '[role=radio]')[0].focus();
    for (const [key, label] of [
      ['ArrowRight', 'Slightly'],
      ['ArrowDown', 'Moderately'],
      ['ArrowLeft', 'Slightly'],
      ['Home', 'Not at all'],
      ['ArrowUp', 'I don’t know'],
      ['ArrowRight', 'Not at all'],
      ['End', 'I don’t know'],
    ]) {
      await sendKeys({ press: key });
      expect(focusedLabel(gauge), key).to.equal(label);
    }
    expect(inFrame(gauge, '[aria-checked=true]')).to.equal(null);
  });

  it('answers with Space and with Enter, and focus goes on to the follow-up and the thanks', async () => {
    const gauge = await mountAsked();
    allInFrame(gauge, '[role=radio]')[0].focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: ' ' });
    await until(() => !titleOf(gauge).startsWith('How confident'));
    await until(() => focused(gauge)?.role === 'radio' && labelsOf(gauge)[0] === focusedLabel(gauge));
    gauge.constructor.thanksMs = 1000;
    await sendKeys({ press: 'Enter' });
    await until(() => titleOf(gauge).startsWith('Thanks'));
    await until(() => focused(gauge)?.id === 'title');
    expect(collector.answers[0].answers.headline).to.equal('slightly');
  });

  it('does not take the focus when it appears, nor when the mouse answers', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const gauge = await mountAsked({ presentation: 'corner' });
    expect(document.activeElement).to.equal(before);
    await answerHeadline(gauge);
    expect(document.activeElement).to.equal(before);
  });

  it('closes with Escape and counts that as a dismissal', async () => {
    const gauge = await mountAsked();
    allInFrame(gauge, '[role=radio]')[0].focus();
    await sendKeys({ press: 'Escape' });
    await until(() => inFrame(gauge, '.frame') === null);
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown', 'dismissal']);
  });

  it('gives the focus back to where it was when the person had opened it', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    const gauge = await mountAsked();
    press(gauge, 'Close');
    opener.focus();
    await gauge.open();
    expect(focused(gauge)?.textContent.trim()).to.equal('Not at all');
    await sendKeys({ press: 'Escape' });
    await until(() => document.activeElement === opener);
  });

  it('announces the follow-up and the thanks politely', async () => {
    const gauge = await mountAsked();
    gauge.constructor.thanksMs = 200;
    const status = inFrame(gauge, '[role=status]');
    await answerHeadline(gauge);
    expect(inFrame(gauge, '[role=status]')).to.equal(
      status,
      'the region that is announced stays the same element',
    );
    expect(status.textContent).to.match(/One more question.*What would/);
    press(gauge, 'Skip');
    await gauge.updateComplete;
    expect(status.textContent).to.match(/^Thanks/);
  });

  it('shows where the focus is by an outline of two pixels', async () => {
    const gauge = await mountAsked();
    allInFrame(gauge, '[role=radio]')[0].focus();
    await sendKeys({ press: 'ArrowRight' });
    const { outlineStyle, outlineWidth } = getComputedStyle(focused(gauge));
    expect(`${outlineStyle} ${outlineWidth}`).to.equal('solid 2px');
  });

  it('shows where the focus is when an arrow key follows a click', async () => {
    const gauge = await mountAsked();
    gauge.constructor.momentMs = 60_000;
    const { left, top } = allInFrame(gauge, '[role=radio]')[0].getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left) + 4, Math.ceil(top) + 4] });
    await sendKeys({ press: 'ArrowRight' });
    gauge.constructor.momentMs = 20;
    expect(focusedLabel(gauge)).to.equal('Slightly');
    expect(getComputedStyle(focused(gauge)).outlineStyle).to.equal('solid');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no axe violation in any state, ${colorScheme}`, async () => {
      paintPage(colorScheme);
      const main = document.createElement('main');
      document.body.append(main);
      const gauge = await mountAsked();
      main.append(Object.assign(document.createElement('h1'), { textContent: 'Page' }));
      gauge.constructor.thanksMs = 5000;
      expect(await axeProblems(), 'question').to.deep.equal([]);
      await openSheet(gauge);
      expect(await axeProblems(), 'what we send').to.deep.equal([]);
      press(gauge, '‹ Back to the question');
      await gauge.updateComplete;
      await answerHeadline(gauge);
      expect(await axeProblems(), 'follow-up').to.deep.equal([]);
      press(gauge, 'Skip');
      await gauge.updateComplete;
      expect(await axeProblems(), 'thanks').to.deep.equal([]);
      document.body.style.background = '';
    });
  }

  it('has targets of at least 44 pixels, closing no smaller than answering "I don’t know"', async () => {
    const gauge = await mountAsked();
    const close = inFrame(gauge, '.close').getBoundingClientRect();
    expect(Math.min(close.width, close.height)).to.be.at.least(44);
    for (const radio of allInFrame(gauge, '.option'))
      expect(radio.getBoundingClientRect().height).to.be.at.least(44);
  });
});
