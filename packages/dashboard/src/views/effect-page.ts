/** Defines what the page of before and after is made of. */
import { IncidentForm } from '../elements/incident-form.js';
import { MarkLists } from '../elements/mark-lists.js';
import { EffectView } from './effect-view.js';

customElements.define('incident-form', IncidentForm);
customElements.define('mark-lists', MarkLists);
customElements.define('effect-view', EffectView);
