/** Which dialogs of the page a question waits for. Asked in a corner: in the page's flow it covers nothing. */
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../dist/define.js';
import { type FakeCollector, freshPage, inFrame, newGauge, until } from '../harness.ts';

/** Long enough to load what waits, to draw a frame and to look again. */
const WHILE_MS = 700;

describe('a dialog of the page', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await setViewport({ width: 800, height: 700 });
  });
  afterEach(() => collector.restore());

  const isAsked = () => {
    const gauge = document.querySelector('trust-gauge');
    return gauge !== null && inFrame(gauge, '.frame') !== null;
  };
  const asked = () => until(isAsked);
  const notAsked = async () => {
    await new Promise((resolve) => setTimeout(resolve, WHILE_MS));
    expect(isAsked()).to.equal(false);
  };
  const draw = (html: string): Element => {
    const place = document.createElement('div');
    place.innerHTML = html;
    document.body.append(place);
    return place.firstElementChild;
  };
  const ask = () => document.body.append(newGauge({ presentation: 'corner' }));

  const FULL = 'position:fixed;inset:0;background:white';
  const CLOSED: Record<string, string> = {
    'visibility: hidden': `<div role="dialog" style="${FULL};visibility:hidden">Cookies</div>`,
    'moved off the screen': `<div role="dialog" style="${FULL};transform:translateX(-110%)">Cookies</div>`,
    'placed below the window': `<div role="dialog" style="position:fixed;top:110vh;height:9em">Cookies</div>`,
    'scrolled out of view': `<div style="height:9000px"></div><div role="dialog">Cookies</div>`,
    'without a size': `<div role="dialog" style="${FULL};width:0;height:0"><button>Accept</button></div>`,
    'without a height, cut off': `<div role="dialog" style="height:0;overflow:hidden"><p>Cookies</p></div>`,
    'scaled to nothing': `<div role="dialog" style="${FULL};transform:scale(0)">Cookies</div>`,
    'cut off by what it is in': `<div style="height:0;overflow:hidden"><div role="dialog"><p>Cookies</p></div></div>`,
    'opacity: 0': `<div role="dialog" style="${FULL};opacity:0">Cookies</div>`,
    'opacity: 0 of what it is in': `<div style="opacity:0"><div role="alertdialog" style="${FULL}">Cookies</div></div>`,
    'opacity: 0 by a filter': `<div role="dialog" style="${FULL};filter:opacity(0)">Cookies</div>`,
    'clip, for screen readers': `<div role="dialog" style="position:absolute;clip:rect(1px,1px,1px,1px)">Cookies</div>`,
    'clip-path: inset': `<div role="dialog" style="${FULL};clip-path:inset(50%)">Cookies</div>`,
    'clip-path: inset from one side': `<div role="dialog" style="${FULL};clip-path:inset(0 0 100% 0)">Cookies</div>`,
    'clip-path: circle': `<div role="dialog" style="${FULL};clip-path:circle(0 at 50% 50%)">Cookies</div>`,
    'clip-path: polygon': `<div role="dialog" style="${FULL};clip-path:polygon(0 0,0 0,100% 0)">Cookies</div>`,
    'clip-path of what it is in': `<div style="clip-path:inset(100%)"><div role="dialog" style="${FULL}">Cookies</div></div>`,
    'display: none': `<div role="dialog" aria-modal="true" style="display:none">Cookies</div>`,
    'display: none, with a part of its own': `<div role="dialog" hidden><div style="${FULL}">Cookies</div></div>`,
    'content-visibility: hidden': `<div style="content-visibility:hidden"><div role="dialog">Cookies</div></div>`,
    inert: `<div role="dialog" inert style="${FULL}">Cookies</div>`,
    'inert by what it is in': `<div inert><div role="dialog" style="${FULL}">Cookies</div></div>`,
    'aria-hidden': `<div role="dialog" aria-hidden="true" style="${FULL}">Cookies</div>`,
    'a dialog element that is not open': '<dialog>Cookies</dialog>',
    'a popover that is not open': '<div role="dialog" popover>Cookies</div>',
    'in a closed details element': `<details><summary>More</summary><div role="dialog">Cookies</div></details>`,
  };
  for (const [how, html] of Object.entries(CLOSED)) {
    it(`holds nothing up while it stays in the page closed: ${how}`, async () => {
      draw(html);
      ask();
      await asked();
    });
  }

  const OPEN: Record<string, string> = {
    'role dialog': `<div role="dialog" style="${FULL}">Cookies</div>`,
    'role alertdialog in capitals': `<div role="AlertDialog" style="${FULL}">Cookies</div>`,
    'aria-modal alone': `<div aria-modal="true" style="${FULL}">Cookies</div>`,
    'a banner at the lower edge': `<div role="dialog" style="position:fixed;inset:auto 0 0">Cookies</div>`,
    'in the page': '<section role="dialog">Cookies</section>',
    'partly on the screen': `<div role="dialog" style="${FULL};transform:translateX(-90%)">Cookies</div>`,
    'partly clipped': `<div role="dialog" style="${FULL};clip-path:inset(20%)">Cookies</div>`,
    'with an empty box of its own': `<div role="dialog" style="position:relative"><div style="${FULL}">Cookies</div></div>`,
    'without a box of its own': `<div role="dialog" style="display:contents"><div style="${FULL}">Cookies</div></div>`,
    'a form': `<form role="dialog" style="${FULL}"><input name="matches"><input name="parentNode"><input name="checkVisibility"></form>`,
    'an open dialog element': '<dialog open>Cookies</dialog>',
  };
  const CLOSING: Record<string, (dialog: HTMLElement) => void> = {
    'taken out of the page': (dialog) => dialog.remove(),
    'hidden by a class': (dialog) => dialog.classList.add('is-closed'),
    'hidden by a style sheet that comes': () => {
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: '#it { visibility: hidden }' }),
      );
    },
    'made inert': (dialog) => {
      dialog.inert = true;
    },
    'hidden from assistive technology': (dialog) => dialog.setAttribute('aria-hidden', 'true'),
    'moved away with what it is in': (dialog) => {
      dialog.parentElement.style.transform = 'translateX(-200vw)';
    },
    'made invisible by a transition': (dialog) => {
      dialog.style.transition = 'opacity 0.6s';
      getComputedStyle(dialog).opacity;
      dialog.style.opacity = '0';
    },
    'made invisible by an animation that a script starts on a click': (dialog) => {
      dialog.click();
      dialog.animate({ opacity: [1, 0] }, { duration: 600, fill: 'forwards' });
    },
    'moved away by an animation of a style sheet': (dialog) => dialog.classList.add('is-leaving'),
    'hidden by a rule that a script inserts': () => {
      const [sheet] = document.adoptedStyleSheets;
      sheet.insertRule('#it { display: none }');
    },
  };
  const SHEET = `.is-closed { visibility: hidden }
    .is-leaving { animation: leave 0.6s forwards }
    @keyframes leave { to { transform: translateX(-200vw) } }`;

  for (const [how, html] of Object.entries(OPEN)) {
    it(`is waited for while it is open: ${how}`, async () => {
      const dialog = draw(html);
      ask();
      await notAsked();
      Element.prototype.remove.call(dialog);
      await asked();
    });
  }

  for (const [how, close] of Object.entries(CLOSING)) {
    it(`is over once it is ${how}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHEET);
      document.adoptedStyleSheets = [sheet];
      try {
        const dialog = draw(OPEN['role dialog']) as HTMLElement;
        dialog.id = 'it';
        ask();
        await notAsked();
        close(dialog);
        await asked();
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  it('is over once a checkbox that it depends on is cleared by the person', async () => {
    draw(`<style>#open:checked + div { visibility: visible !important }</style>`);
    const box = draw(
      `<input type="checkbox" id="open" checked><div role="dialog" style="${FULL};visibility:hidden">Hi</div>`,
    );
    ask();
    await notAsked();
    (box as HTMLElement).click();
    await asked();
  });

  for (const depth of [1, 3]) {
    it(`is waited for where it is modal in an open shadow tree, ${depth} deep`, async () => {
      let root: ParentNode & Node = document.body;
      for (let level = 0; level < depth; level += 1) {
        const host = document.createElement('div');
        root.append(host);
        root = host.attachShadow({ mode: 'open' });
      }
      const dialog = document.createElement('dialog');
      root.append(dialog);
      dialog.showModal();
      ask();
      await notAsked();
      dialog.close();
      await asked();
    });
  }

  it('is waited for where it opens while another one is', async () => {
    const first = document.createElement('dialog');
    const second = document.createElement('dialog');
    document.body.append(first, second);
    first.showModal();
    ask();
    await notAsked();
    second.show();
    first.close();
    await notAsked();
    second.close();
    await asked();
  });

  it('is waited for in a component that closes it after an animation in its shadow tree', async () => {
    customElements.define(
      'acme-dialog',
      class extends HTMLElement {
        readonly #dialog = document.createElement('dialog');
        constructor() {
          super();
          this.#dialog.append(document.createElement('slot'));
          this.attachShadow({ mode: 'open' }).append(this.#dialog);
        }
        show() {
          this.#dialog.showModal();
        }
        async hide() {
          await this.#dialog.animate({ opacity: [1, 0] }, { duration: 500 }).finished;
          this.#dialog.close();
        }
      },
    );
    const dialog = draw('<acme-dialog>Delete it?</acme-dialog>') as HTMLElement &
      Record<'show' | 'hide', () => void>;
    dialog.show();
    ask();
    await notAsked();
    dialog.hide();
    await asked();
  });

  it('is no obstacle for a question in the flow of the page', async () => {
    draw(OPEN['role dialog']);
    document.body.append(newGauge());
    await asked();
  });

  it('that fills the screen is waited for', async () => {
    const button = document.createElement('button');
    button.style.cssText = 'position:fixed;inset:0;width:100%';
    const film = document.createElement('div');
    document.body.append(button, film);
    button.addEventListener('click', () => film.requestFullscreen());
    await sendMouse({ type: 'click', position: [100, 100] });
    await until(() => document.fullscreenElement === film);
    button.remove();
    ask();
    await notAsked();
    await document.exitFullscreen();
    await asked();
  });

  it('that is open when the element leaves the page leaves nothing behind', async () => {
    const dialog = draw(OPEN['role dialog']);
    ask();
    await notAsked();
    document.querySelector('trust-gauge').remove();
    dialog.remove();
    await notAsked();
    expect(collector.submissions).to.deep.equal([]);
  });
});
