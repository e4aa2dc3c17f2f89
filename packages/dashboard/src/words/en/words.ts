/**
 * Every word that the page says, in English; those of a page of its own stand in a file beside this one. Numbers and
 * dates come in already written (format.ts); where a noun follows a count, the count knows its form (plural.ts).
 */
import type {
  CountedWhen,
  Driver,
  Entry,
  Environment,
  ErrorCode,
  FloorSource,
  Granularity,
  Route,
  WatchedFigure,
  WidgetChange,
} from '@trustgauge/protocol';
import type { LineKind } from '../../location-state.js';
import { type Count, inForm } from '../plural.js';
import { ALERTS_WORDS } from './alerts.js';
import { EFFECT_WORDS } from './effect.js';
import { EXPLANATIONS } from './explanations.js';
import { PLAYBOOK_WORDS } from './playbook.js';
import { SET_UP } from './set-up.js';
import { settings } from './settings.js';
import { sharing } from './sharing.js';
import { STEPS_WORDS } from './steps.js';
import { takeAlong } from './take-along.js';
import { weekly } from './weekly.js';

export const ENGLISH = {
  name: 'TrustGauge',
  skip: 'Skip to the content',
  tryAgain: 'Try again',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  cancel: 'Cancel',
  keepIt: 'Keep it',
  /** What a control does, and to what: for whoever comes upon it alone. */
  of: (what: string, whose: string) => `${what}: ${whose}`,
  listed: (items: readonly string[]) => new Intl.ListFormat('en').format(items),

  orMore: (share: string) => `${share} or more`,
  orLess: (share: string) => `${share} or less`,
  atLeast: (share: string) => `≥ ${share}`,
  atMost: (share: string) => `≤ ${share}`,

  points: (signed: string) => `${signed} points`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,

  sharing,
  takeAlong,
  weekly,

  figures: {
    confident: 'Confident',
    answers: 'Answers',
    scale: 'Picture',
    none: 'not enough yet',
  },

  change: {
    clear: (points: string, interval: string, period: string) =>
      `${points} since ${period} (${interval}): more than chance explains.`,
    unclear: (points: string, interval: string, period: string) =>
      `About the same as in ${period}: ${points} (${interval}), which chance alone explains.`,
  },

  periods: {
    label: 'Period',
    newest: 'Newest 28 days',
    days: (days: string) => `Last ${days} days`,
    chosen: (period: string) => period,
  },

  who: {
    title: 'Who',
    explains: (confidence: string) =>
      `Share of confident people by segment. The bar is the ${confidence} interval; where bars overlap, no order is known.`,
    none: 'The survey declares no segments. Name some in trustgauge.config.json, such as plan or region, and give each person’s in the page.',
    notYet: (minimum: string) =>
      `Nothing can be shown yet: each value needs at least ${minimum} answers, or another to be shown with.`,
    overlap: 'Some bars overlap, so the order says nothing.',
    ordered: 'No bars overlap: the lowest stands first.',
    one: 'Shown together, until there are enough of each.',
    merged: 'shown together: too few of each',
    unset: 'not said',
    caption: (dimension: string) => `Confidence by ${dimension}`,
  },

  help: {
    title: 'What would help',
    explains: (confidence: string) =>
      `Whoever answers may be asked a second question, one of these by chance. Bars are ${confidence} intervals.`,
    none: 'The survey asks no second question.',
    notYet: (minimum: string) => `Nothing can be shown yet: it takes at least ${minimum} answers.`,
    among: {
      everybody: 'asked of everybody',
      'not-confident': 'among those who are not confident',
    } satisfies Record<Driver['among'], string>,
    option: 'Answer',
    team: 'Who could act',
    everybody: 'The same, asked of everybody',
    leads: (sign: number) =>
      ({
        '1': 'More people ask for better communication than for better technology.',
        '-1': 'More people ask for better technology than for better communication.',
      })[sign] ?? 'Whether communication or technology would help more is not clear.',
    bySize: 'Sorted by size; where bars overlap, it may be the other way round.',
    share: 'Chosen by',
    difference: 'Communication less technology',
    zero: (reach: string) => `0 in the middle, ${reach} points at the ends`,
    routes: {
      communications: 'Communication',
      technology: 'Technology',
      both: 'Both',
      outside: 'Outside our reach',
    } satisfies Record<Route, string>,
    caption: { routes: 'Which team could act' },
  },

  trust: {
    title: 'How far to trust it',
    answered: {
      seen: (rate: string, answered: string, shown: string) =>
        `${rate} of those who saw the question answered it (${answered} of ${shown}).`,
      drawn: (rate: string, answered: string, shown: string) =>
        `${rate} of those who were shown the question answered it (${answered} of ${shown}). A showing counts as soon as the question is in the page, even if nobody scrolls to it.`,
    } satisfies Record<CountedWhen, (rate: string, answered: string, shown: string) => string>,
    ofDays: (period: string) =>
      `These rates are for ${period}: the days on which a showing counts when it is seen.`,
    widgetChange: {
      seen: (day: string) =>
        `Since ${day} a showing counts when it is seen, and the scale has a new look. Response rates from before that day can’t be compared.`,
    } satisfies Record<WidgetChange['kind'], (day: string) => string>,
    others: (dismissed: string, ignored: string) => `${dismissed} closed it, ${ignored} let it be.`,
    bounds: (bounds: string, withInterval: string) =>
      `Whatever the others think, the share of confident people among all who saw it lies between ${bounds}; with the uncertainty of those who answered, ${withInterval}.`,
    tipping: (target: string, tipping: string) =>
      `The whole would be at ${target} if ${tipping} of those who did not answer were confident.`,
    noTipping: (target: string) =>
      `Nothing that those who did not answer could think would bring the whole to ${target}.`,
    rounded: 'Fewer than 50 answers: rounded to five points.',
    noResponse: 'How many saw the question and did not answer is not counted for these answers.',
    unscored: (count: Count) =>
      `${count.written} ${inForm(count, { one: 'person', other: 'people' })} answered that they don’t know. They are counted here and in no share.`,
    signals:
      'Whoever sends Global Privacy Control or Do Not Track is never asked. They may well be less confident than others, so the true share may be lower.',
    sampled: (rate: string) => `${rate} of people are invited, drawn once for each person.`,
    minimum: (minimum: string) =>
      `Nothing is shown of fewer than ${minimum} people, by no combination of what is shown.`,
    report: (confidence: string) =>
      `Intervals of closed periods (${confidence}) hold for the one figure that they stand beside.`,
    live: (confidence: string, since: string) =>
      `The average since ${since} has an interval that holds at every look at once (${confidence}), so it is wider.`,
    voided: (day: string, reason: string) => `${day} is left out: ${reason}.`,
    alarm: ({ batches, series, inAYear }: { batches: string; series: Count; inAYear: string }) =>
      `While confidence stays above the floor, the alarm rings by mistake once in ${batches} batches on average, or more rarely, ${inForm(series, { one: 'in this series', other: `in the ${series.written} series that are watched together` })}; a batch is at least a day. In a year that is a chance of at most ${inAYear}.`,
    learnedFloor:
      'This holds if the floor that was learned is not above the truth, which is so for about 95 of 100.',
  },

  watch: {
    title: 'The alarm',
    phase: {
      learning: () => 'It is learning what is usual, and can’t ring until it knows.',
      watching: (floor: string, source: string) =>
        `It rings when confidence has fallen below ${floor}, ${source}.`,
      fallen: (floor: string, source: string) =>
        `It has rung: confidence is below ${floor}, ${source}. It waits for the recovery.`,
    } satisfies Record<WatchedFigure['phase'], (floor: string, source: string) => string>,
    source: {
      target: 'the target that was set',
      learned: 'the floor that was learned',
    } satisfies Record<FloorSource, string>,
    label: 'Evidence of a fall',
    filledTo: (share: string) => `${share} of the way to an alarm, in steps that multiply`,
  },

  language: {
    label: 'Language',
    failed: 'This language could not be fetched. Check that this machine is connected, and choose it again.',
  },

  settings,

  views: {
    overview: 'Overview',
    effect: 'Before and after',
    alerts: 'Alerts',
    sharing: 'Sharing',
    installation: 'Installation',
    settings: 'Settings',
    'set-up': 'First steps',
  },
  groups: { setUp: 'Setting up' },
  rail: {
    label: 'Pages',
    sites: 'Sites',
    siteAndSurvey: 'Site and survey',
    choose: 'Choose',
    paused: 'paused',
    openAlerts: (count: string) => `${count} open`,
    signOut: 'Sign out',
  },
  commands: {
    title: 'Go to',
    open: 'Go to…',
    field: 'Type a page, a site, a period or a language',
    none: 'Nothing is called that. Try another word.',
    found: (count: Count) => `${count.written} ${inForm(count, { one: 'choice', other: 'choices' })}`,
    now: 'shown now',
    session: 'Session',
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
    byMail: 'E-mail address',
    byMailHow: 'A link is sent to you, if somebody has added your address.',
    mailButton: 'Send me a link',
    mailSent:
      'If this address is known here, a link is on its way to it. It signs one browser in, once, within the hour.',
    withProvider: (provider: string) => `Sign in with ${provider}`,
    byCommand: 'Or run this on the machine that runs the collector, and open the link that it prints:',
    notAToken: 'That is neither a sign-in link nor a token. A link ends with #sign-in= and the token.',
    link: {
      ofPerson: (who: string) => `This link signs you in as ${who}.`,
      ofNobody: 'This link comes from the command line and names no person.',
      endsSession: (who: string) => `You are signed in as ${who}. If you continue, that session ends.`,
      expected: 'Continue only if you asked for this link or expected it.',
      button: (who: string) => `Sign in as ${who}`,
      stay: (who: string) => `Stay signed in as ${who}`,
    },
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
  answers: (count: Count) => `${count.written} ${inForm(count, { one: 'answer', other: 'answers' })}`,
  daysIn: (zone: string) => `days in ${zone}`,
  timesIn: (zone: string) => `times in ${zone}`,
  rounded: 'Fewer than 50 answers stand behind this figure, so it is rounded to five points.',
  randomised: (mode: string) =>
    `Answers were altered at random on each device before they left it (${mode}); nobody’s own answer is known.`,

  choices: {
    granularity: 'One point for each',
    line: 'What the line shows',
    environment: 'Key',
    entry: 'Answers of',
  },
  lineOption: { period: 'Each period', live: 'Average so far' } satisfies Record<LineKind, string>,
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
    explainsLive: (unit: string, confidence: string) =>
      `Average since the start or the last incident, as it stood after each ${unit}. The band is an interval that holds at every look at once (${confidence}).`,
    alarm: (raised: string) => `Alarm, raised ${raised}`,
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
    columns: {
      period: 'Period',
      stretch: 'Average of',
      share: 'Confident',
      interval: 'Interval',
      answers: 'Answers',
    },
    textOf: {
      period: ({
        first,
        last,
        low,
        high,
        newest,
      }: Record<'first' | 'last' | 'low' | 'high' | 'newest', string>) =>
        `Line chart from ${first} to ${last}. The share lies between ${low} and ${high}. Newest point: ${newest}.`,
      live: ({
        first,
        last,
        low,
        high,
        newest,
      }: Record<'first' | 'last' | 'low' | 'high' | 'newest', string>) =>
        `Line chart from ${first} to ${last} of the average since the start or the last incident. It lies between ${low} and ${high}. Newest point: ${newest}.`,
    },
    textOfIncidents: (list: string) => `Incidents: ${list}.`,
    textOfSteps: (list: string) => `Steps: ${list}.`,
    widgetChange: { seen: 'Counted when seen, new look' } satisfies Record<WidgetChange['kind'], string>,
    textOfWidgetChange: {
      seen: (day: string) => `From ${day}: showings counted when seen, new look of the scale.`,
    } satisfies Record<WidgetChange['kind'], (day: string) => string>,
    textOfAlarm: ({ began, raised, floor }: Record<'began' | 'raised' | 'floor', string>) =>
      `Alarm: a fall below ${floor} that most likely began about ${began} was raised on ${raised}.`,
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

  emptyPeriod: {
    title: (period: string) => `There is no figure for ${period}.`,
    toCome: 'These days are still to come, at least where the collector is.',
    tooFew: (minimum: string) =>
      `Within these days no ${minimum} answers had come together by the end of a day. They stand in a later figure.`,
    newest: 'Show the newest days',
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
    more: {
      stored: (count: Count) => `${count.written} stored`,
      duplicate: (count: Count) => `${count.written} came twice`,
      refused: (count: Count) => `${count.written} refused`,
    },
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

  explanations: EXPLANATIONS,

  setUp: SET_UP,

  alerts: ALERTS_WORDS,
  effect: EFFECT_WORDS,
  playbook: PLAYBOOK_WORDS,
  steps: STEPS_WORDS,

  stale: (time: string) => `Shown as it was at ${time}.`,
  clock: {
    ahead: (howMuch: string) =>
      `This machine’s clock is ${howMuch} ahead of the collector’s. Days are the collector’s; set the clock that is wrong.`,
    behind: (howMuch: string) =>
      `This machine’s clock is ${howMuch} behind the collector’s. Days are the collector’s; set the clock that is wrong.`,
  },
  missingPart:
    'A part of this page could not be fetched. This machine may not be connected, or a newer version was put in place meanwhile.',
  loading: 'Loading',

  trouble: (code: ErrorCode | 'unreachable' | 'offline', message: string) =>
    TROUBLES[code] ?? `The collector refused: ${message}.`,

  /** What to do where messages are refused with a code. */
  advice: (code: string) =>
    ADVICE[code as ErrorCode] ?? 'A newer collector counts this than this page knows: reload the page.',
} as const;

const TROUBLES: Partial<Record<ErrorCode | 'unreachable' | 'offline', string>> = {
  offline: 'This machine is not connected. As soon as it is, everything is read again.',
  unreachable: 'The collector could not be reached. Check that it runs and that this machine is connected.',
  not_found: 'There is nothing here. Choose a page in the list.',
  site_unknown: 'This site does not exist, or you may not read it. Choose one in the list.',
  survey_unknown: 'This site has no such survey. Choose one in the list.',
  too_many_requests: 'The collector has been asked too often. Wait a minute.',
  share_link_invalid: 'This link has expired or was revoked. What is still shown is as it was.',
  share_link_unknown: 'This link is not there any more. Somebody may have revoked it.',
  too_many_share_links: 'There are as many links as there may be. Revoke one that is no longer needed.',
  limit_reached: 'There are as many of these as there may be. Remove one that is no longer needed.',
  incident_unknown: 'This incident is not there any more. Somebody may have deleted it.',
  step_unknown: 'This step is not there any more. Somebody may have deleted it.',
  alert_already_acknowledged: 'Somebody has acknowledged this alert meanwhile. Their choice holds.',
  receiver_unknown: 'This receiver is not there any more. Somebody may have deleted it.',
  person_unknown: 'There is no such person any more. The list has been read again.',
  person_domain_not_allowed:
    'Addresses of this domain can’t be added. Whoever runs the collector sets which can (--people-domains).',
  person_known_already: 'Somebody with this address has been added already.',
  last_owner: 'Nobody else owns all sites. Make somebody else an owner of all sites first.',
  changed_meanwhile:
    'Somebody else has changed this meanwhile, so nothing was saved. What stands here now is theirs: look at it, and change it again.',
  read_token_unknown: 'This token has been revoked already.',
  paused_by_file: 'It is paused by the configuration file. To ask it again, set isPaused there to false.',
  provider_refused:
    'The identity provider did not vouch for you, or it took too long. Try again; if it stays so, ask whoever runs the collector.',
  provider_unreachable: 'The identity provider could not be reached. Try again later, or sign in by a link.',
  person_not_admitted: 'The identity provider knows you, but nobody has added you here. Ask an owner to.',
  sign_in_not_offered: 'This collector offers no such way to sign in. Ask whoever runs it for a link.',
  internal: 'The collector failed. Its log says why.',
  token_not_allowed:
    'Your role does not allow this. Whoever is an owner can do it, or give you another role.',
  site_exists: 'There is a site of this name already.',
  store_unavailable:
    'The collector can’t read its store just now. Its log says why; check that its disk is not full.',
  store_newer:
    'The collector is older than its store, which a newer version has brought up to date. Whoever runs it has to start the newer version.',
  store_older:
    'The collector’s store is of an older version. Whoever runs it has to start the collector again, which brings the store up to date.',
  store_unfinished:
    'The collector’s data is being moved to another database, and not all of it is there yet. If it stays so, whoever runs it calls trustgauge migrate again, which goes on with it.',
  clock_wrong:
    'The clock of the collector’s machine is wrong. Whoever runs it has to set it; trustgauge doctor says more.',
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
