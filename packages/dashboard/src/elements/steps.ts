/** Defines what steps are noted with: asked for by each page that does so, and run once. */
import { ConfirmButton } from './confirm-button.js';
import { PlayBook } from './play-book.js';
import { StepForm } from './step-form.js';

customElements.define('confirm-button', ConfirmButton);
customElements.define('step-form', StepForm);
customElements.define('play-book', PlayBook);
