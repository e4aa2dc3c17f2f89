/** The words of the alerts in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const ALERTS_WORDS: TranslationOf<'alerts'> = {
  never: 'Noch wurde kein Alarm ausgelöst.',
  neverWhy:
    'Ein Alarm erscheint hier, wenn die Zuversicht weiter unter ihre Grenze gefallen ist, als sich durch Zufall erklärt, und ebenso, wenn sie wieder darüber liegt. Was beobachtet wird, steht unten.',
  noneOpen: 'Kein Alarm wartet auf eine Antwort.',
  open: (count, isOne) =>
    isOne ? 'Ein Alarm wartet auf eine Antwort.' : `${count} Alarme warten auf eine Antwort.`,
  openTitle: 'Zu bestätigen',
  answered: 'Bestätigt',
  all: 'Alle Alarme',
  found: {
    fall: {
      everybody: (floor) => `Die Zuversicht ist unter ${floor} gefallen.`,
      segment: (floor, dimension, value) =>
        `Die Zuversicht der Menschen mit ${dimension} ${value} ist unter ${floor} gefallen.`,
    },
    recovery: {
      everybody: (floor) => `Die Zuversicht liegt wieder über ${floor}.`,
      segment: (floor, dimension, value) =>
        `Die Zuversicht der Menschen mit ${dimension} ${value} liegt wieder über ${floor}.`,
    },
  },
  began: (day) => `Am wahrscheinlichsten begann es etwa am ${day}.`,
  raised: (day) => `Ausgelöst am ${day}`,
  survey: (id) => `Umfrage ${id}`,
  floor: {
    target: (floor) => `Die Grenze von ${floor} ist das gesetzte Ziel.`,
    learned: (floor) => `Die Grenze von ${floor} wurde aus den ersten Wochen gelernt, die beobachtet wurden.`,
  },
  evidence: (reached, threshold) =>
    `Belege: ${reached}. Bei ${threshold} wird ein Alarm ausgelöst (natürliche Logarithmen).`,
  next: 'Was von jetzt an gilt',
  choice: {
    keep: {
      label: 'Den Ausgangswert behalten',
      why: 'Dieselbe Grenze wird weiter beobachtet, neben der Erholung. Richtig, wenn die Ursache vorübergeht.',
    },
    relearn: {
      label: 'Einen neuen lernen',
      why: 'Was von jetzt an kommt, gilt als üblich. Richtig, wenn sich etwas auf Dauer geändert hat; kein Alarm kann anschlagen, bis genug bekannt ist, mindestens vier Wochen lang.',
    },
  },
  targetStays: 'Die Grenze ist ein Ziel, darum bleibt sie. Sie wird in trustgauge.config.json geändert.',
  acknowledge: 'Bestätigen',
  acknowledging: 'Wird bestätigt …',
  viewer: 'Zum Bestätigen braucht es die Rolle Bearbeiter.',
  acknowledged: {
    keep: (day) => `Am ${day} bestätigt: Der Ausgangswert wurde behalten.`,
    relearn: (day) => `Am ${day} bestätigt: Ein neuer Ausgangswert wird gelernt.`,
  },

  clock: {
    title: 'Uhr',
    jumped: (from, to) => `Die Uhr des Collectors ist gesprungen: von ${from} auf ${to}.`,
    open: 'Bis sie zurück ist oder zehn Minuten gleichmäßig gelaufen ist, wird kein Tag abgeschlossen und nichts gelöscht; Antworten zählen zum offenen Tag.',
    unconfirmed:
      'Bis sie zurück ist oder jemand trustgauge doctor --confirm-clock aufgerufen hat, wird kein Tag abgeschlossen und nichts gelöscht; Antworten zählen zum offenen Tag.',
    settled: 'Der Sprung ist beendet. Bis dahin wurde kein Tag abgeschlossen und nichts gelöscht.',
  },

  watches: 'Was beobachtet wird',
  watchesExplain:
    'Jede Zeile hat einen eigenen Detektor; zusammen teilen sie sich eine Rate von Fehlalarmen.',
  noWatches:
    'Noch wird nichts beobachtet. Ein Detektor beginnt mit den ersten Antworten, die gezeigt werden, es sei denn, Alarme sind in trustgauge.config.json abgeschaltet.',
  everybody: 'Alle',
  segment: (dimension, value) => `${dimension} ${value}`,
  ofSurvey: (whom, survey) => `${whom} (${survey})`,
  columns: { whom: 'Wer', state: 'Stand', floor: 'Grenze', evidence: 'Belege' },
  phase: {
    learning: 'lernt, was üblich ist',
    watching: 'beobachtet',
    fallen: 'gefallen; wartet auf die Erholung',
  },
  noFloor: 'noch keine',
  ofThreshold: (reached, threshold) => `${reached} von ${threshold}`,

  receivers: 'Wer benachrichtigt wird',
  noReceivers:
    'Niemand wird benachrichtigt. Bis jemand benachrichtigt wird, steht ein Alarm nur hier und an der Linie.',
  kind: { webhook: 'Webhook', slack: 'Slack', email: 'E-Mail' },
  test: 'Eine Testnachricht senden',
  testing: 'Wird gesendet …',
  tested: {
    delivered: (label, detail) => `Die Testnachricht hat ${label} erreicht (${detail}).`,
    failed: (label, detail) => `Die Testnachricht hat ${label} nicht erreicht: ${detail}.`,
    'given-up': (label, detail) => `Die Testnachricht hat ${label} nicht erreicht: ${detail}.`,
  },
  remove: 'Löschen',
  removeQuestion: 'Diesen Empfänger löschen? Was ihm noch nicht mitgeteilt wurde, entfällt.',
  removeYes: 'Empfänger löschen',
  add: 'Einen Empfänger hinzufügen',
  owner: 'Empfänger hinzuzufügen und zu löschen erfordert die Rolle Eigentümer.',
  form: {
    title: 'Ein neuer Empfänger',
    kind: 'Wie',
    label: 'Bezeichnung',
    labelExample: 'Bereitschaft',
    target: {
      webhook: 'Adresse, die aufgerufen wird',
      slack: 'Adresse des eingehenden Webhooks',
      email: 'E-Mail-Adresse',
    },
    hint: {
      webhook:
        'https, im öffentlichen Internet. Jede Nachricht wird so signiert, wie Standard Webhooks es vorsieht.',
      slack:
        'Wie Slack sie zeigt: https://hooks.slack.com/services/… Sie ist ein Geheimnis und wird nicht noch einmal gezeigt.',
      email: 'Der Collector muss dafür einen Mailserver kennen.',
    },
    save: 'Hinzufügen',
  },
  secret: {
    title: (label) => `Das Geheimnis von ${label}`,
    why: 'Damit wird jede Nachricht signiert, sodass der Empfänger weiß, dass sie von hier kommt. Es wird nur dieses eine Mal gezeigt: Bewahren Sie es jetzt auf.',
    copy: 'Kopieren',
    done: 'Ich habe es aufbewahrt',
  },
  log: 'Was gesendet wurde',
  noLog: 'Noch wurde nichts gesendet.',
  logColumns: { when: 'Wann', what: 'Was', to: 'An', attempt: 'Versuch', outcome: 'Ergebnis' },
  event: {
    'alert.fall': 'Fall unter die Grenze',
    'alert.recovery': 'Erholung',
    'alert.clock': 'Uhr',
    'summary.weekly': 'Woche',
    test: 'Testnachricht',
  },
  outcome: { delivered: 'zugestellt', failed: 'fehlgeschlagen', 'given-up': 'aufgegeben' },
  outcomeWith: (outcome, detail) => `${outcome} (${detail})`,
  gone: 'inzwischen gelöscht',
  showAll: (count) => `Alle ${count} zeigen`,
};
