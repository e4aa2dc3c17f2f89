import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CSV_OPTIONS,
  rowObjects,
  type Summary,
  SummaryTableSchema,
  summaryTable,
  toTable,
} from '@trustgauge/protocol';
import { stringify } from 'csv-stringify/sync';

const estimate = {
  share: 0.6074213,
  interval: [0.5826, 0.6317] as [number, number],
  answers: 1503,
  isRounded: false,
};
const period = { firstDay: '2026-10-27', lastDay: '2026-11-23' };
const summary = {
  site: 'acme',
  survey: 'pulse',
  environment: 'live',
  entry: 'invited',
  mode: 'plain',
  series: '0123456789abcdef',
  timeZone: 'Europe/Vienna',
  minimumBatchAnswers: 10,
  isSimulated: false,
  confidence: 0.95,
  headline: null,
  metrics: null,
  live: null,
  granularity: 'week',
  metric: 'confident',
  line: [{ period, estimate, live: estimate, liveSince: '2026-09-14' }],
  segments: [
    {
      dimension: 'plan',
      period,
      figures: [{ values: ['=1+1', 'unset'], estimate, worried: estimate, live: null }],
    },
  ],
  drivers: [],
  response: null,
  unscored: null,
  sampleRate: null,
  watch: null,
  voided: [{ day: '2026-11-02', reason: '@load, "test"' }],
  comparison: null,
  postStratified: [],
  openSince: null,
  widgetChanges: [{ kind: 'seen', date: '2026-11-03' }],
} as unknown as Summary;

describe('a table of a summary', () => {
  it('says in every row whose figures they are, in which days, with which interval, and what is held back', () => {
    const [row] = rowObjects(summaryTable(summary, 'points'));
    assert.deepEqual(row, {
      granularity: 'week',
      metric: 'confident',
      ...period,
      share: 0.6074213,
      low: 0.5826,
      high: 0.6317,
      answers: 1503,
      isRounded: false,
      intervalKind: 'one-look',
      confidence: 0.95,
      averageSince: '2026-09-14',
      averageShare: 0.6074213,
      averageLow: 0.5826,
      averageHigh: 0.6317,
      averageAnswers: 1503,
      averageIsRounded: false,
      averageIntervalKind: 'every-look',
      averageConfidence: null,
      site: 'acme',
      survey: 'pulse',
      environment: 'live',
      entry: 'invited',
      mode: 'plain',
      series: '0123456789abcdef',
      timeZone: 'Europe/Vienna',
      minimumAnswers: 10,
      isSimulated: false,
    });
  });

  it('names among its notes each change of the widget with its day', () => {
    const rows = rowObjects(summaryTable(summary, 'notes')).filter(({ note }) => note === 'widgetChange');
    assert.deepEqual(
      rows.map(({ value, day, text }) => [value, day, text]),
      [['seen', '2026-11-03', 'Showings counted when seen; new look of the scale']],
    );
  });

  it('has as many cells in each row as columns, also where there is nothing', () => {
    for (const which of SummaryTableSchema.options) {
      for (const given of [summary, { ...summary, line: [], segments: [], voided: [] }]) {
        const { columns, rows } = summaryTable(given, which);
        assert.ok(columns.length > 8 && new Set(columns).size === columns.length);
        for (const row of rows) assert.equal(row.length, columns.length);
      }
    }
  });
});

describe('a table as CSV', () => {
  const csv = (text: string | number) =>
    stringify(toTable('x', { a: '' }, [{ a: text }], {}).rows as unknown[][], CSV_OPTIONS);

  it('holds nothing that a spreadsheet computes: no cell of text begins as a formula does', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
      const text = csv(`${start}cmd|' /C calc'!A0`);
      assert.match(text, /^"?'/, JSON.stringify(start));
    }
    assert.equal(csv('="a","b"\n=1'), `"'=""a"",""b""\n'=1"\r\n`);
  });

  it('holds no formula either where a spreadsheet splits a cell, or passes over what stands before one', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      for (const before of ['', ' ', '\u00a0', '\ufeff', '\u200b', '"', ' \ufeff ']) {
        for (const end of [';', '\t', '\n', '\r', 'a; b;', ';;']) {
          const cells = csv(`${end}${before}${sign}1+1`).split(/[;\t\r\n]/);
          for (const cell of cells) assert.doesNotMatch(cell, /^[\s\ufeff\u200b"]*[=+\-@＝＋－＠]/, cell);
        }
        assert.match(csv(`${before}${sign}1+1`), /^"?'/);
      }
    }
    assert.equal(csv(';=1+1'), ";'=1+1\r\n");
    assert.equal(csv('a - b; c = d, e-f'), '"a - b; c = d, e-f"\r\n', 'what is no formula stays');
  });

  it('leaves numbers what they are, negative ones too', () => {
    assert.equal(csv(-0.12), '-0.12\r\n');
    assert.equal(csv(0.6074213), '0.6074213\r\n');
  });

  it('quotes commas, quotes and line ends, and doubles the quotes', () => {
    assert.equal(csv('a,b'), '"a,b"\r\n');
    assert.equal(csv('say "a"'), '"say ""a"""\r\n');
    assert.equal(csv('a\r\nb'), '"a\r\nb"\r\n');
  });
});
