/**
 * `trustgauge.js`: the one script tag. Decides whether a survey asks here, and loads the element only then.
 *
 *     <script async src="https://collector.example/trustgauge.js" data-site="tg_pub_…"></script>
 *
 * Commands, also before it has loaded: trustgauge('open', survey?), trustgauge('invite', survey?),
 * trustgauge('segments', {…}), trustgauge('person', {…}), trustgauge('destroy').
 */
import { fetchSurvey } from '../configuration.js';
import { ownScript } from './own-script.js';
import { startLoader } from './start-loader.js';

startLoader(ownScript(), { find: fetchSurvey });
