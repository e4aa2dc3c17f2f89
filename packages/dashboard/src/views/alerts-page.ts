/** Defines what the page of alerts is made of. */
import { DeliveryLog } from '../elements/delivery-log.js';
import { FoundAlert } from '../elements/found-alert.js';
import { ReceiverForm } from '../elements/receiver-form.js';
import { ReceiverList } from '../elements/receiver-list.js';
import { WatchTable } from '../elements/watch-table.js';
import { AlertsView } from './alerts-view.js';

customElements.define('delivery-log', DeliveryLog);
customElements.define('found-alert', FoundAlert);
customElements.define('receiver-form', ReceiverForm);
customElements.define('receiver-list', ReceiverList);
customElements.define('watch-table', WatchTable);
customElements.define('alerts-view', AlertsView);
