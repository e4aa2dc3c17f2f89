/** Defines what the settings are made of. */
import { AccessSettings } from '../settings/access-settings.js';
import { AuditLogList } from '../settings/audit-log.js';
import { ConfirmedButton } from '../settings/confirmed-button.js';
import { DaySettings } from '../settings/day-settings.js';
import { KeySettings } from '../settings/key-settings.js';
import { PeopleSettings } from '../settings/people-settings.js';
import { SettingsView } from '../settings/settings-view.js';
import { SiteSettings } from '../settings/site-settings.js';
import { SurveySettings } from '../settings/survey-settings.js';

customElements.define('access-settings', AccessSettings);
customElements.define('audit-log', AuditLogList);
customElements.define('confirmed-button', ConfirmedButton);
customElements.define('day-settings', DaySettings);
customElements.define('key-settings', KeySettings);
customElements.define('people-settings', PeopleSettings);
customElements.define('site-settings', SiteSettings);
customElements.define('survey-settings', SurveySettings);
customElements.define('settings-view', SettingsView);
