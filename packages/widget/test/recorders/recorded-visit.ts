/**
 * A person answers in a page that a tool records: once with the mouse, once with the keys, and reads what is sent.
 */
import type { Browser, Page } from 'puppeteer-core';
import { PULSE_FOLLOW_UPS } from '../../../protocol/dist/index.js';
import {
  isAsked,
  isFollowUp,
  isGone,
  openStage,
  pageWith,
  pause,
  pressIn,
  until,
  visit,
} from '../strictness/stage.ts';
import { openIntake } from './intake.ts';

export interface Tool {
  /** The tool itself, as scripts of the page. */
  readonly scripts: readonly string[];
  /** What the tool fetches from beside itself: path → script. */
  readonly chunks?: Readonly<Record<string, string>>;
  /** Starts it in the page, as openly as it can be set up. `{{intake}}` is put in. */
  readonly start: string;
  /** Run before the page is left, for a tool that would keep the rest for the next page. */
  readonly finish?: string;
  /** What the tool asks its own server before it begins. */
  readonly replies?: Readonly<Record<string, unknown>>;
  /** Found in what is received once all has arrived; what proves that the tool was recording, and can be read here. */
  readonly controls: readonly RegExp[];
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Recording {
  readonly received: readonly string[];
  /** What the options of both questions say, and the message that the sheet shows. */
  readonly said: readonly string[];
  /** Where the mouse has been within the frame, in CSS pixels of the window. */
  readonly positions: readonly Position[];
  /** Where it has pressed outside. */
  readonly outside: Position;
  /** What the collector has stored. */
  readonly stored: number;
}

const OUTSIDE = '<button id="pay" type="button">Pay now</button><p>Balance due today</p>';
const LONGEST_WAIT_MS = 30_000;

export async function recordVisit(
  browser: Browser,
  { scripts, chunks = {}, start, finish = '', replies, controls }: Tool,
): Promise<Recording> {
  const stage = await openStage({ policy: null, survey: { followUps: PULSE_FOLLOW_UPS.slice(0, 1) } });
  const intake = await openIntake(replies);
  const { context, page } = await visit(browser);
  try {
    for (const [index, script] of scripts.entries()) stage.scripts.set(`/tool-${index}.js`, script);
    for (const [path, script] of Object.entries(chunks)) stage.scripts.set(path, script);
    const tags = scripts.map((_, index) => `<script src="/tool-${index}.js"></script>`).join('');
    const begin = `<script>${start.replaceAll('{{intake}}', intake.address)}</script>`;
    stage.pages.set('/', pageWith(`${tags}${begin}${OUTSIDE}<trust-gauge></trust-gauge>`));
    stage.pages.set('/next', pageWith('', ''));
    await page.goto(stage.origin);
    const said: string[] = [];
    const positions: Position[] = [];
    await until(page, isAsked);
    await page.evaluate(() => Object.assign(customElements.get('trust-gauge') ?? {}, { thanksMs: 50 }));
    // A tool that begins late has not seen the question come; it has to see it stand.
    await pause(700);
    const outside = await pressWithMouse(page, '#pay', []);
    said.push(...(await optionsOf(page)));
    said.push(...(await readSheet(page, positions)));
    await pressWithMouse(page, ROOT, positions, 3);
    await until(page, isFollowUp);
    said.push(...(await optionsOf(page)));
    said.push(...(await readSheet(page, positions)));
    await pressWithKeys(page, 2);
    await until(page, isGone);
    await pressWithMouse(page, '#pay', []);
    await page.evaluate(finish);
    await pause(700);
    await page.goto(`${stage.origin}/next`);
    const endMs = Date.now() + LONGEST_WAIT_MS;
    const isThere = () => controls.every((control) => intake.received.some((text) => control.test(text)));
    while (!isThere() && Date.now() < endMs) await pause(100);
    await pause(300);
    return { received: intake.received, said, positions, outside, stored: (await stage.stored()).stored };
  } finally {
    await context.close();
    await intake.stop();
    await stage.stop();
  }
}

const ROOT = '[role=radio]';

/** Moves there in steps, as a hand does, and presses. */
async function pressWithMouse(
  page: Page,
  selector: string,
  positions: Position[],
  nth = 0,
): Promise<Position> {
  const { x, y } = await page.evaluate(
    (wanted, index) => {
      const root = document.querySelector(wanted)
        ? document
        : document.querySelector('trust-gauge')?.shadowRoot;
      const element = root?.querySelectorAll(wanted)[index];
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect();
      if (!box) throw new Error(`there is no ${wanted} ${index}`);
      return { x: Math.round(box.x + box.width / 2) + 2, y: Math.round(box.y + box.height / 2) + 1 };
    },
    selector,
    nth,
  );
  for (const away of [9, 5, 0]) {
    await page.mouse.move(x - away, y);
    positions.push({ x: x - away, y });
    await pause(60);
  }
  await page.mouse.click(x, y);
  await pause(100);
  return { x, y };
}

/** From the first option with the arrows. */
async function pressWithKeys(page: Page, steps: number): Promise<void> {
  await page.evaluate(() =>
    document.querySelector('trust-gauge')?.shadowRoot?.querySelector<HTMLElement>('[role=radio]')?.focus(),
  );
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
}

const optionsOf = (page: Page) =>
  page.evaluate(() =>
    [...(document.querySelector('trust-gauge')?.shadowRoot?.querySelectorAll('[role=radio]') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    ),
  );

/** What it shows is told to nobody but the person. */
async function readSheet(page: Page, positions: Position[]): Promise<string[]> {
  await pressWithMouse(page, '.end', positions);
  await until(
    page,
    () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.sheet pre') != null,
  );
  const said = await page.evaluate(() =>
    [...(document.querySelector('trust-gauge')?.shadowRoot?.querySelectorAll('.sheet p') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    ),
  );
  await pause(100);
  await pressIn(page, '.back');
  await until(
    page,
    () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('[role=radio]') != null,
  );
  // A tool may take what changed shortly before a press for its effect.
  await pause(300);
  return said;
}
