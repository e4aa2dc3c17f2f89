/** Defines what the link in a weekly summary opens. */
import { UnsubscribeView } from './unsubscribe-view.js';

customElements.define('unsubscribe-view', UnsubscribeView);
