/**
 * Nothing about fewer than k people, by no combination of whatever was ever published.
 *
 * Random people answer over random days through the collector's own routes. A published denominator is a set of people
 * whose answers are shown in parts: by the headline's options, or by a follow-up's. What can be computed from such
 * counts is a linear combination of the sets. So every group of fewer than k people is tried: is it such a combination?
 * That holds subtraction in any number of steps, and more.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { parseConfigurationFile, ROUTES, type Summary } from '@trustgauge/protocol';
import { SeededRandom } from '../../dist/demo/seeded-random.js';
import { applyConfiguration, createCollector, openSqliteStore } from '../../dist/index.js';
import { isVoid } from '../../dist/store/is-void.js';
import { DAY_MS, LIVE_KEY, NOON, nextId, ORIGIN, siteSettings } from '../collector-under-test.ts';

const K = 10;
const HISTORIES = 24;

interface Person {
  readonly day: string;
  readonly isScored: boolean;
  readonly group: 'low' | 'middle' | 'high' | 'unscored';
  readonly followUp: 'raise' | 'worry' | '@none';
  readonly plan: string;
  readonly region: string;
  /** Whether the widget counts a showing when it is seen. */
  readonly isSeen: boolean;
}

/** A published denominator, and the people behind it. */
interface PublishedSet {
  readonly name: string;
  /** What of these people is shown in parts. "I don't know" is one of the parts of the headline, and has no score. */
  readonly shows: 'headline' | 'follow-up';
  /** How many there are, as published. */
  readonly n: number;
  readonly people: readonly number[];
}

const OPTIONS = {
  low: ['not-at-all', 'slightly'],
  middle: ['moderately'],
  high: ['very', 'extremely'],
  unscored: ['dont-know'],
} as const;

const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

async function live(seed: number) {
  const random = new SeededRandom(`differencing ${seed}`);
  const store = openSqliteStore(':memory:');
  let nowMs = NOON;
  const configure = (segments: Record<string, string[]>) =>
    applyConfiguration(
      store,
      parseConfigurationFile({ sites: [siteSettings({ surveys: [{ id: 'pulse', segments }] })] }),
      nowMs,
    );
  // On some sites a segment is declared only after a while: who answered before is counted under none of its values.
  const declaresLate = seed % 3 === 0;
  await configure(
    declaresLate ? { plan: ['free', 'team'] } : { plan: ['free', 'team'], region: ['eu', 'us', 'asia'] },
  );
  const collector = createCollector({ store, clock: () => nowMs });
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });
  const ask = async (path: string, init: RequestInit = {}) =>
    await collector.fetch(
      new Request(`http://localhost${path}`, { ...init, headers: { Authorization: `Bearer ${secret}` } }),
    );
  const series = (await store.selectSites())[0]?.surveys[0]?.series ?? '';
  const about = { version: 1, site: LIVE_KEY, survey: 'pulse', series, entry: 'invited', mode: 'plain' };
  const send = async (message: Record<string, unknown>) => {
    const reply = await collector.fetch(
      new Request(`http://localhost${ROUTES.submissions}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
        body: JSON.stringify({ ...about, ...message }),
      }),
    );
    assert.equal(reply.status, 202);
  };

  const people: Person[] = [];
  const summaries: Summary[] = [];
  // Many sites are quiet; on the busy ones the crosses of follow-up and headline close too.
  const [mostDays, mostAnswers] = seed % 4 === 1 ? [24, 90] : [16, random.between(2, 14)];
  // Widgets that count what is drawn are replaced by some that count what is seen: on some sites at once, on others bit
  // by bit, with a few that stay.
  const seenFrom = random.between(0, mostDays);
  const [seenBefore, seenAfter] = random.pick([
    [[0, 1], 2],
    [[0.1, 0.9], 2],
    [[0.4, 0.6], 2],
    [[0, 0], 1],
  ] as const);
  for (let number = 0; number < mostDays; number += 1) {
    if (declaresLate && number === 5) {
      await configure({ plan: ['free', 'team'], region: ['eu', 'us', 'asia'] });
      await new Promise((resolve) => setTimeout(resolve, 260));
    }
    for (let left = random.between(0, mostAnswers); left > 0; left -= 1) {
      const group = random.pick([
        ['low', 3],
        ['middle', 3],
        ['high', 6],
        ['unscored', 2],
      ] as const);
      const followUp = random.pick([
        ['raise', 5],
        ['worry', 5],
        ['@none', 2],
      ] as const);
      const plan = random.pick([
        ['free', 6],
        ['team', 3],
        ['unset', 1],
      ] as const);
      const region = random.pick([
        ['eu', 6],
        ['us', 3],
        ['asia', 1],
        ['unset', 1],
      ] as const);
      const headline = random.pick(OPTIONS[group].map((option) => [option, 1] as const));
      const isSeen = random.next() < (number < seenFrom ? seenBefore : seenAfter);
      await send({
        outcome: 'answer',
        ...(isSeen && { seen: true }),
        id: nextId(),
        segments: { ...(plan !== 'unset' && { plan }), ...(region !== 'unset' && { region }) },
        answers: {
          headline,
          ...(followUp === 'raise' && { raise: 'plain-words' }),
          ...(followUp === 'worry' && { worry: 'payment' }),
        },
      });
      await send({ outcome: 'shown', ...(isSeen && { seen: true }) });
      const isCounted = !declaresLate || number >= 5;
      people.push({
        day: dayAt(nowMs),
        isScored: group !== 'unscored',
        group,
        followUp,
        plan,
        region: isCounted ? region : 'unset',
        isSeen,
      });
    }
    if (random.next() < 0.12) {
      const back = random.between(0, 4);
      const day = dayAt(nowMs - back * DAY_MS);
      const reply = await ask('/api/sites/site-one/voided-days', {
        method: 'POST',
        body: JSON.stringify({ day, reason: 'stuffing' }),
      });
      assert.equal(reply.status, 201);
    }
    nowMs += DAY_MS;
    const reply = await ask('/api/sites/site-one/surveys/pulse/summary?granularity=day');
    summaries.push((await reply.json()) as Summary);
  }
  const [stream] = await store.release.selectStreams('site-one');
  const batches = stream === undefined ? [] : await store.release.selectBatches(stream);
  const parts = stream === undefined ? [] : await store.release.selectParts(stream);
  const voided = new Set((await store.release.selectVoidedDays('site-one')).map(({ day }) => day));
  return { ask, store, people, batches, parts, summaries, voided };
}

type History = Awaited<ReturnType<typeof live>>;

/** All sets that were ever published: a batch that was voided later had been published before. */
function publishedSets({ people, batches, parts }: History): PublishedSet[] {
  const inBatch = batches.map(({ firstDay, lastDay, leftOut }) =>
    people.flatMap(({ day }, person) =>
      day >= firstDay && day <= lastDay && !leftOut.includes(day) ? [person] : [],
    ),
  );
  const everybody = batches.flatMap<PublishedSet>(({ lastDay, counts, outcomes, countedWhen }, place) => {
    const answered = inBatch[place] ?? [];
    const scored = answered.filter((person) => people[person]?.isScored);
    const { 'dont-know': _, ...scoredCounts } = counts;
    const seen = answered.filter((person) => people[person]?.isSeen);
    const areApart = countedWhen === 'seen' && answered.length - seen.length >= K;
    const inRates = areApart ? seen : answered;
    const n = outcomes.answer ?? 0;
    return [
      { name: `scored ${lastDay}`, shows: 'headline', n: sum(scoredCounts), people: scored },
      { name: `answered ${lastDay}`, shows: 'follow-up', n: sum(counts), people: answered },
      { name: `in the rates ${lastDay}`, shows: 'follow-up', n, people: inRates },
      // Of the rates only their size is shown. Whoever has it could still subtract it from what the headline shows.
      ...(areApart
        ? [{ name: `apart in the rates ${lastDay}`, shows: 'headline', n, people: inRates } as const]
        : []),
    ];
  });
  // What had been voided when a batch closed is not in it, row by row: batches of everybody, or those by follow-up.
  const heldBy = ({ partition, firstDay, lastDay, leftOut }: (typeof parts)[number]): number[] => {
    const isRow = (row: (typeof parts)[number] | (typeof batches)[number]) =>
      row.firstDay >= firstDay && row.lastDay <= lastDay && !isVoid(row, new Set(leftOut));
    if (partition.startsWith('@cross/')) {
      const question = partition.slice('@cross/'.length);
      const rows = parts.filter(
        (row) =>
          row.partition === '@follow-up' &&
          isRow(row) &&
          row.cells.some(({ values }) => values.length === 1 && values[0] === question),
      );
      return rows.flatMap(heldBy);
    }
    return batches.flatMap((batch, place) => (isRow(batch) ? (inBatch[place] ?? []) : []));
  };
  const cells = parts.flatMap<PublishedSet>((part) => {
    const { partition, firstDay, lastDay, cells: ofPart } = part;
    const held = heldBy(part);
    const isSegment = !partition.startsWith('@');
    return ofPart.map(({ values, n }) => ({
      name: `${partition} ${values.join('+')} ${firstDay}–${lastDay}`,
      shows: isSegment ? 'headline' : 'follow-up',
      n,
      people: held.filter((person) => {
        const { isScored, followUp, group, ...segments } = people[person] as Person;
        if (partition === '@follow-up') return values.includes(followUp);
        if (partition.startsWith('@cross/'))
          return followUp === partition.slice('@cross/'.length) && values.includes(group);
        return isScored && values.includes(segments[partition as 'plan' | 'region']);
      }),
    }));
  });
  // All who answered a follow-up are shown by the headline's groups, where those are counted.
  const crossed = parts
    .filter(({ partition }) => partition.startsWith('@cross/'))
    .map((part): PublishedSet => {
      const question = part.partition.slice('@cross/'.length);
      const scored = heldBy(part).filter(
        (person) => people[person]?.followUp === question && people[person]?.isScored,
      );
      return {
        name: `${part.partition} ${part.firstDay}`,
        shows: 'headline',
        n: scored.length,
        people: scored,
      };
    });
  return [...everybody, ...cells, ...crossed];
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

const PRIME = 2_147_483_647n;

/** Vectors at right angles to all rows: a vector is a combination of the rows if and only if it is to these. */
function nullSpace(rows: readonly (readonly number[])[], width: number): bigint[][] {
  const matrix = rows.map((row) => row.map(BigInt));
  const pivots: number[] = [];
  let top = 0;
  for (let column = 0; column < width && top < matrix.length; column += 1) {
    const found = matrix.findIndex((row, place) => place >= top && row[column] !== 0n);
    if (found === -1) continue;
    [matrix[top], matrix[found]] = [matrix[found] as bigint[], matrix[top] as bigint[]];
    const pivot = matrix[top] as bigint[];
    const inverse = power(pivot[column] as bigint, PRIME - 2n);
    for (let place = 0; place < width; place += 1)
      pivot[place] = ((pivot[place] as bigint) * inverse) % PRIME;
    for (const [place, row] of matrix.entries()) {
      const factor = row[column] as bigint;
      if (place === top || factor === 0n) continue;
      for (let each = 0; each < width; each += 1) {
        row[each] = ((row[each] as bigint) - factor * (pivot[each] as bigint) + factor * PRIME) % PRIME;
      }
    }
    pivots.push(column);
    top += 1;
  }
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  );
  return free.map((column) => {
    const vector = Array<bigint>(width).fill(0n);
    vector[column] = 1n;
    for (const [place, pivot] of pivots.entries()) {
      vector[pivot] = (PRIME - (matrix[place]?.[column] ?? 0n)) % PRIME;
    }
    return vector;
  });
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [base % PRIME, exponent]; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/**
 * Groups of fewer than k people whose size follows from published counts. People who are in the same published sets
 * can't be told apart by any combination, so groups are made of such classes.
 */
function derivableSmallGroups(sets: readonly PublishedSet[]): number[][] {
  const signatures = new Map<string, number[]>();
  const everyone = [...new Set(sets.flatMap(({ people }) => people))];
  const members = sets.map(({ people }) => new Set(people));
  for (const person of everyone) {
    const signature = members.map((set) => (set.has(person) ? '1' : '0')).join('');
    signatures.set(signature, [...(signatures.get(signature) ?? []), person]);
  }
  const classes = [...signatures.values()];
  const rows = members.map((set) => classes.map(([person]) => (set.has(person as number) ? 1 : 0)));
  const walls = nullSpace(rows, classes.length).map((wall) => wall.map(Number));
  const prime = Number(PRIME);
  const lastOf = walls.map((wall) => wall.findLastIndex((entry) => entry !== 0));
  const found: number[][] = [];
  const search = (from: number, size: number, chosen: number[], products: number[]) => {
    if (chosen.length > 0 && products.every((product) => product === 0)) {
      found.push(chosen.flatMap((place) => classes[place] ?? []));
    }
    for (let place = from; place < classes.length; place += 1) {
      // What stands out of a wall that no later class can touch stays so.
      if (products.some((product, wall) => product !== 0 && (lastOf[wall] ?? -1) < place)) return;
      const next = size + (classes[place]?.length ?? 0);
      if (next >= K) continue;
      const moved = products.map((product, wall) => (product + (walls[wall]?.[place] ?? 0)) % prime);
      search(place + 1, next, [...chosen, place], moved);
    }
  };
  search(
    0,
    0,
    [],
    walls.map(() => 0),
  );
  return found;
}

describe('everything ever published', () => {
  let ratesApart = 0;
  after(() => assert.ok(ratesApart > 10, `${ratesApart} batches whose rates leave out answers`));

  it('finds a group of fewer than k where one can be subtracted (the test itself is sharp)', () => {
    const people = Array.from({ length: 25 }, (_, person) => person);
    const sets = [
      { name: 'all', people },
      { name: 'some', people: people.slice(0, 12) },
      { name: 'others', people: people.slice(12, 22) },
    ].map((set): PublishedSet => ({ ...set, shows: 'headline', n: set.people.length }));
    assert.deepEqual(derivableSmallGroups(sets), [[22, 23, 24]]);
    assert.deepEqual(derivableSmallGroups(sets.slice(0, 2)), []);
  });

  for (let seed = 0; seed < HISTORIES; seed += 1) {
    it(`tells nothing of fewer than ${K} people, by any combination: history ${seed}`, async () => {
      const history = await live(seed);
      const sets = publishedSets(history);
      ratesApart += sets.filter(({ name }) => name.startsWith('apart')).length;
      for (const { name, n, people } of sets) {
        assert.equal(people.length, n, `${name} is the people that it says`);
        assert.ok(n >= K || n === 0, `${name} holds ${n}`);
      }
      for (const shown of ['headline', 'follow-up'] as const) {
        const small = derivableSmallGroups(sets.filter(({ shows }) => shows === shown));
        assert.deepEqual(
          small.map((group) => group.map((person) => history.people[person])),
          [],
          shown,
        );
      }
      await assertServedFromBatches(history);
      await history.store.close();
    });
  }
});

/** Every stretch of days that can be asked for is a union of whole batches and of whole cells. */
async function assertServedFromBatches({ ask, batches, parts, voided }: History): Promise<void> {
  const ends = [...new Set(batches.map(({ lastDay }) => lastDay))];
  const days = ['2026-03-01', ...ends, '2026-04-30'];
  for (const [place, from] of days.entries()) {
    const to = days[Math.min(days.length - 1, place + 3)] ?? from;
    const reply = await ask(
      `/api/sites/site-one/surveys/pulse/summary?from=${from}&to=${to}&granularity=day`,
    );
    const summary = (await reply.json()) as Summary;
    const within = <Closed extends { firstDay: string; lastDay: string; leftOut: readonly string[] }>(
      closed: readonly Closed[],
    ) => closed.filter((each) => each.lastDay >= from && each.lastDay <= to && !isVoid(each, voided));
    const scored = within(batches).map(({ counts: { 'dont-know': _, ...counts } }) => sum(counts));
    assert.equal(
      summary.headline?.estimate.answers ?? 0,
      scored.reduce((a, b) => a + b, 0),
    );
    for (const { dimension, figures } of summary.segments) {
      const cells = within(parts)
        .filter(({ partition }) => partition === dimension)
        .flatMap((part) => part.cells);
      for (const { values, estimate } of figures) {
        const same = cells.filter((cell) => cell.values.join() === values.join());
        assert.equal(
          estimate.answers,
          same.reduce((total, { n }) => total + n, 0),
        );
      }
    }
    const kind = within(batches).some(({ countedWhen }) => countedWhen === 'seen') ? 'seen' : 'drawn';
    const inRates = within(batches).filter(({ countedWhen }) => countedWhen === kind);
    assert.equal(
      summary.response?.answered ?? 0,
      inRates.reduce((total, { outcomes }) => total + (outcomes.answer ?? 0), 0),
    );
    for (const answers of answersIn(summary)) assert.ok(answers === 0 || answers >= K, `${answers} answers`);
  }
}

/** Every number of answers anywhere in what is served. */
function answersIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'answers' && typeof inner === 'number' ? [inner] : answersIn(inner),
  );
}
