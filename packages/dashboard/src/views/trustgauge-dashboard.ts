/**
 * `<trustgauge-dashboard>`: the whole page. Knows who is signed in, which sites there are, and what the address
 * asks for.
 */
import type { ListedSite, Session, SignInLink, SiteListing } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ApiFailure, readHeldSession, readSignInLink, signIn, signOut, toFailure } from '../api.js';
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
import { nameOf } from './sign-in-link-view.js';
import { type SignedOutReason, signInTrouble } from './sign-in-view.js';
import { dashboardStyles } from './trustgauge-dashboard.styles.js';

type SessionState = 'in' | SignedOutReason;

/** A sign-in link that was opened and not used yet. */
interface OpenedLink {
  readonly token: string;
  readonly link: SignInLink;
}

/** Between two readings of the list of sites, in milliseconds. */
const SITES_PAUSE_MS = 600_000;

const loadShared = () => import('./shared-page.js').then(() => import('./overview-page.js'));
const loadUnsubscribe = () => import('./unsubscribe-page.js');

export class TrustGaugeDashboard extends LitElement {
  static override styles = [text, controls, dashboardStyles];

  static override properties = {
    session: { state: true },
    signInFailure: { state: true },
    link: { state: true },
    isSigningIn: { state: true },
    greeted: { state: true },
    state: { state: true },
    share: { state: true },
    stopToken: { state: true },
    isLanguageMissing: { state: true },
  };

  declare private session: SessionState;
  declare private signInFailure: ApiFailure | undefined;
  /** The sign-in link that waits for its button; null for none. */
  declare private link: OpenedLink | null;
  /** Whether the collector is asked about a link, or takes it. */
  declare private isSigningIn: boolean;
  /** Who has just signed in, or stayed signed in; null where nothing has to be said of it. */
  declare private greeted: Session | null;
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
  /** Of the sign-in link that was opened last. */
  #newestToken = '';
  #movesFocus = false;
  /** Whether a page has been drawn. What stands below it and over it comes after it. */
  #isBegun = false;

  constructor() {
    super();
    this.session = 'in';
    this.link = null;
    this.isSigningIn = false;
    this.greeted = null;
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
    if (!this.#returnFromProvider() && !this.#openLink()) this.#sites.ask(earlySites);
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
    if (this.link !== null) {
      const { token, link } = this.link;
      return html`<sign-in-link-view
        .link=${link}
        .isWorking=${this.isSigningIn}
        @use-link=${() => void this.#signIn(token)}
        @leave-link=${() => this.#leaveLink(link)}
      ></sign-in-link-view>
      <footer class="foot alone"><language-choice></language-choice></footer>`;
    }
    if (this.isSigningIn && this.session === 'in' && this.#sites.value === undefined) {
      return html`<p class="visually-hidden" role="status">${WORDS.loading}</p>`;
    }
    if (this.session !== 'in') {
      return html`<sign-in-view
        .reason=${this.session}
        .failure=${this.signInFailure}
        .isWorking=${this.isSigningIn}
        @sign-in=${(event: CustomEvent<string>) => void this.#readLink(event.detail)}
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
          ${this.#signedInNote()} ${this.#clockNote()} ${this.#codeNote()} ${this.#labels(site, survey)} ${this.#content(site, survey)}
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
          : this.session === 'in' && this.link === null
            ? WORDS.views[this.#view]
            : WORDS.signIn.title;
    document.title = [
      page,
      ...(this.session === 'in' && this.link === null && site ? [site.product] : []),
      WORDS.name,
    ].join(' · ');
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
    return this.session === 'in' && this.link === null ? PAGES[this.#view].load : undefined;
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

  /** Who signed in just now, or stayed signed in though a link was opened; and why that link did nothing. */
  #signedInNote() {
    const { greeted, signInFailure } = this;
    if (greeted === null) return nothing;
    return html`<div class="label small" role="status">
      ${signInFailure ? html`<p>${signInTrouble(signInFailure)}</p>` : nothing}
      <p>${WORDS.settings.access.signedInAs(nameOf(greeted))}</p>
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
    if (isAnotherPage) this.greeted = null;
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
    if (token !== null) {
      // At once: whatever follows can take long, and nothing of the link may be left in the address.
      dropFragment();
      void this.#readLink(token);
    }
    // Whoever leaves such a link comes to the dashboard itself.
    else if (wasOther && !isOther) this.#sites.ask(earlySites);
    return token !== null || isOther;
  };

  /** @returns Whether the address says how a sign-in by an identity provider ended. */
  #returnFromProvider(): boolean {
    const outcome = providerOutcome(location.hash);
    if (outcome === null) return false;
    dropFragment();
    if (outcome === 'signed-in') {
      returnToSearch();
      this.#readAddress();
      this.#sites.ask(earlySites);
      void this.#greet();
    } else {
      this.signInFailure = new ApiFailure(outcome, '');
      this.session = 'new';
      void this.#stayIn();
    }
    return true;
  }

  /** Shows who a link signs in. Nothing changes before its button is pressed. */
  async #readLink(token: string): Promise<void> {
    this.signInFailure = undefined;
    this.isSigningIn = true;
    this.#newestToken = token;
    const link = await readSignInLink(token).catch(toFailure);
    // People open used links once more, being signed in by the first time.
    const held = link instanceof ApiFailure ? await readHeldSession() : null;
    if (token !== this.#newestToken) return;
    this.isSigningIn = false;
    if (!(link instanceof ApiFailure)) {
      this.link = { token, link };
      return;
    }
    this.signInFailure = link;
    this.link = null;
    this.#goOnAs(held);
  }

  async #signIn(token: string): Promise<void> {
    this.isSigningIn = true;
    this.signInFailure = await signIn(token).then(() => undefined, toFailure);
    const held = await readHeldSession();
    this.isSigningIn = false;
    this.link = null;
    // Where it failed, whoever was signed in still is.
    if (this.signInFailure) {
      this.#goOnAs(held);
      return;
    }
    // What somebody else was shown is not for this one.
    this.#sites.forget();
    this.#made = [];
    returnToSearch();
    this.#readAddress();
    this.greeted = held;
    this.session = 'in';
    this.#sites.ask(earlySites);
  }

  #leaveLink({ held }: SignInLink): void {
    this.link = null;
    this.#goOnAs(held);
  }

  /** A sign-in that failed has ended no session: whoever has one goes on with it. */
  async #stayIn(): Promise<void> {
    const held = await readHeldSession();
    if (this.link === null) this.#goOnAs(held);
  }

  /** @param held Null: nobody is signed in. */
  #goOnAs(held: Session | null): void {
    if (held === null) {
      this.session = 'new';
      return;
    }
    this.greeted = held;
    this.session = 'in';
    if (this.#sites.value === undefined) this.#sites.ask(earlySites);
  }

  async #greet(): Promise<void> {
    this.greeted = await readHeldSession();
  }

  #endSession(): void {
    const hadSites = this.#sites.value !== undefined;
    this.#sites.forget();
    this.#made = [];
    rememberSearch();
    this.greeted = null;
    this.session = hadSites ? 'ended' : 'new';
  }

  async #leave(): Promise<void> {
    this.#sites.forget();
    this.#made = [];
    this.greeted = null;
    this.session = 'left';
    // Where the collector can't be told, the cookie ends by itself.
    await signOut().catch(() => undefined);
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}
