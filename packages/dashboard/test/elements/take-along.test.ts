import type { Summary } from '@trustgauge/protocol';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage, type SavedFile } from '../page.ts';
import { accountingOf, ann, dataPage, effectOf, fall, fullSummary } from '../summaries.ts';

const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');

describe('what can be taken along', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  let saved: readonly SavedFile[];
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.summary = () => fullSummary();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });

  const open = async (address = '?site=acme&survey=pulse') => {
    page = await DashboardPage.open(collector, { address });
    await page.found('take-along');
    await page.until(() => buttons().length > 0);
    saved = page.filesSaved();
  };
  const buttons = () => page.all('button[aria-label]').filter(({ ariaLabel }) => ariaLabel?.includes(':'));
  const save = async (kind: string, caption: RegExp): Promise<SavedFile> => {
    const before = saved.length;
    const button = buttons().find(
      ({ ariaLabel }) => ariaLabel?.startsWith(`${kind}: `) && caption.test(ariaLabel),
    );
    if (!button) throw new Error(`there is no ${kind} among ${buttons().map((one) => one.ariaLabel)}`);
    button.click();
    await page.until(() => saved.length > before);
    return saved[before] as SavedFile;
  };

  it('is offered beside each table and chart of the overview, by name', async () => {
    await open();
    expect(buttons().map(({ ariaLabel }) => ariaLabel)).to.include.members([
      'CSV: Confidence over time',
      'PNG: Confidence over time',
      'JSON: Confidence by plan',
      'SVG: What would raise your confidence most? (among those who are not confident)',
      'CSV: What would raise your confidence most? (asked of everybody)',
      'CSV: Who answered, and by which rules',
    ]);
    expect(new Set(buttons().map(({ ariaLabel }) => ariaLabel)).size).to.equal(buttons().length);
  });

  describe('of a table', () => {
    it('is CSV with a head, the summary’s own numbers, and the mark of UTF-8', async () => {
      await open();
      const { name, content } = await save('CSV', /over time/);
      expect(name).to.equal('acme-pulse-points-2026-11-24.csv');
      const bytes = new Uint8Array(await content.arrayBuffer());
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const lines = (await content.text()).split('\r\n');
      expect(lines[0]).to.match(/^granularity,metric,firstDay,lastDay,share,low,high,answers,/);
      const { line } = fullSummary();
      expect(lines).to.have.length(line.length + 2);
      const [first] = line;
      expect(lines[1]).to.contain(
        [
          first?.period.firstDay,
          first?.period.lastDay,
          first?.estimate.share,
          ...(first?.estimate.interval ?? []),
        ].join(),
      );
      expect(lines[1]).to.contain('one-look,0.95,');
      expect(lines[1]).to.match(/,Europe\/Vienna,10,false$/);
    });

    it('holds the rows of its own part only', async () => {
      await open();
      const text = await (await save('CSV', /asked of everybody/)).content.text();
      const rows = text.trim().split('\r\n').slice(1);
      expect(rows).to.have.length(3);
      for (const row of rows) expect(row).to.contain(',everybody,');
    });

    it('holds no formula, whatever somebody has called a thing', async () => {
      const [segment] = fullSummary().segments;
      const [figure] = segment?.figures ?? [];
      if (!segment || !figure) throw new Error('no segment');
      collector.summary = () =>
        fullSummary({ segments: [{ ...segment, figures: [{ ...figure, values: ['=HYPERLINK("x")'] }] }] });
      await open();
      expect(await (await save('CSV', /by plan/)).content.text()).to.contain(`plan,"'=HYPERLINK(""x"")",`);
    });

    it('is JSON with the same fields', async () => {
      await open();
      const csv = await (await save('CSV', /by plan/)).content.text();
      const { table, rows } = JSON.parse(await (await save('JSON', /by plan/)).content.text());
      expect(table).to.equal('segments');
      expect(Object.keys(rows[0]).join()).to.equal(csv.split('\r\n')[0]);
      expect(rows[0]).to.include({ dimension: 'plan', values: 'team', share: 0.62, answers: 400 });
    });

    it('is offered of what has arrived, too', async () => {
      collector.accounting = accountingOf({ stored: 3 }, { stored: 4, refused: { origin_not_allowed: 2 } });
      await open('?site=acme&view=installation');
      const { name, content } = await save('CSV', /What has arrived/);
      expect(name).to.equal('acme-live-arrivals-2026-11-24.csv');
      expect(await content.text()).to.contain('refused,origin_not_allowed,0,2,2026-11-24,acme,live\r\n');
    });
  });

  describe('of a list', () => {
    const csvOf = async (caption: RegExp) => {
      const { name, content } = await save('CSV', caption);
      const [head, ...rows] = (await content.text()).replace('\ufeff', '').trim().split('\r\n');
      return { name, head: head ?? '', rows };
    };

    it('is offered of the incidents and steps of the overview, too', async () => {
      collector.summary = () => fullSummary({ steps: [dataPage] });
      await open();
      const incidents = await csvOf(/^CSV: Incidents$/);
      expect(incidents.name).to.equal('acme-incidents-2026-11-24.csv');
      expect(incidents.rows).to.deep.equal([
        'breach,2026-09-14,Breach at a payment provider,industry,https://news.example/breach,acme,Europe/Vienna',
      ]);
      await page.found('[aria-label="CSV: Steps"]');
      const steps = await csvOf(/^CSV: Steps$/);
      expect(steps.head).to.equal('id,date,title,play,owner,outcome,site,timeZone');
      expect(steps.rows).to.have.length(1);
    });

    it('is offered of what stands on the line, and of before and after it', async () => {
      collector.actions.steps = [{ ...dataPage, owner: '@ada' }];
      await open('?site=acme&survey=pulse&view=effect&mark=breach');
      await page.untilText(/What may be concluded/);
      const figures = await csvOf(/^CSV: Figures$/);
      expect(figures.name).to.match(/^acme-pulse-incident-2026-09-14-effect-/);
      expect(figures.head).to.match(/^figure,group,dimension,firstDay,lastDay,share,difference,low,high,/);
      const { before, after, change } = effectOf();
      expect(figures.rows.map((row) => row.split(',').slice(0, 9).join())).to.deep.equal([
        `before,,,2026-08-17,2026-09-13,0.65,,${before?.estimate.interval.join()}`,
        `after,,,2026-09-14,2026-10-11,0.47,,${after?.estimate.interval.join()}`,
        `change,,,2026-09-14,2026-10-11,,-0.13,${change?.change.interval.join()}`,
      ]);
      expect((await csvOf(/^CSV: Steps$/)).rows[0]).to.contain(",'@ada,");
      expect((await csvOf(/^CSV: Incidents$/)).rows).to.have.length(1);
    });

    it('is offered of alerts with their evidence, of what is watched, and of what was sent', async () => {
      collector.actions.alerts = [fall];
      collector.actions.receivers = [ann];
      collector.actions.deliveries = [
        {
          eventId: 'e',
          receiver: 'ann',
          type: 'alert.fall',
          attempt: 1,
          at: '2026-09-28T01:00:00.000Z',
          outcome: 'delivered',
          detail: '250',
        },
      ];
      await open('?site=acme&survey=pulse&view=alerts');
      await page.untilText(/What was sent.*delivered/);
      const alerts = await csvOf(/^CSV: All alerts$/);
      expect(alerts.name).to.match(/^acme-alerts-/);
      expect(alerts.rows[0]).to.contain(
        'fall,2026-09-15,2026-09-27,,,0.57,learned,9.93,9.58,answer,3650,4,0.1,true,',
      );
      expect((await csvOf(/^CSV: What is watched$/)).rows[0]).to.contain(
        'pulse,,,watching,0.57,learned,2.6,8,',
      );
      expect((await csvOf(/^CSV: Who is told$/)).rows).to.deep.equal(['ann,email,Ann,ann@example.com,acme']);
      expect((await csvOf(/^CSV: What was sent$/)).rows[0]).to.contain(
        '2026-09-28T01:00:00.000Z,alert.fall,e,ann,email,Ann,1,delivered,250,acme,',
      );
    });

    it('is not offered where there is nothing in it', async () => {
      collector.summary = () => fullSummary({ incidents: [], steps: [] });
      await open();
      await page.untilText(/No step is noted yet/);
      const offered = buttons().map(({ ariaLabel }) => ariaLabel);
      expect(offered.filter((name) => name === 'CSV: Incidents' || name === 'CSV: Steps')).to.deep.equal([]);
    });
  });

  describe('of a chart', () => {
    const svgOf = async (caption: RegExp) => {
      const { content } = await save('SVG', caption);
      const text = await content.text();
      const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(drawn.querySelector('parsererror')).to.equal(null);
      return { text, drawn, words: plain(drawn.documentElement.textContent ?? '') };
    };

    it('says what it is about, the sentence, the period, how many answered, the interval, the source and the day', async () => {
      await open();
      const { words } = await svgOf(/over time/);
      expect(words).to.contain('Acme · pulse');
      expect(words).to.contain('Confidence over time');
      expect(words).to.contain('61 % of people are confident that their data is safe with Acme (58–63 %).');
      expect(words).to.contain('+7 points since Sep 29 – Oct 26 (+3 to +10): more than chance explains.');
      expect(words).to.contain(
        '95 % interval · 1,503 answers · Oct 27 – Nov 23 · days in Central European Time',
      );
      expect(words).to.contain(`TrustGauge at ${location.host}, as of Nov 24, 2026.`);
      expect(words).to.contain('Breach at a payment provider');
    });

    it('draws the average where the line shows the average, and says so', async () => {
      const live = { since: '2026-09-14', lastDay: '2026-11-23', alpha: 0.05, metrics: {} as never };
      collector.summary = () => fullSummary({ live });
      await open();
      const { text: ofPeriods } = await svgOf(/over time/);
      page.close();
      await open('?site=acme&survey=pulse&line=live');
      const { text, words } = await svgOf(/over time/);
      expect(words).to.contain('Average since the start or the last incident');
      expect(words).not.to.contain('by week. The band is');
      const line = (svg: string) => /aria-label="line".*?<path[^>]* d="([^"]+)"/s.exec(svg)?.[1];
      expect(line(text)).to.be.a('string').and.not.equal(line(ofPeriods));
    });

    it('says that answers were made up, or came with the test key', async () => {
      const told: Partial<Summary> = { isSimulated: true, environment: 'test' };
      collector.summary = () => fullSummary(told);
      await open();
      for (const caption of [/over time/, /by plan/]) {
        const { words } = await svgOf(caption);
        expect(words).to.contain('Simulated answers: made up for demonstration');
        expect(words).to.contain('Test answers:');
      }
    });

    it('has each row of a table with its numbers, to the digit as the table writes them', async () => {
      await open();
      const { words } = await svgOf(/raise.*not confident/);
      for (const text of [
        'More people ask for better technology than for better communication.',
        'What would raise your confidence most? (among those who are not confident)',
        '69 % 66–72 %',
        '-12 points -20 to -4',
        '0 in the middle, 50 points at the ends',
        'Stronger sign-in',
      ])
        expect(words).to.contain(text);
    });

    it('needs nothing of the page: no variable, no style, no class, no address', async () => {
      await open();
      for (const caption of [/over time/, /by plan/, /raise.*not confident/]) {
        const { text, drawn } = await svgOf(caption);
        expect(text).to.not.match(/var\(|oklch|light-dark|currentColor|style=|class=|<style|<script|href/);
        expect([...text.matchAll(/https?:\/\/[^"]+/g)].map(([address]) => address)).to.deep.equal([
          'http://www.w3.org/2000/svg',
        ]);
        const { documentElement: svg } = drawn;
        expect(svg.getAttribute('viewBox')).to.equal(`0 0 960 ${svg.getAttribute('height')}`);
        expect(svg.getAttribute('font-family')).to.match(/Inter.*sans-serif$/);
        expect(svg.querySelectorAll('svg')).to.have.length(0);
      }
    });

    it('is dark on paper in either theme, drawn twice as sharp, with the line in its colour', async () => {
      const pixels: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ colorScheme });
        page?.close();
        await open();
        const { name, content } = await save('PNG', /over time/);
        expect(name).to.equal('acme-pulse-points-2026-11-24.png');
        const bitmap = await createImageBitmap(content);
        expect(bitmap.width).to.equal(1920);
        expect(bitmap.height).to.be.within(1000, 1600);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        // Each pixel as one number, 0xAABBGGRR.
        const colours = new Map<number, number>();
        for (const pixel of new Uint32Array(data.buffer)) colours.set(pixel, (colours.get(pixel) ?? 0) + 1);
        const [paper] = [...colours].sort(([, one], [, other]) => other - one);
        expect(channelsOf(paper?.[0] ?? 0).every((channel) => channel > 245)).to.equal(true);
        expect(colours.get(0xff291f1a), 'ink').to.be.greaterThan(2_000);
        const isAccent = ([red = 0, green = 0, blue = 0]: number[]) =>
          red < 10 && green > 80 && green < 110 && blue > 130 && blue < 160;
        const accent = [...colours].find(([pixel, count]) => count > 500 && isAccent(channelsOf(pixel)));
        expect(accent, 'the line').to.not.equal(undefined);
        pixels.push([...data.filter((_, place) => place % 4_001 === 0)].join());
      }
      await emulateMedia({ colorScheme: 'light' });
      expect(pixels[0]).to.equal(pixels[1]);
    });

    it('is in the page’s own face, which is read from beside the page, and in another where that can’t be had', async () => {
      await open();
      await save('PNG', /by plan/);
      expect(collector.files.some((path) => /inter-latin-wght.*woff2$/.test(path))).to.equal(true);
      page.window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      const { content } = await save('PNG', /by plan/);
      expect((await createImageBitmap(content)).width).to.equal(1920);
    });

    it('that can’t be drawn is said to be so, beside the button', async () => {
      await open();
      page.window.HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      buttons()
        .find(({ ariaLabel }) => ariaLabel === 'PNG: Confidence by plan')
        ?.click();
      await page.untilText(/acme-pulse-plan-2026-11-24\.png could not be made/);
      expect(saved).to.have.length(0);
    });
  });

  it('is told to whoever does not see it, and keeps the focus where it was', async () => {
    await open();
    const [button] = buttons();
    button?.focus();
    button?.click();
    await page.untilText(/Saved as acme-pulse-points-2026-11-24\.csv\./);
    expect(page.focused).to.equal(button);
  });
});

/** Red, green and blue. */
function channelsOf(pixel: number): number[] {
  return [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
}
