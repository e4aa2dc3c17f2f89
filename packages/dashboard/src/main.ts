/**
 * Starts the page: defines the elements of its frame and of its first view, of which `<trustgauge-dashboard>` stands in index.html.
 */
import { earlyAnswersAreThere } from './early-answers.js';
import './ask-early.js';
import { CommandPalette } from './elements/command-palette.js';
import { DriverFigures } from './elements/driver-figures.js';
import { ExplainedFigure } from './elements/explained-figure.js';
import { IncidentList } from './elements/incident-list.js';
import { IntervalTable } from './elements/interval-table.js';
import { LanguageChoice } from './elements/language-choice.js';
import { NavigationRail } from './elements/navigation-rail.js';
import { PointsTable } from './elements/points-table.js';
import { SegmentFigures } from './elements/segment-figures.js';
import { SegmentedChoice } from './elements/segmented-choice.js';
import { TakeAlong } from './elements/take-along.js';
import { TakeEverything } from './elements/take-everything.js';
import { TroubleNote } from './elements/trouble-note.js';
import { TrustNotes } from './elements/trust-notes.js';
import { WatchMeter } from './elements/watch-meter.js';
import { speak, wantedLanguage } from './language.js';
import { OverviewView } from './views/overview-view.js';
import { SignInLinkView } from './views/sign-in-link-view.js';
import { SignInView } from './views/sign-in-view.js';
import { TrustGaugeDashboard } from './views/trustgauge-dashboard.js';

const ELEMENTS = {
  'command-palette': CommandPalette,
  'driver-figures': DriverFigures,
  'explained-figure': ExplainedFigure,
  'incident-list': IncidentList,
  'interval-table': IntervalTable,
  'language-choice': LanguageChoice,
  'navigation-rail': NavigationRail,
  'points-table': PointsTable,
  'segment-figures': SegmentFigures,
  'segmented-choice': SegmentedChoice,
  'take-along': TakeAlong,
  'take-everything': TakeEverything,
  'trouble-note': TroubleNote,
  'trust-notes': TrustNotes,
  'watch-meter': WatchMeter,
  'overview-view': OverviewView,
  'sign-in-link-view': SignInLinkView,
  'sign-in-view': SignInView,
  'trustgauge-dashboard': TrustGaugeDashboard,
};

/** Where the first answers come within this long, in milliseconds, the page is drawn once, with them. */
const DRAWN_WITH_ANSWERS_MS = 150;

// Where its words can't be fetched, the page speaks English, which it brings along. Not awaited here: what is fetched
// meanwhile imports from this very module.
void Promise.all([
  speak(wantedLanguage()).catch(() => undefined),
  Promise.race([
    earlyAnswersAreThere(),
    new Promise((resolve) => setTimeout(resolve, DRAWN_WITH_ANSWERS_MS)),
  ]),
]).then(() => {
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
});
