/** What counts as typing. Asked in a corner: in the page's flow a question covers nothing. */
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../dist/define.js';
import {
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  newGauge,
  settle,
  until,
  vectorSurvey,
} from '../harness.ts';

/** Long enough to load what waits and to look again. */
const WHILE_MS = 700;

const clickBeside = () => sendMouse({ type: 'click', position: [600, 400] });

describe('a field of the page that has the focus', () => {
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
  const notAsked = async (forMs = WHILE_MS) => {
    await new Promise((resolve) => setTimeout(resolve, forMs));
    expect(isAsked()).to.equal(false);
  };
  const ask = () => document.body.append(newGauge({ presentation: 'corner' }));
  const focus = (html: string): HTMLElement => {
    document.body.innerHTML = html;
    const element = (document.querySelector('#it') ?? document.body.firstElementChild) as HTMLElement;
    element.focus();
    expect(document.activeElement).to.equal(element);
    return element;
  };

  const TEXTLESS = [
    ...['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'range', 'color', 'file'].map(
      (type) => `<input type="${type}">`,
    ),
    '<button>Save</button>',
    '<a href="#x">Account</a>',
    '<select><option>Team</select>',
    '<details open><summary id="it">More</summary></details>',
    '<div tabindex="0">Row</div>',
    '<video controls tabindex="0"></video>',
    '<input readonly value="tg_pub_…">',
    '<textarea readonly></textarea>',
    '<div role="textbox" aria-readonly="true" tabindex="0"></div>',
    '<div role="checkbox" tabindex="0"></div>',
    '<div role="slider" tabindex="0"></div>',
    '<div role="combobox" tabindex="0" aria-expanded="false">Team</div>',
    '<button role="combobox">Team</button>',
    '<div contenteditable="false" tabindex="0">Text</div>',
    '<acme-button tabindex="0">Save</acme-button>',
    '<form tabindex="0"><input name="matches"><input name="getAttribute"><input name="localName"></form>',
    '<iframe srcdoc="<button>Play</button>"></iframe>',
  ];
  for (const html of TEXTLESS) {
    it(`holds nothing up where it takes no text: ${html}`, async () => {
      focus(html);
      ask();
      await asked();
    });
  }

  const TEXTUAL = [
    ...[
      'text',
      'search',
      'url',
      'tel',
      'email',
      'password',
      'number',
      'date',
      'month',
      'week',
      'time',
      'datetime-local',
      'unknown',
    ].map((type) => `<input type="${type}">`),
    '<input>',
    '<textarea></textarea>',
    '<div contenteditable>Text</div>',
    '<div contenteditable="plaintext-only" role="textbox" tabindex="0">Text</div>',
    '<div role="textbox" tabindex="0"></div>',
    '<div role="searchbox" tabindex="0"></div>',
    '<div role="combobox" aria-autocomplete="list" tabindex="0"></div>',
    '<input role="combobox">',
  ];
  for (const html of TEXTUAL) {
    it(`is waited for where it takes text, until it has lost the focus: ${html}`, async () => {
      const field = focus(html);
      ask();
      await notAsked();
      field.blur();
      await asked();
    });
  }

  it('is waited for in an open shadow tree, and in a closed one', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const name = `acme-field-${mode}`;
      customElements.define(
        name,
        class extends HTMLElement {
          readonly field = document.createElement('input');
          constructor() {
            super();
            this.attachShadow({ mode }).append(this.field);
          }
        },
      );
      document.body.innerHTML = `<${name}></${name}>`;
      const { field } = document.querySelector(name) as HTMLElement & { field: HTMLElement };
      field.focus();
      ask();
      await notAsked();
      field.blur();
      await asked();
      await settle();
    }
  });

  it('is waited for where an EditContext takes the text', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: not in TypeScript's library
    const { EditContext } = window as any;
    const field = focus('<div tabindex="0"></div>') as HTMLElement & { editContext: unknown };
    // Only Chromium has it; elsewhere the element says that it is a text box, as it has to.
    if (EditContext) field.editContext = new EditContext();
    else field.role = 'textbox';
    ask();
    await notAsked();
    field.blur();
    await asked();
  });

  it('is waited for where the whole page is being edited', async () => {
    document.designMode = 'on';
    try {
      document.body.focus();
      ask();
      await notAsked();
    } finally {
      document.designMode = 'off';
    }
    document.body.click();
    await asked();
  });

  it('is waited for in a frame of the page, where an editor stands', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<body contenteditable>Text</body>';
    const loaded = eventOf(frame, 'load');
    document.body.append(frame);
    await loaded;
    frame.contentDocument.body.focus();
    expect(document.activeElement).to.equal(frame);
    ask();
    await notAsked();
    await clickBeside();
    await asked();
  });

  it('is waited for in a frame of another origin, of which nothing is known', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = '<input>';
    const loaded = eventOf(frame, 'load');
    document.body.append(frame);
    await loaded;
    frame.focus();
    ask();
    await notAsked();
    await clickBeside();
    await asked();
  });

  it('is waited for while something is typed, and no longer once nothing has been for ten seconds', async function () {
    this.timeout(40_000);
    focus('<input>');
    ask();
    for (let second = 0; second < 12; second += 1) {
      await sendKeys({ press: 'a' });
      await notAsked(1_000);
    }
    await asked();
    expect(document.activeElement?.localName).to.equal('input');
  });

  it('is waited for from one field to the next', async () => {
    focus('<input id="it"><input><textarea></textarea><input>');
    ask();
    await notAsked();
    for (let field = 0; field < 3; field += 1) {
      await sendKeys({ press: 'Tab' });
      await notAsked(300);
    }
    (document.activeElement as HTMLElement).blur();
    await asked();
  });

  it('is waited for until it is taken out of the page, or can no longer be typed in', async () => {
    for (const end of [
      (field: HTMLElement) => field.remove(),
      (field: HTMLElement) => field.setAttribute('readonly', ''),
    ]) {
      const field = focus('<input>');
      ask();
      await notAsked();
      end(field);
      await asked();
      await settle();
    }
  });

  it('does not hold up the question after an upload: the file field has the focus, then the event comes', async () => {
    collector.survey = {
      ...vectorSurvey,
      schedule: {
        ...vectorSurvey.schedule,
        triggers: [{ on: 'event', event: 'upload-finished', selector: '#it' }],
      },
    };
    const field = focus('<input type="file" id="it">');
    ask();
    await notAsked();
    field.dispatchEvent(new Event('upload-finished', { bubbles: true }));
    await asked();
  });

  it('is left by a click beside it', async () => {
    focus('<input>');
    ask();
    await notAsked();
    await clickBeside();
    await asked();
  });
});
