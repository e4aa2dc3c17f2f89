/**
 * What a screen reader is given, a finger can do and a keyboard alone can do, through the browser's own tree and input.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import {
  hurry,
  isAsked,
  isDelivered,
  isFollowUp,
  isGone,
  openBrowser,
  openStage,
  PLACEMENTS,
  pageWith,
  type Stage,
  until,
  visit,
} from './stage.ts';

const LIMIT = { timeout: 60_000 };
const SCALE = ['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely', 'I don’t know'];

const pageAs = (placement: string) => pageWith(`<trust-gauge presentation="${placement}"></trust-gauge>`);

const flat = (node: SerializedAXNode | null): SerializedAXNode[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];

async function treeOf(page: Page): Promise<SerializedAXNode[]> {
  return flat(await page.accessibility.snapshot({ interestingOnly: false }));
}

/** Middle and size, in pixels of the window, of what the selector finds in the element. */
const boxes = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      [
        ...(document.querySelector('trust-gauge')?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? []),
      ].map((found) => {
        const { left, top, right, bottom, width, height } = found.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, left, top, right, bottom, width, height };
      }),
    selector,
  );

describe('access', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage();
    browser = await openBrowser();
    for (const placement of PLACEMENTS) stage.pages.set(`/${placement}`, pageAs(placement));
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  for (const placement of PLACEMENTS) {
    it(
      `${placement}: the browser’s tree has one radio group with the question’s name and a named radio for each option`,
      LIMIT,
      async () => {
        const { context, page } = await visit(browser);
        await page.goto(`${stage.origin}/${placement}`);
        await until(page, isAsked);
        const tree = await treeOf(page);
        const groups = tree.filter(({ role }) => role === 'radiogroup');
        assert.deepEqual(
          groups.map(({ name }) => name),
          ['How confident are you that your data is safe with Acme?'],
        );
        const radios = flat(groups[0] ?? null).filter(({ role }) => role === 'radio');
        assert.deepEqual(
          radios.map(({ name, checked }) => [name, checked]),
          SCALE.map((name) => [name, false]),
        );
        const frame = tree.find(({ role }) => role === (placement === 'dialog' ? 'dialog' : 'region'));
        assert.equal(frame?.name, groups[0]?.name);
        assert.equal(frame?.modal ?? false, placement === 'dialog');
        await context.close();
      },
    );

    it(
      `${placement}: by touch alone, every target at least 44 pixels high, answered and delivered`,
      LIMIT,
      async () => {
        const { context, page } = await visit(browser);
        const before = (await stage.stored()).stored;
        await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
        await page.goto(`${stage.origin}/${placement}`);
        await until(page, isAsked);
        await hurry(page);
        const targets = await boxes(page, 'button');
        for (const { width, height } of targets)
          assert.ok(Math.min(width, height) >= 44, `${width} × ${height}`);
        const tap = async (selector: string, index: number) => {
          const box = (await boxes(page, selector))[index];
          assert.ok(box);
          await page.touchscreen.tap(box.x, box.y);
        };
        await tap('[role=radio]', 3);
        await until(page, isFollowUp);
        await page.evaluate(() =>
          document
            .querySelector('trust-gauge')
            ?.shadowRoot?.querySelector('[role=radio]')
            ?.scrollIntoView({ block: 'center' }),
        );
        await tap('[role=radio]', 0);
        await until(page, isGone);
        await until(page, isDelivered);
        assert.equal((await stage.stored()).stored, before + 2);
        await context.close();
      },
    );

    it(
      `${placement}: by keyboard alone, from the page to the answer, and the focus comes back`,
      LIMIT,
      async () => {
        const { context, page } = await visit(browser);
        const opener = '<button autofocus id="opener">Save</button>';
        stage.pages.set(
          '/keys',
          pageWith(`${opener}<trust-gauge presentation="${placement}"></trust-gauge>`),
        );
        await page.goto(`${stage.origin}/keys`);
        await until(page, isAsked);
        await hurry(page);
        const role = () =>
          page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') ?? '');
        for (let stop = 0; (await role()) !== 'radio'; stop += 1) {
          assert.ok(stop < 12, 'no option can be reached by Tab');
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Space');
        await until(page, isFollowUp);
        await until(page, () => document.activeElement?.shadowRoot?.activeElement?.role === 'radio');
        await page.keyboard.press('Enter');
        await until(page, isGone);
        await until(page, isDelivered);
        const answer = stage
          .submissions()
          .map(({ body }) => JSON.parse(body))
          .findLast(({ outcome }) => outcome === 'answer');
        assert.equal(answer.answers.headline, 'extremely');
        if (placement === 'dialog') await until(page, () => document.activeElement?.id === 'opener');
        await context.close();
      },
    );
  }

  it(
    'more contrast, as set in the system: edges and small text are as dark as the question',
    LIMIT,
    async () => {
      const { context, page } = await visit(browser);
      const system = await page.createCDPSession();
      await system.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-contrast', value: 'more' }],
      });
      await page.goto(`${stage.origin}/inline`);
      await until(page, isAsked);
      const colours = await page.evaluate(() => {
        const tree = document.querySelector('trust-gauge')?.shadowRoot;
        const styleOf = (selector: string) => getComputedStyle(tree?.querySelector(selector) as Element);
        const edge = styleOf('.option').borderTopColor;
        return [styleOf('.question').color, edge, styleOf('.quiet').color, styleOf('.close').color];
      });
      assert.equal(new Set(colours).size, 1, colours.join());
      await context.close();
    },
  );

  it(
    'text of twice the size, as set in the browser: twice as large in every placement, and nothing is cut off',
    LIMIT,
    async () => {
      const large = await openBrowser(['--blink-settings=defaultFontSize=32']);
      for (const placement of PLACEMENTS) {
        const { context, page } = await visit(large);
        await page.setViewport({ width: 640, height: 900 });
        await page.goto(`${stage.origin}/${placement}`);
        await until(page, isAsked);
        const [fontSize, overflows] = await page.evaluate(() => {
          const frame = document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame');
          if (!frame) return ['', true] as const;
          return [getComputedStyle(frame).fontSize, frame.scrollWidth > frame.clientWidth] as const;
        });
        assert.equal(fontSize, '32px');
        assert.equal(overflows, false);
        for (const { left, right } of await boxes(page, 'button'))
          assert.ok(left >= 0 && right <= 640, `${placement}: ${left} to ${right}`);
        await context.close();
      }
      await large.close();
    },
  );
});
