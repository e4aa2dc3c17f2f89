/** Defines what the installation page is made of. */
import { ArrivalsTable } from '../elements/arrivals-table.js';
import { defineScriptTag } from './define-script-tag.js';
import { InstallationView } from './installation-view.js';

customElements.define('arrivals-table', ArrivalsTable);
customElements.define('installation-view', InstallationView);
defineScriptTag();
