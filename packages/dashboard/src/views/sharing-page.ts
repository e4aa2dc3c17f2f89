/** Defines what the sharing page is made of. */
import { ShareLinks } from '../elements/share-links.js';
import { SharingView } from './sharing-view.js';

customElements.define('share-links', ShareLinks);
customElements.define('sharing-view', SharingView);
