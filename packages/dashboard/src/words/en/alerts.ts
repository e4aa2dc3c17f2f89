/** The page of alerts: what was found, what is watched, and who is told. */
import type {
  Alert,
  BaselineChoice,
  Delivery,
  FloorSource,
  ReceiverKind,
  WatchedFigure,
} from '@trustgauge/protocol';

export const ALERTS_WORDS = {
  never: 'No alarm has been raised.',
  neverWhy:
    'An alert appears here when confidence has fallen below its floor by more than chance explains, and when it is above it again. What is watched stands below.',
  noneOpen: 'No alert waits for an answer.',
  open: (count: string, isOne: boolean) =>
    isOne ? 'One alert waits for an answer.' : `${count} alerts wait for an answer.`,
  openTitle: 'To be acknowledged',
  answered: 'Acknowledged',
  all: 'All alerts',
  found: {
    fall: {
      everybody: (floor: string) => `Confidence has fallen below ${floor}.`,
      segment: (floor: string, dimension: string, value: string) =>
        `Confidence of people with ${dimension} ${value} has fallen below ${floor}.`,
    },
    recovery: {
      everybody: (floor: string) => `Confidence is above ${floor} again.`,
      segment: (floor: string, dimension: string, value: string) =>
        `Confidence of people with ${dimension} ${value} is above ${floor} again.`,
    },
  } satisfies Record<Alert['kind'], object>,
  began: (day: string) => `It most likely began about ${day}.`,
  raised: (day: string) => `Raised on ${day}`,
  survey: (id: string) => `Survey ${id}`,
  floor: {
    target: (floor: string) => `The floor of ${floor} is the target that was set.`,
    learned: (floor: string) => `The floor of ${floor} was learned from the first weeks that were watched.`,
  } satisfies Record<FloorSource, (floor: string) => string>,
  evidence: (reached: string, threshold: string) =>
    `Evidence: ${reached}. It raises an alert at ${threshold} (natural logarithms).`,
  next: 'What holds from now on',
  choice: {
    keep: {
      label: 'Keep the baseline',
      why: 'The same floor is watched again, beside the recovery. Right where the cause passes.',
    },
    relearn: {
      label: 'Learn a new one',
      why: 'What comes from now on is taken as usual. Right where something has changed for good; no alarm can ring until enough is known, four weeks at least.',
    },
  } satisfies Record<BaselineChoice, object>,
  targetStays: 'The floor is a target, so it stays. It is changed in trustgauge.config.json.',
  acknowledge: 'Acknowledge',
  acknowledging: 'Acknowledging…',
  viewer: 'Acknowledging takes the role editor.',
  acknowledged: {
    keep: (day: string) => `Acknowledged on ${day}: the baseline was kept.`,
    relearn: (day: string) => `Acknowledged on ${day}: a new baseline is learned.`,
  } satisfies Record<BaselineChoice, (day: string) => string>,

  clock: {
    title: 'Clock',
    jumped: (from: string, to: string) => `The collector’s clock jumped from ${from} to ${to}.`,
    open: 'Until it is back or has run steadily for ten minutes, no day is finished, nothing is deleted, and answers count on the open day.',
    unconfirmed:
      'Until it is back or an operator has run trustgauge doctor --confirm-clock, no day is finished, nothing is deleted, and answers count on the open day.',
    settled: 'It has settled. Until then no day was finished and nothing was deleted.',
  },

  watches: 'What is watched',
  watchesExplain: 'Each line has a detector of its own; together they share one rate of false alarms.',
  noWatches:
    'Nothing is watched yet. A detector begins with the first answers that are shown, unless alerts are switched off in trustgauge.config.json.',
  everybody: 'Everybody',
  segment: (dimension: string, value: string) => `${dimension} ${value}`,
  ofSurvey: (whom: string, survey: string) => `${whom} (${survey})`,
  columns: { whom: 'Whom', state: 'State', floor: 'Floor', evidence: 'Evidence' },
  phase: {
    learning: 'learning what is usual',
    watching: 'watching',
    fallen: 'fallen; awaiting the recovery',
  } satisfies Record<WatchedFigure['phase'], string>,
  noFloor: 'not yet',
  ofThreshold: (reached: string, threshold: string) => `${reached} of ${threshold}`,

  receivers: 'Who is told',
  noReceivers: 'Nobody is told. Until somebody is, an alert stands only here and on the line.',
  kind: { webhook: 'Webhook', slack: 'Slack', email: 'E-mail' } satisfies Record<ReceiverKind, string>,
  test: 'Send a test',
  testing: 'Sending…',
  tested: {
    delivered: (label: string, detail: string) => `The test reached ${label} (${detail}).`,
    failed: (label: string, detail: string) => `The test did not reach ${label}: ${detail}.`,
    'given-up': (label: string, detail: string) => `The test did not reach ${label}: ${detail}.`,
  } satisfies Record<Delivery['outcome'], (label: string, detail: string) => string>,
  remove: 'Delete',
  removeQuestion: 'Delete this receiver? What it has not been told yet is dropped.',
  removeYes: 'Delete it',
  add: 'Add a receiver',
  owner: 'Adding and deleting receivers takes the role owner.',
  form: {
    title: 'A new receiver',
    kind: 'How',
    label: 'Name',
    labelExample: 'On call',
    target: {
      webhook: 'Address that is called',
      slack: 'Address of the incoming webhook',
      email: 'E-mail address',
    } satisfies Record<ReceiverKind, string>,
    hint: {
      webhook: 'https, on the public internet. Each message is signed as Standard Webhooks say.',
      slack: 'As Slack shows it: https://hooks.slack.com/services/… It is a secret and is not shown again.',
      email: 'The collector must know a mail server for it.',
    } satisfies Record<ReceiverKind, string>,
    save: 'Add it',
  },
  secret: {
    title: (label: string) => `The secret of ${label}`,
    why: 'Each message is signed with it, so that the receiver knows that it comes from here. It is shown this once: keep it now.',
    copy: 'Copy',
    done: 'I have kept it',
  },
  log: 'What was sent',
  noLog: 'Nothing has been sent yet.',
  logColumns: { when: 'When', what: 'What', to: 'To', attempt: 'Try', outcome: 'Outcome' },
  event: {
    'alert.fall': 'Fall',
    'alert.recovery': 'Recovery',
    'alert.clock': 'Clock',
    'summary.weekly': 'Week',
    test: 'Test',
  } satisfies Record<Delivery['type'], string>,
  outcome: { delivered: 'delivered', failed: 'failed', 'given-up': 'given up' } satisfies Record<
    Delivery['outcome'],
    string
  >,
  outcomeWith: (outcome: string, detail: string) => `${outcome} (${detail})`,
  gone: 'deleted since',
  showAll: (count: string) => `Show all ${count}`,
} as const;
