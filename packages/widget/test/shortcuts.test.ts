import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../dist/define.js';
import { type FakeCollector, freshPage, inFrame, mountAsked, until } from './harness.ts';

describe('keyboard shortcuts of the page', () => {
  let collector: FakeCollector;
  let heard: string[];
  let shortcuts: AbortController;
  beforeEach(() => {
    collector = freshPage();
    heard = [];
    shortcuts = new AbortController();
  });
  afterEach(() => {
    shortcuts.abort();
    return collector.restore();
  });

  const listen = (capture: boolean) => {
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(
        type,
        (event) => {
          heard.push((event as KeyboardEvent).key);
          event.preventDefault();
        },
        { capture, signal: shortcuts.signal },
      );
  };
  const focusFirst = async () => {
    const gauge = await mountAsked();
    inFrame(gauge, '[role=radio]')?.focus();
    return gauge;
  };

  for (const key of [' ', 'Enter'])
    for (const capture of [false, true])
      it(`${key === ' ' ? 'Space' : key} answers although the page ${capture ? 'captures and cancels' : 'cancels'} every key`, async () => {
        listen(capture);
        const gauge = await focusFirst();
        await sendKeys({ press: key });
        await until(
          () =>
            inFrame(gauge, '[aria-checked=true]') !== null ||
            collector.answers.length > 0 ||
            inFrame(gauge, '.list') !== null,
        );
        expect(heard).to.deep.equal([]);
      });

  for (const capture of [false, true])
    it(`do not hear the keys of the group${capture ? ' on their way down either' : ''}, and hear all others`, async () => {
      listen(capture);
      await focusFirst();
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'Home'])
        await sendKeys({ press: key });
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 'k' });
      expect(heard).to.include('k');
    });

  it('a key that is held down answers once', async () => {
    const gauge = await focusFirst();
    const radio = inFrame(gauge, '[role=radio]') as HTMLElement;
    let clicks = 0;
    radio.click = () => {
      clicks += 1;
    };
    for (const repeat of [false, true, true])
      radio.dispatchEvent(
        new KeyboardEvent('keydown', { key: ' ', repeat, bubbles: true, cancelable: true }),
      );
    expect(clicks).to.equal(1);
  });
});
