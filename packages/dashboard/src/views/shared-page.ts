/** Defines what a share link opens. */
import { SharedView } from './shared-view.js';

customElements.define('shared-view', SharedView);
