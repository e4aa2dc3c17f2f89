/** Defines what the installation page is made of. */
import { ArrivalsTable } from '../elements/arrivals-table.js';
import { ScriptTag } from '../elements/script-tag.js';
import { InstallationView } from './installation-view.js';

customElements.define('arrivals-table', ArrivalsTable);
customElements.define('script-tag', ScriptTag);
customElements.define('installation-view', InstallationView);
