/**
 * `<trustgauge-dashboard>`: the whole page. Knows who is signed in, which sites there are, and what the address
 * asks for.
 */
import type { ListedSite, SiteListing } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ApiFailure, isSignedIn, signIn, signOut } from '../api.js';
import { clockDifferenceMs, todayIn } from '../collector-clock.js';
import { type CommandGroup, commandsFor } from '../commands.js';
import { earlySites } from '../early-answers.js';
import type { CommandPalette } from '../elements/command-palette.js';
import { browserFormat as format } from '../format.js';
import { spokenLanguage } from '../language.js';
import { type LocationState, parseLocation, toSearch, type View } from '../location-state.js';
import type { NavigateEvent } from '../navigate.js';
import { PageCode } from '../page-code.js';
import {
  dropFragment,
  providerOutcome,
  rememberSearch,
  returnToSearch,
  shareInFragment,
  stopInFragment,
  tokenInFragment,
} from '../session.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { type SurveyShown, surveyShown } from '../survey-shown.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { navigationGroups, PAGES } from './pages.js';
import type { SignedOutReason } from './sign-in-view.js';
import { dashboardStyles } from './trustgauge-dashboard.styles.js';

type Session = 'in' | 'signing-in' | SignedOutReason;

/** Between two readings of the list of sites, in milliseconds. */
const SITES_PAUSE_MS = 600_000;

const loadShared = () => import('./shared-page.js').then(() => import('./overview-page.js'));
const loadUnsubscribe = () => import('./unsubscribe-page.js');

export class TrustGaugeDashboard extends LitElement {
  static override styles = [text, controls, dashboardStyles];

  static override properties = {
    session: { state: true },
    signInFailure: { state: true },
    state: { state: true },
    share: { state: true },
    stopToken: { state: true },
    isLanguageMissing: { state: true },
  };

  declare private session: Session;
  declare private signInFailure: ApiFailure | undefined;
  declare private state: LocationState;
  /** Secret of the share link that the address is; null where it is none. */
  declare private share: string | null;
  /** What ends a weekly mail, where the address is that of one's end. */
  declare private stopToken: string | null;
  /** Whether the language that was chosen among the commands could not be fetched. */
  declare private isLanguageMissing: boolean;

  #sites = new Watched<SiteListing>(this, { pauseMs: () => SITES_PAUSE_MS });
  #code = new PageCode(this);
  #made: readonly ListedSite[] = [];
  #movesFocus = false;
  /** Whether a page has been drawn. What stands below it and over it comes after it. */
  #isBegun = false;

  constructor() {
    super();
    this.session = 'in';
    this.share = null;
    this.stopToken = null;
    this.state = parseLocation(location.search);
    this.isLanguageMissing = false;
    this.addEventListener('navigate', (event) => this.#navigate((event as NavigateEvent).detail));
    this.addEventListener('click', this.#followLink);
    this.addEventListener('session-ended', () => this.#endSession());
    // What the list of sites tells of it is no longer so.
    this.addEventListener('alerts-changed', () => this.#sites.readNow());
    this.addEventListener('sites-changed', () => this.#sites.readNow());
    this.addEventListener('sign-out', () => void this.#leave());
    this.addEventListener('site-made', (event) => this.#takeNewSite((event as CustomEvent).detail));
    this.addEventListener('language-failed', () => {
      this.isLanguageMissing = true;
    });
    this.addEventListener('open-commands', () => void this.#toggleCommands());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#readAddress);
    window.addEventListener('hashchange', this.#openLink);
    window.addEventListener('keydown', this.#onKey);
    this.#returnFromProvider();
    if (this.session === 'in' && !this.#openLink()) this.#sites.ask(earlySites);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#readAddress);
    window.removeEventListener('hashchange', this.#openLink);
    window.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(_: PropertyValues): void {
    this.#code.want(this.#neededCode());
    const { value, failure } = this.#sites;
    this.#isBegun ||= (value ?? failure) !== undefined && this.#code.state !== 'coming';
  }

  protected override render() {
    if (this.share !== null) {
      return html`<shared-view .secret=${this.share} .state=${this.state}></shared-view>`;
    }
    if (this.stopToken !== null) {
      return html`<unsubscribe-view .stopToken=${this.stopToken}></unsubscribe-view>`;
    }
    if (this.session !== 'in') {
      return html`<sign-in-view
        .reason=${this.session === 'signing-in' ? 'new' : this.session}
        .failure=${this.signInFailure}
        .isWorking=${this.session === 'signing-in'}
        @sign-in=${(event: CustomEvent<string>) => void this.#signIn(event.detail)}
      ></sign-in-view>
      <footer class="foot alone"><language-choice></language-choice></footer>`;
    }
    const { site, survey } = this.#shown();
    return html`
      <div class="shell">
        <header>
          <a class="skip" href="#content" @click=${this.#skip}>${WORDS.skip}</a>
          <navigation-rail
            .sites=${this.#known}
            .site=${site}
            .survey=${survey}
            .state=${this.state}
            .groups=${navigationGroups((view) =>
              toSearch({ ...this.state, site: site?.id ?? null, survey: survey ?? null, view, mark: null }),
            )}
          ></navigation-rail>
        </header>
        <main id="content" tabindex="-1">
          ${this.isLanguageMissing ? html`<p class="label small" role="alert">${WORDS.language.failed}</p>` : nothing}
          ${this.#clockNote()} ${this.#codeNote()} ${this.#labels(site, survey)} ${this.#content(site, survey)}
        </main>
        ${
          this.#isBegun
            ? html`<footer class="foot"><language-choice></language-choice></footer>
                <command-palette .groups=${this.#commands}></command-palette>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(_: PropertyValues): void {
    const { site } = this.#shown();
    const page =
      this.share !== null
        ? WORDS.sharing.shared
        : this.stopToken !== null
          ? WORDS.weekly.stop.title
          : this.session === 'in'
            ? WORDS.views[this.#view]
            : WORDS.signIn.title;
    document.title = [page, ...(this.session === 'in' && site ? [site.product] : []), WORDS.name].join(' · ');
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  #content(site: ListedSite | undefined, survey: string | undefined) {
    const { value, failure, isReading } = this.#sites;
    if (failure && !value) {
      return html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#sites.readNow()}></trouble-note>`;
    }
    if (!value) return html`<p class="visually-hidden" role="status">${WORDS.loading}</p>`;
    if (this.#known.length === 0) {
      return PAGES['set-up'].draw({ site: undefined, survey: undefined, state: this.state });
    }
    if (!site) return this.#wrongAddress('site_unknown');
    if (!survey) return this.#wrongAddress('survey_unknown');
    return PAGES[this.state.view].draw({ site, survey, state: this.state });
  }

  /** What must be known about every figure on the page, above all of them. */
  #labels(site: ListedSite | undefined, survey: string | undefined) {
    if (!site) return nothing;
    const labels = [
      ...(site.isSimulated ? [[WORDS.simulated, WORDS.simulatedWhy]] : []),
      ...(this.state.environment === 'test' ? [[WORDS.test, WORDS.testWhy]] : []),
      ...(site.surveys.find(({ id }) => id === survey)?.isPaused ? [[WORDS.paused, WORDS.pausedWhy]] : []),
    ];
    return labels.map(([name, why]) => html`<p class="label small"><strong>${name}:</strong> ${why}</p>`);
  }

  /** What defines the elements of whatever the address is. */
  #neededCode(): (() => Promise<unknown>) | undefined {
    if (this.share !== null) return loadShared;
    if (this.stopToken !== null) return loadUnsubscribe;
    return this.session === 'in' ? PAGES[this.#view].load : undefined;
  }

  /** The page of the address. Without any site there is one page: the one that leads to one. */
  get #view(): View {
    return this.#sites.value && this.#known.length === 0 ? 'set-up' : this.state.view;
  }

  /** Whether the page's code is there, and the way to it where it isn't. */
  #codeNote() {
    if (this.#code.state === 'coming')
      return html`<p class="visually-hidden" role="status">${WORDS.loading}</p>`;
    if (this.#code.state === 'there') return nothing;
    return html`<div class="label small" role="alert">
      <p>${WORDS.missingPart}</p>
      <button type="button" @click=${() => void this.#code.tryAgain()}>${WORDS.tryAgain}</button>
    </div>`;
  }

  /** Times of this machine mean nothing where its clock is wrong; those of the collector hold. */
  #clockNote() {
    const differenceMs = clockDifferenceMs();
    if (differenceMs === 0) return nothing;
    const { ahead, behind } = WORDS.clock;
    const howMuch = format.duration(Math.abs(differenceMs));
    return html`<p class="label small">${differenceMs > 0 ? ahead(howMuch) : behind(howMuch)}</p>`;
  }

  #wrongAddress(code: 'site_unknown' | 'survey_unknown') {
    return html`<h1>${WORDS.trouble(code, '')}</h1>`;
  }

  /** What the collector listed, and what was made here since: another collector of the same store may list it later. */
  get #known(): readonly ListedSite[] {
    const listed = this.#sites.value?.sites ?? [];
    return [...listed, ...this.#made.filter(({ id }) => listed.every((other) => other.id !== id))];
  }

  #takeNewSite(site: ListedSite): void {
    this.#made = [...this.#made, site];
    this.#navigate({ site: site.id, survey: site.surveys[0]?.id ?? null, view: 'set-up' });
    this.#sites.readNow();
  }

  #shown(): SurveyShown {
    return surveyShown(this.#known, this.state);
  }

  #navigate(change: Partial<LocationState>): void {
    const before = this.state;
    const next = { ...before, ...change };
    const isAnotherPage = (['site', 'survey', 'view', 'section'] as const).some(
      (name) => next[name] !== before[name],
    );
    // Ways of seeing one page are not steps to go back through.
    const address = toSearch(next) + (this.share === null ? '' : location.hash);
    if (isAnotherPage) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.state = next;
    this.#movesFocus = isAnotherPage;
  }

  /** A link to another state of the page needs no new page, unless the person asks for one. */
  #followLink(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!href?.startsWith('?')) return;
    event.preventDefault();
    this.#navigate(parseLocation(href));
  }

  readonly #commands = (): CommandGroup[] => {
    const { site, survey } = this.#shown();
    const sites = this.#known;
    const today = todayIn(site?.timeZone ?? 'UTC');
    return commandsFor({ sites, site, survey, state: this.state, language: spokenLanguage(), today });
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (key.toLowerCase() !== 'k' || metaKey === ctrlKey || shiftKey || altKey) return;
    if (this.session !== 'in') return;
    event.preventDefault();
    void this.#toggleCommands();
  };

  async #toggleCommands(): Promise<void> {
    this.isLanguageMissing = false;
    if (!this.#isBegun) {
      this.#isBegun = true;
      this.requestUpdate();
    }
    await this.updateComplete;
    void this.renderRoot.querySelector<CommandPalette>('command-palette')?.toggle();
  }

  readonly #readAddress = () => {
    this.state = parseLocation(location.search);
  };

  /** @returns Whether the address is that of a sign-in link, a share link, or the end of a weekly mail. */
  readonly #openLink = (): boolean => {
    const token = tokenInFragment(location.hash);
    const wasOther = this.share !== null || this.stopToken !== null;
    this.share = shareInFragment(location.hash);
    this.stopToken = stopInFragment(location.hash);
    const isOther = this.share !== null || this.stopToken !== null;
    if (token !== null) void this.#signIn(token);
    // Whoever leaves such a link comes to the dashboard itself.
    else if (wasOther && !isOther) this.#sites.ask(earlySites);
    return token !== null || isOther;
  };

  #returnFromProvider(): void {
    const outcome = providerOutcome(location.hash);
    if (outcome === null) return;
    dropFragment();
    if (outcome === 'signed-in') {
      returnToSearch();
      this.#readAddress();
      return;
    }
    this.signInFailure = new ApiFailure(outcome, '');
    this.session = 'new';
  }

  async #signIn(token: string): Promise<void> {
    this.session = 'signing-in';
    this.signInFailure = undefined;
    const failure = await signIn(token).then(
      () => undefined,
      (error: unknown) =>
        error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error)),
    );
    dropFragment();
    // Whoever opens a used link once more may well be signed in by the first time.
    const isIn = !failure || (failure.code === 'sign_in_link_invalid' && (await isSignedIn()));
    if (!isIn) {
      this.signInFailure = failure;
      this.session = 'new';
      return;
    }
    returnToSearch();
    this.#readAddress();
    this.session = 'in';
    this.#sites.ask(earlySites);
  }

  #endSession(): void {
    const hadSites = this.#sites.value !== undefined;
    this.#sites.forget();
    this.#made = [];
    rememberSearch();
    this.session = hadSites ? 'ended' : 'new';
  }

  async #leave(): Promise<void> {
    this.#sites.forget();
    this.#made = [];
    this.session = 'left';
    // Where the collector can't be told, the cookie ends by itself.
    await signOut().catch(() => undefined);
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}
