/** Defines what the sharing page is made of. */
import { ShareLinks } from '../elements/share-links.js';
import { WeeklyMails } from '../elements/weekly-mails.js';
import { SharingView } from './sharing-view.js';

customElements.define('share-links', ShareLinks);
customElements.define('weekly-mails', WeeklyMails);
customElements.define('sharing-view', SharingView);
