/**
 * The rows of the table: what each is called, how its value is read and written, and whether a ratio makes sense.
 */
export const whole = (value) => Math.round(value).toLocaleString('en-GB');
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** Sums of which the blank host page has its share; that share is taken off. */
const SHARED_WITH_HOST = ['scriptMs', 'busyMs', 'nodes', 'heapBytes'];

/** @param {Record<string, number>} visit @param {Record<string, number>} blank Medians both. */
export function beyondHost(visit, blank) {
  return Object.fromEntries(
    Object.entries(visit).map(([key, value]) => [
      key,
      SHARED_WITH_HOST.includes(key) ? value - blank[key] : value,
    ]),
  );
}

/**
 * `value` is a number that is compared with ours; `text` is all there is to say.
 * @type {{ title: string, value?: (result: object) => number, write?: (value: number) => string,
 * text?: (result: object) => string, isOfControl?: boolean }[]}
 */
export const MEASURES = [
  { title: 'transferred before an answer, bytes', value: ({ visit }) => visit.bytes, write: whole },
  { title: 'requests before an answer', value: ({ visit }) => visit.requests, write: whole },
  { title: 'of them messages posted', value: ({ visit }) => visit.posts, write: whole },
  { title: 'round trips to the first control', value: ({ visit }) => visit.roundTrips, write: whole },
  { title: 'stored before an answer', text: ({ visit }) => stored(visit) },
  { title: 'script time, ms', value: ({ visit }) => visit.scriptMs, write: whole },
  { title: 'main thread busy, ms', value: ({ visit }) => visit.busyMs, write: whole },
  { title: 'blocking time, ms', value: ({ visit }) => visit.blockingMs, write: whole },
  { title: 'first paint of the host page, ms', value: ({ visit }) => visit.firstPaintMs, write: whole },
  {
    title: 'first answer control visible, ms',
    value: ({ visit }) => visit.controlMs,
    write: whole,
    isOfControl: true,
  },
  {
    title: 'layout shift',
    value: ({ visit }) => visit.layoutShift,
    write: (value) => value.toFixed(3),
  },
  { title: 'strict policy: violations', text: ({ manners }) => obedience(manners.policies.strict) },
  {
    title: 'with Trusted Types: violations',
    text: ({ manners }) => obedience(manners.policies['trusted-types']),
  },
  { title: 'nodes added', value: ({ visit }) => visit.nodes, write: whole },
  {
    title: 'heap after closing, kB',
    value: ({ visit }) => visit.heapBytes / 1_000,
    write: whole,
  },
  { title: 'rating is a named radiogroup', text: ({ manners }) => exposure(manners.rating) },
  {
    title: 'tab stops across the rating',
    text: ({ manners }) => (manners.rating === null ? '–' : String(manners.rating.tabStops)),
  },
];

function stored({ cookies, localKeys, sessionKeys, databases }) {
  const kinds = [
    [cookies, 'cookie', 'cookies'],
    [localKeys, 'local', 'local'],
    [sessionKeys, 'session', 'session'],
    [databases, 'database', 'databases'],
  ];
  const used = kinds.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
  return used.length === 0 ? 'nothing' : used.join(', ');
}

function obedience({ violations, isDrawn, isStyled, isUnchanged }) {
  const outcome = () => {
    if (!isDrawn) return 'not drawn';
    if (violations.includes('frame-src')) return 'frame blocked';
    if (!isStyled) return 'drawn unstyled';
    return isUnchanged ? 'drawn' : 'drawn, deformed';
  };
  return `${violations.length}, ${outcome()}`;
}

function exposure(rating) {
  if (rating === null) return '–';
  return rating.isNamedRadioGroup ? 'yes' : `no: ${rating.role}`;
}
