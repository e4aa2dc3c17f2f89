/**
 * Every word that the page says, in English. Numbers and dates come in already written (format.ts).
 */
import type { Entry, Environment, ErrorCode, Granularity } from '@trustgauge/protocol';

export const WORDS = {
  name: 'TrustGauge',
  skip: 'Skip to the content',
  tryAgain: 'Try again',
  listed: (items: readonly string[]) => new Intl.ListFormat('en').format(items),

  orMore: (share: string) => `${share} or more`,
  orLess: (share: string) => `${share} or less`,
  atLeast: (share: string) => `≥ ${share}`,
  atMost: (share: string) => `≤ ${share}`,

  views: { overview: 'Overview', installation: 'Installation' },
  rail: {
    label: 'Pages',
    sites: 'Sites',
    siteAndSurvey: 'Site and survey',
    choose: 'Choose',
    paused: 'paused',
    signOut: 'Sign out',
  },

  signIn: {
    title: 'Sign in',
    how: 'To sign in, run this on the machine that runs the collector, and open the link that it prints:',
    command: 'trustgauge token sign-in',
    once: 'A link signs one browser in, once, within the hour.',
    field: 'Or paste the link, or the token in it, here',
    button: 'Sign in',
    working: 'Signing in…',
    ended: 'Your session has ended. Sign in again, and you come back to the page that you were on.',
    signedOut: 'You are signed out.',
    invalid: 'This sign-in link has expired or has been used already.',
    again:
      'To get another, run this on the machine that runs the collector, and open the link that it prints:',
    notAToken: 'That is neither a sign-in link nor a token. A link ends with #sign-in= and the token.',
  },

  simulated: 'Simulated answers',
  simulatedWhy: 'made up for demonstration; no person gave them.',
  test: 'Test answers',
  testWhy: 'they came with the test key and are kept apart from the live ones.',
  paused: 'Paused',
  pausedWhy: 'nobody is being asked.',

  subject: {
    invited: 'people',
    opened: 'people who opened the question themselves',
  } satisfies Record<Entry, string>,
  sentence: ({
    share,
    subject,
    product,
    interval,
    isApproximate,
  }: {
    share: string;
    subject: string;
    product: string;
    interval: string;
    isApproximate: boolean;
  }) =>
    `${isApproximate ? 'About ' : ''}${share} of ${subject} are confident that their data is safe with ${product} (${interval}).`,
  intervalIs: (confidence: string) => `${confidence} interval`,
  answers: (count: string, isOne: boolean) => `${count} ${isOne ? 'answer' : 'answers'}`,
  daysIn: (zone: string) => `days in ${zone}`,
  rounded: 'Fewer than 50 answers stand behind this figure, so it is rounded to five points.',
  randomised: (mode: string) =>
    `Answers were altered at random on each device before they left it (${mode}); nobody’s own answer is known.`,

  choices: {
    granularity: 'One point for each',
    environment: 'Key',
    entry: 'Answers of',
  },
  granularity: { day: 'Day', week: 'Week', month: 'Month' } satisfies Record<Granularity, string>,
  environmentOption: { live: 'Live answers', test: 'Test answers' } satisfies Record<Environment, string>,
  entryOption: {
    invited: 'People we asked',
    opened: 'People who opened it',
  } satisfies Record<Entry, string>,

  chart: {
    title: 'Confidence over time',
    explains: (unit: string, confidence: string) =>
      `Share of people who chose one of the two most confident answers, by ${unit}. The band is the ${confidence} interval.`,
    unit: { day: 'day', week: 'week', month: 'month' } satisfies Record<Granularity, string>,
    point: 'Point in time',
    keys: 'Left and right arrow keys move along the line. T opens the table.',
    notCounted: 'not counted yet',
    soFar: 'so far',
    running: { day: 'day so far', week: 'week so far', month: 'month so far' } satisfies Record<
      Granularity,
      string
    >,
    periodSoFar: (period: string, soFar: string) => `${period} (${soFar})`,
    interval: 'interval',
    showTable: 'Show as a table',
    hideTable: 'Hide the table',
    table: 'The points of the line',
    columns: { period: 'Period', share: 'Confident', interval: 'Interval', answers: 'Answers' },
    textOf: ({
      first,
      last,
      low,
      high,
      newest,
    }: Record<'first' | 'last' | 'low' | 'high' | 'newest', string>) =>
      `Line chart from ${first} to ${last}. The share lies between ${low} and ${high}. Newest point: ${newest}.`,
    textOfIncidents: (list: string) => `Incidents: ${list}.`,
    textOfOpen: (since: string) => `Not counted yet: answers since ${since}.`,
    readout: ({
      period,
      share,
      interval,
      answers,
    }: Record<'period' | 'share' | 'interval' | 'answers', string>) =>
      `${period}: ${share}, interval ${interval}, ${answers}`,
    next: (day: string) => `The next figure can appear on ${day} at the earliest.`,
  },

  incidents: {
    title: 'Incidents',
    kind: { ours: 'with us', industry: 'elsewhere' },
    source: 'Read more',
  },

  empty: {
    title: 'Not enough answers yet.',
    willShow: (product: string) =>
      `Here the share of people who are confident that their data is safe with ${product} will stand, with its uncertainty, and its line over time.`,
    when: (day: string, zone: string, minimum: string) =>
      `The first number can appear on ${day} (${zone}) at the earliest: when a day has ended, and at least ${minimum} answers have come together. Until then nobody sees how many there are, so that nobody’s answer can be guessed.`,
    next: 'Check the installation',
  },

  installation: {
    nothing: 'Nothing has arrived yet. Open the page that carries the tag.',
    works: 'It works: what arrives is stored.',
    worksPartly: 'What arrives is stored, except for what was refused below.',
    before: 'It has worked before, but nothing has arrived today.',
    refused: 'Something arrives, but nothing could be stored. The reasons stand below.',
    refusedToday: 'It has worked before, but whatever arrived today was refused. The reasons stand below.',
    looking: 'Looking at what has arrived…',
    unknown: 'We don’t know what has arrived.',
    key: { live: 'Live key', test: 'Test key' } satisfies Record<Environment, string>,
    watching: 'Watching for messages. Nothing has changed since this page was opened.',
    changed: (time: string, what: string) => `Last change at ${time}: ${what}.`,
    more: (count: string, outcome: string) => `${count} ${outcome}`,
    outcomes: { stored: 'stored', duplicate: 'came twice', refused: 'refused' },
    arrivals: 'What has arrived',
    today: (day: string) => `Today, ${day}`,
    todayAlone: 'Today',
    inAll: 'In all',
    received: 'Received',
    stored: 'Stored',
    duplicate: 'Came twice, counted once',
    refusedRow: 'Refused',
    outcome: 'Outcome',
    tag: 'The tag',
    tagHow: 'Put this line into the head of every page where people may be asked. The key is not a secret.',
    keyIs: {
      live: 'The live key counts.',
      test: 'With the test key answers are kept apart and shown as test.',
    },
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser would not copy. The text is selected: copy it from the keyboard or the menu.',
    policy: (origin: string) =>
      `If the page sends a Content-Security-Policy, name ${origin} under script-src and connect-src.`,
    origins: 'Where the tag may stand',
    originsHow: 'Messages are taken from pages of these origins only:',
    noOrigins: 'No origin is allowed yet, so every message would be refused.',
    originsChange: 'To change the list, edit allowedOrigins in trustgauge.config.json and run:',
    originsCommand: 'trustgauge site apply',
  },

  noSites: {
    title: 'There is no site yet.',
    how: 'Write one into trustgauge.config.json and put it into force on the machine that runs the collector:',
    command: 'trustgauge site apply',
  },

  stale: (time: string) => `Shown as it was at ${time}.`,
  loading: 'Loading',

  trouble: (code: ErrorCode | 'unreachable', message: string) =>
    TROUBLES[code] ?? `The collector refused: ${message}.`,

  /** What to do where messages are refused with a code. */
  advice: (code: string) =>
    ADVICE[code as ErrorCode] ?? 'A newer collector counts this than this page knows: reload the page.',
} as const;

const TROUBLES: Partial<Record<ErrorCode | 'unreachable', string>> = {
  unreachable: 'The collector could not be reached. Check that it runs and that this machine is connected.',
  not_found: 'There is nothing here. Choose a page in the list.',
  site_unknown: 'This site does not exist, or you may not read it. Choose one in the list.',
  survey_unknown: 'This site has no such survey. Choose one in the list.',
  too_many_requests: 'The collector has been asked too often. Wait a minute.',
  internal: 'The collector failed. Its log says why.',
  store_unavailable:
    'The collector can’t read its store just now. Its log says why; check that its disk is not full.',
};

const ADVICE: Partial<Record<ErrorCode, string>> = {
  body_not_json:
    'Something other than the tag sends here: look for a script or a proxy that alters messages.',
  submission_malformed:
    'The page’s tag is older or newer than the collector: load trustgauge.js from this collector.',
  version_unsupported: 'The tag speaks a newer version: update the collector, or load trustgauge.js from it.',
  origin_not_allowed:
    'Add the page’s origin to allowedOrigins in trustgauge.config.json and run trustgauge site apply.',
  request_timeout:
    'Messages came in too slowly to be read. They are sent again; if it goes on, look at the network.',
  survey_unknown: 'The tag names a survey that this site does not have: correct data-survey.',
  survey_paused: 'The survey is paused: run trustgauge site resume to ask it again.',
  series_unknown: 'The wording has changed since the page was loaded. It ends by itself within two days.',
  body_too_large: 'Something other than the tag sends here, or a proxy adds to messages.',
  content_type_unsupported: 'Something other than the tag sends here, or a proxy alters the content type.',
  question_unknown: 'The page asks a question that the survey no longer has: reload the page.',
  option_unknown: 'The page offers an option that the survey no longer has: reload the page.',
  answer_incomplete: 'A message came without the headline’s answer: load trustgauge.js from this collector.',
  mode_unsupported:
    'The page alters answers in another way than the survey states: load trustgauge.js from this collector.',
  too_many_requests:
    'More came from one place than is taken. It is sent again; if it goes on, raise the limit.',
  internal: 'The collector failed. Its log says why; the messages are sent again.',
  store_unavailable: 'The store could not be written: check the disk. The messages are sent again.',
};
