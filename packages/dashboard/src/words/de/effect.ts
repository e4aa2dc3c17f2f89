/** The words of the page that compares before and after, in German. Not yet read by a native speaker. */
import type { TranslationOf } from '../translation.js';

export const EFFECT_WORDS: TranslationOf<'effect'> = {
  choose: 'Vorfall oder Maßnahme',
  daysLabel: 'Tage auf jeder Seite',
  days: (count) => `${count} Tage auf jeder Seite`,
  kind: { incident: 'Vorfall', step: 'Maßnahme' },
  markOption: (title, day) => `${title} (${day})`,
  sentence: {
    higher: (title) => `Nach „${title}“ waren mehr Menschen zuversichtlich als davor.`,
    lower: (title) => `Nach „${title}“ waren weniger Menschen zuversichtlich als davor.`,
    unclear: (title) => `Nach „${title}“ lässt sich keine Veränderung vom Zufall unterscheiden.`,
    early: (title) => `Es ist zu früh, um vor und nach „${title}“ zu vergleichen.`,
    late: (title) => `Vor „${title}“ gibt es nichts, womit sich vergleichen ließe.`,
  },
  sides: (before, after) => `von ${before} auf ${after}`,
  figures: 'Zahlen',
  explains: (confidence) =>
    `Anteil der Zuversichtlichen in ganzen Antwortgruppen vor dem Tag und von ihm an. Balken sind ${confidence}-Intervalle.`,
  side: 'Seite',
  share: 'Zuversichtlich',
  before: 'Davor',
  after: 'Von dem Tag an',
  difference: 'Unterschied',
  exposed: 'Wen es betraf, und die anderen',
  exposedExplains: (dimension) =>
    `Wie sich die beiden Personengruppen verändert haben, nach ${dimension}; und um wie viel mehr die eine als die andere.`,
  group: 'Personengruppe',
  changed: 'Verändert um',
  exposedChange: 'Wen es betraf',
  otherChange: 'Die anderen',
  exposedLess: 'Betroffene minus die anderen',
  concludes: 'Was sich folgern lässt',
  touched: {
    'more-favourably':
      'Bei den Menschen, die es betraf, war die Veränderung günstiger als bei den anderen, um mehr, als sich durch Zufall erklärt.',
    'less-favourably':
      'Bei den Menschen, die es betraf, war die Veränderung weniger günstig als bei den anderen, um mehr, als sich durch Zufall erklärt.',
    alike:
      'Bei den Menschen, die es betraf, war die Veränderung nicht anders als bei den anderen, soweit sich das vom Zufall unterscheiden lässt.',
  },
  ifAlike: 'Für eine Ursache spricht das nur, wenn sich beide Personengruppen sonst gleich bewegt hätten.',
  noCause:
    'Das beschreibt und nennt keine Ursache: Ohne Menschen, die es nicht betraf, lässt sich anderes aus denselben Tagen nicht davon trennen.',
  noExposure:
    'Um mehr zu erfahren, nennen Sie unter exposure in trustgauge.config.json, wen so etwas betrifft und wen nicht.',
  exposureEarly:
    'Eine der beiden Personengruppen hat auf einer Seite zu wenige Antworten, darum lassen sie sich noch nicht vergleichen.',
  oneLook:
    'Das Intervall gilt für einen Blick. Wer jeden Tag nachsieht, bis eine Veränderung klar ist, findet auch solche, die keine sind: Legen Sie zuerst fest, wie viele Tage Sie warten.',
  regression:
    'Eine Maßnahme wird oft ergriffen, wenn die Zuversicht niedrig ist, und was durch Zufall niedrig ist, steigt von selbst. Ein Anstieg nach einer Maßnahme ist womöglich nicht mehr als das.',
  unclearMeans:
    'Dass keine Veränderung klar ist, heißt nicht, dass es keine gibt: Sie kann kleiner sein als das Intervall.',
  beside: (marks) => `In denselben Tagen: ${marks}. Deren Wirkungen sind mit dieser vermischt.`,
  stillRuns: (lastDay, until) =>
    `Die Zahlen reichen bisher bis ${lastDay}; die verglichenen Tage enden am ${until}.`,
  beginsLate: (firstDay) => `Davor beginnen die Zahlen erst am ${firstDay}.`,
  straddles: 'Eine Antwortgruppe, die Tage beider Seiten enthält, steht auf keiner.',
  earlyWhen: (day) =>
    `Für die Tage ab ${day} gibt es noch keine Zahl: Eine erscheint, wenn ein Tag zu Ende ist und genug Antworten beisammen sind.`,
  lateWhen:
    'Wählen Sie mehr Tage auf jeder Seite oder eine Markierung, die weiter hinten auf der Linie steht.',
  undatedWhen: 'Die Maßnahme hat noch keinen Tag. Geben Sie ihr einen, wenn sie ergriffen wird.',
  unknown:
    'Den Vorfall oder die Maßnahme dieser Adresse gibt es nicht oder nicht mehr. Wählen Sie etwas anderes.',
  emptyTitle: 'Noch steht nichts auf der Linie.',
  empty:
    'Hier lässt sich ein Vorfall oder eine Maßnahme vergleichen: wie viele Menschen vor dem Tag zuversichtlich waren und wie viele von ihm an. Tragen Sie das Erste unten ein.',
  marks: {
    incidents: 'Vorfälle',
    incidentsExplain:
      'Was geschehen ist, bei Ihnen oder anderswo. Der Durchschnitt seit Beginn fängt bei jedem neu an.',
    noIncidents: 'Kein Vorfall ist eingetragen.',
    steps: 'Maßnahmen',
    stepsExplain:
      'Was dagegen getan wurde. Der Maßnahmenkatalog steht im Überblick unter „Was helfen würde“.',
    noSteps: 'Keine Maßnahme ist eingetragen.',
    add: 'Einen Vorfall eintragen',
    change: 'Ändern',
    remove: 'Löschen',
    removeQuestion: 'Endgültig löschen?',
    removeYes: 'Endgültig löschen',
    viewer: 'Zu ändern, was auf der Linie steht, erfordert die Rolle Bearbeiter.',
    compare: 'Vergleichen',
    compared: 'Oben verglichen',
  },
  form: {
    add: 'Ein neuer Vorfall',
    change: 'Den Vorfall ändern',
    title: 'Was geschehen ist, in wenigen Worten',
    date: 'Tag',
    kind: 'Wo',
    kinds: { ours: 'Bei uns', industry: 'Anderswo' },
    link: 'Wo mehr zu lesen ist',
    optional: '(kann leer bleiben)',
    restarts: 'Der Durchschnitt seit Beginn fängt am Tag eines Vorfalls neu an.',
  },
};
