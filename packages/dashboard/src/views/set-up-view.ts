/**
 * `<set-up-view>`: leads from no site to the first number. How far one has come is read from the collector, never kept:
 * a reload, or somebody else's browser, shows the same.
 */
import type { Accounting, ListedSite, Session, SignInOffer, Summary } from '@trustgauge/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { readAccounting, readSession, readSignInOffer, readSummary } from '../api.js';
import { todayIn } from '../collector-clock.js';
import { refusedIn } from '../elements/arrivals-table.js';
import { browserFormat as format } from '../format.js';
import { ENVIRONMENTS, type LocationState, toSearch } from '../location-state.js';
import { mountedAt } from '../mount.js';
import { navigate } from '../navigate.js';
import { controls } from '../styles/controls.js';
import { scope } from '../styles/scope.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { setUpStyles } from './set-up-view.styles.js';

type StepState = 'done' | 'now' | 'later';

interface Step {
  readonly title: string;
  readonly isDone: boolean;
  readonly draw: (state: StepState) => TemplateResult;
}

export class SetUpView extends LitElement {
  static override styles = [text, controls, scope, setUpStyles];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
  };

  /** Between two readings of what has arrived, in milliseconds. */
  static pauseMs = 750;
  /** Of whether there is a number, and of who is signed in: neither changes within a minute. */
  static slowPauseMs = 60_000;

  /** Undefined where there is none yet. */
  declare site: ListedSite | undefined;
  declare survey: string | undefined;
  declare state: LocationState;

  #question = '';
  #session = new Watched<Session>(this, { pauseMs: () => SetUpView.slowPauseMs });
  #offer = new Watched<SignInOffer>(this, { pauseMs: () => SetUpView.slowPauseMs });
  #accounting = new Watched<Accounting>(this, { pauseMs: () => SetUpView.pauseMs });
  #summary = new Watched<Summary>(this, { pauseMs: () => SetUpView.slowPauseMs });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.ask(readSession);
    this.#offer.ask(readSignInOffer);
  }

  protected override willUpdate(): void {
    const { site, survey } = this;
    const { environment, entry, granularity } = this.state;
    const question = JSON.stringify([site?.id, survey, environment, entry]);
    if (question === this.#question) return;
    this.#question = question;
    this.#accounting.forget();
    this.#summary.forget();
    if (!site || !survey) return;
    this.#accounting.ask((signal) => readAccounting({ site: site.id, environment }, signal));
    const asked = { site: site.id, survey, environment, entry, granularity, period: null };
    this.#summary.ask((signal) => readSummary(asked, signal));
  }

  protected override render() {
    const words = WORDS.setUp;
    const { site } = this;
    const steps = this.#steps();
    const next = steps.findIndex(({ isDone }) => !isDone);
    const done = steps.filter(({ isDone }) => isDone).length;
    const failed = [this.#accounting, this.#session, this.#offer, this.#summary].find(
      ({ failure }) => failure,
    );
    return html`
      <header class="scope">
        <p class="muted">${site ? html`${site.product} · ` : nothing}${WORDS.views['set-up']}</p>
        ${site ? this.#keyChoice() : nothing}
      </header>
      <h1>${site ? words.titleOf(site.product) : words.title}</h1>
      <p class="progress muted" role="status">${words.progress(format.count(done), format.count(steps.length))}</p>
      ${
        failed
          ? html`<trouble-note
              .failure=${failed.failure}
              .asOfMs=${failed.value ? failed.readAtMs : undefined}
              .isTrying=${failed.isReading}
              @retry=${() => failed.readNow()}
            ></trouble-note>`
          : nothing
      }
      <ol>
        ${steps.map(({ title, isDone, draw }, place) => {
          const state = isDone ? 'done' : place === next ? 'now' : 'later';
          return html`<li class="step ${state}" aria-current=${state === 'now' ? 'step' : nothing}>
            <span class="number" aria-hidden="true">${format.count(place + 1)}</span>
            <h2>${title} <span class="state">${words.state[state]}</span></h2>
            ${draw(state)}
          </li>`;
        })}
      </ol>
    `;
  }

  #keyChoice() {
    return html`<segmented-choice
      .label=${WORDS.choices.environment}
      .value=${this.state.environment}
      .choices=${ENVIRONMENTS.map((key) => ({ value: key, label: WORDS.installation.key[key] }))}
      @choose=${(event: CustomEvent) => navigate(this, { environment: event.detail })}
    ></segmented-choice>`;
  }

  #steps(): readonly Step[] {
    const { site, tag, message, number, people } = WORDS.setUp;
    const stored = this.#accounting.value?.arrivalsInAll.stored ?? 0;
    const hasNumber = Boolean(this.#summary.value?.headline);
    return [
      { title: site.title, isDone: this.site !== undefined, draw: () => this.#makeSite() },
      { title: tag.title, isDone: stored > 0, draw: () => this.#putTag() },
      { title: message.title, isDone: stored > 0, draw: (state) => this.#seeMessage(state) },
      { title: number.title, isDone: hasNumber, draw: () => this.#waitForNumber(hasNumber) },
      { title: people.title, isDone: false, draw: () => this.#invite() },
    ];
  }

  #makeSite() {
    const words = WORDS.setUp.site;
    const { site } = this;
    const mayMake = this.#session.value?.role === 'owner' && this.#session.value.site === null;
    if (!site) return html`<p>${words.why}</p> ${mayMake ? this.#form() : this.#forOwners()}`;
    const zone = format.timeZone(site.timeZone, todayIn(site.timeZone));
    return html`
      <p>${words.made(site.product, site.id, zone)}</p>
      ${mayMake ? html`<details><summary class="small">${words.another}</summary>${this.#form()}</details>` : nothing}
    `;
  }

  #form() {
    return html`<new-site-form></new-site-form>`;
  }

  /** Nothing is said of rights before it is known who is asking. */
  #forOwners() {
    const { forOwners, ask, askCommand } = WORDS.setUp.site;
    if (!this.#session.value) return html`<p class="small muted">${WORDS.loading}</p>`;
    return html`<p>${forOwners} ${ask}</p>
      <copyable-text .value=${askCommand}></copyable-text>`;
  }

  #putTag() {
    const words = WORDS.setUp.tag;
    const { site, survey } = this;
    if (!site || !survey) return html`<p class="muted">${words.why}</p>`;
    const { environment } = this.state;
    return html`
      <p>${words.why} ${WORDS.installation.keyIs[environment]}</p>
      <script-tag .collector=${mountedAt()} .siteKey=${site.keys[environment]} .survey=${survey}></script-tag>
      ${environment === 'test' ? html`<p class="small muted">${words.local}</p>` : nothing}
      <p class="small muted">${words.policy}</p>
      <copyable-text
        .value=${`script-src ${location.origin}; connect-src ${location.origin}`}
        .label=${words.copyPolicy}
      ></copyable-text>
    `;
  }

  #seeMessage(state: StepState) {
    const words = WORDS.setUp.message;
    const arrivals = this.#accounting.value?.arrivalsInAll;
    if (!arrivals) return html`<p class="muted">${words.why}</p>`;
    const isRefusedOnly = arrivals.stored === 0 && refusedIn(arrivals) > 0;
    return html`
      <p class=${state === 'later' ? 'muted' : ''}>${words.why}</p>
      <p role="status">
        <strong>
          ${arrivals.stored > 0 ? words.stored(format.counted(arrivals.stored)) : isRefusedOnly ? words.refused : words.waiting}
        </strong>
      </p>
      ${arrivals.received > 0 ? html`<p><a href=${this.#addressOf('installation')}>${words.details}</a></p>` : nothing}
    `;
  }

  #waitForNumber(hasNumber: boolean) {
    const words = WORDS.setUp.number;
    const summary = this.#summary.value;
    if (!summary) return html`<p class="muted">${words.later}</p>`;
    if (hasNumber) {
      return html`<p>${words.there}</p>
        <p><a class="button primary" href=${this.#addressOf('overview')}>${words.open}</a></p>`;
    }
    const { nextFigureOn, timeZone, minimumBatchAnswers } = summary;
    const zone = format.timeZone(timeZone, nextFigureOn);
    return html`<p>${words.when(format.day(nextFigureOn), zone, format.count(minimumBatchAnswers))}</p>`;
  }

  /** People are added on their own page; the command line is what is left where nobody can be sent a link. */
  #invite() {
    const words = WORDS.setUp.people;
    const { site } = this;
    const session = this.#session.value;
    const offer = this.#offer.value;
    if (!site || !session || !offer) return html`<p class="muted">${words.who}</p>`;
    const isOwner = session.role === 'owner';
    const how = offer.mail ? words.byMail : offer.provider ? words.byProvider(offer.provider) : nothing;
    return html`
      <p>${words.who}</p>
      <p>${words.roles} ${isOwner ? how : words.forOwners}</p>
      ${isOwner ? html`<p><a class="button" href=${this.#addressOf('settings', 'people')}>${words.open}</a></p>` : nothing}
      ${
        offer.mail
          ? nothing
          : html`<p class="small muted">${words.byHand}</p>
              <copyable-text .value=${words.command(site.id)}></copyable-text>`
      }
    `;
  }

  #addressOf(view: LocationState['view'], section = this.state.section): string {
    return toSearch({
      ...this.state,
      site: this.site?.id ?? null,
      survey: this.survey ?? null,
      view,
      section,
    });
  }
}
