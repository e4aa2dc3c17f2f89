/** Defines what the page is made of that leads to the first number. */
import { CopyableText } from '../elements/copyable-text.js';
import { NewSiteForm } from '../elements/new-site-form.js';
import { defineScriptTag } from './define-script-tag.js';
import { SetUpView } from './set-up-view.js';

customElements.define('copyable-text', CopyableText);
customElements.define('new-site-form', NewSiteForm);
customElements.define('set-up-view', SetUpView);
defineScriptTag();
