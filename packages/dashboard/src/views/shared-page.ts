/** Defines what a share link opens. */
import { SharedView } from './shared-view.js';

customElements.define('shared-view', SharedView);

// The chart comes after the words here, too.
await import('./overview-page.js');
