/**
 * `<people-settings>`: who signs in, and as what. For owners.
 */
import {
  type Invitation,
  type ListedSite,
  type People,
  type Person,
  type PersonMade,
  peopleTable,
  ROLES,
  type Role,
  type Session,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import type { Answer, ConfirmedButton } from './confirmed-button.js';
import { settingsStyles } from './settings.styles.js';
import {
  addPerson,
  changePerson,
  invitePerson,
  type Leaving,
  readPeople,
  readPersonMade,
  removePerson,
  signPersonOut,
} from './settings-api.js';
import { NEXT_LOOK_MS } from './settings-view.js';

export class PeopleSettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = {
    site: { attribute: false },
    session: { attribute: false },
    edited: { state: true },
    made: { state: true },
  };

  declare site: ListedSite;
  declare session: Session;
  /** Id of the person whose role is being changed; null for nobody. */
  declare private edited: string | null;
  /** What ends with the person who is about to be removed; null before it is read. */
  declare private made: (PersonMade & { readonly of: string }) | null;

  #people = new Watched<People>(this, { pauseMs: () => NEXT_LOOK_MS });
  #change = new Change(this);

  constructor() {
    super();
    this.edited = null;
    this.made = null;
  }

  protected override firstUpdated(): void {
    this.#people.ask(readPeople);
  }

  protected override render() {
    const words = WORDS.settings.people;
    const { value, failure, isReading } = this.#people;
    return html`
      <section>
        <p>${words.how}</p>
        ${
          failure
            ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#people.readNow()}></trouble-note>`
            : nothing
        }
        ${value?.people.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ul class="lines" aria-busy=${value ? 'false' : 'true'}>
          ${(value?.people ?? []).map((person) => this.#person(person, value?.sendsMail ?? false))}
        </ul>
        ${
          value && value.people.length > 0
            ? html`<take-along
                .caption=${WORDS.settings.sections.people}
                .name=${['people', todayIn(this.site.timeZone)]}
                .table=${() => peopleTable(value.people)}
              ></take-along>`
            : nothing
        }
        ${this.#change.outcome()}
      </section>
      <section aria-labelledby="add">
        <h2 id="add">${words.addTitle}</h2>
        <p>${value?.sendsMail ? words.addByMail : words.addByHand}</p>
        ${value?.allowedDomains ? html`<p>${words.domains(WORDS.listed(value.allowedDomains))}</p>` : nothing}
        ${value?.blocked ? html`<p>${words.blocked(value.blocked)}</p>` : nothing}
        <form @submit=${this.#add}>
          <div class="fields">
            <div class="field">
              <label for="email">${words.email}</label>
              <input id="email" name="email" type="email" autocomplete="off" required />
            </div>
            ${this.#roleAndSite('new', 'viewer', this.session.site)}
          </div>
          <div class="buttons">
            <button type="submit" class="primary" ?disabled=${this.#change.isUnderWay}>${words.add}</button>
          </div>
        </form>
      </section>
      <section aria-labelledby="roles">
        <h2 id="roles">${words.rolesTitle}</h2>
        <ul class="lines">
          ${ROLES.map((role) => html`<li><div class="line"><span>${WORDS.settings.role[role]}</span><span class="hint">${words.may[role]}</span></div></li>`)}
        </ul>
      </section>
    `;
  }

  #person(person: Person, sendsMail: boolean) {
    const words = WORDS.settings.people;
    const { id, email, role, site } = person;
    const isSelf = email === this.session.email;
    if (this.edited === id) {
      return html`<li>
        <form @submit=${(event: SubmitEvent) => this.#save(event, person)}>
          <p>${email}</p>
          <div class="fields">${this.#roleAndSite(id, role, site)}</div>
          <p class="hint">${words.changeSignsOut}</p>
          <div class="buttons">
            <button type="submit" class="primary" ?disabled=${this.#change.isUnderWay}>${WORDS.settings.save}</button>
            <button type="button" class="plain" @click=${() => this.#edit(null)}>${WORDS.settings.cancel}</button>
          </div>
        </form>
      </li>`;
    }
    return html`<li>
      <div class="line">
        <span>${email}${isSelf ? html` <span class="hint">${words.you}</span>` : nothing}</span>
        <span class="hint">${words.is(WORDS.settings.role[role], this.#siteName(site))}</span>
      </div>
      <div class="buttons">
        <button type="button" class="plain" aria-label=${words.changeOf(email)} @click=${() => this.#edit(id)}>
          ${words.change}
        </button>
        ${
          sendsMail
            ? html`<button type="button" class="plain" aria-label=${words.inviteOf(email)} @click=${() => this.#invite(person)}>
                ${words.invite}
              </button>`
            : nothing
        }
        <button type="button" class="plain" aria-label=${words.signOutOf(email)} @click=${() => this.#signOut(person)}>
          ${words.signOut}
        </button>
        <confirmed-button
          .isPlain=${true}
          .label=${words.remove}
          .question=${this.#removeQuestion(person)}
          .answers=${this.#removeAnswers(person)}
          .option=${this.#returns(person) && this.session.site === null ? words.block : null}
          @opened=${() => this.#readMade(person)}
          @confirmed=${({ detail, target }: CustomEvent<string>) =>
            this.#remove(person, {
              keepsLinks: detail === 'keep',
              isBlocked: (target as ConfirmedButton).isTicked,
            })}
        ></confirmed-button>
      </div>
    </li>`;
  }

  #removeQuestion({ id, email }: Person): string {
    const words = WORDS.settings.people;
    const question = email === this.session.email ? words.removeSelfQuestion : words.removeQuestion(email);
    const made = this.made?.of === id ? this.made : null;
    const labels = (things: readonly { readonly label: string }[]) =>
      WORDS.listed(things.map(({ label }) => words.quoted(label)));
    const admitted = this.#people.value?.admitted;
    return [
      question,
      ...(admitted && this.#returns({ email }) ? [words.returns(WORDS.settings.role[admitted.role])] : []),
      ...(made && made.tokens.length > 0 ? [words.endsTokens(labels(made.tokens))] : []),
      ...(made && made.shareLinks.length > 0 ? [words.endsLinks(labels(made.shareLinks))] : []),
    ].join(' ');
  }

  /** Whether the identity provider lets somebody with this address in again. */
  #returns({ email }: Pick<Person, 'email'>): boolean {
    const domain = email.slice(email.lastIndexOf('@') + 1);
    return this.#people.value?.admitted?.domains.includes(domain) ?? false;
  }

  #removeAnswers({ id, email }: Person): readonly Answer[] {
    const words = WORDS.settings.people;
    const remove = { name: 'remove', label: words.removeAnswer };
    const hasLinks = this.made?.of === id && this.made.shareLinks.length > 0 && email !== this.session.email;
    return hasLinks ? [remove, { name: 'keep', label: words.removeKeepingLinks }] : [remove];
  }

  async #readMade({ id }: Person): Promise<void> {
    this.made = null;
    // Where it can't be read, the person can be removed all the same: what they made ends in any case.
    const made = await readPersonMade(id).catch(() => null);
    this.made = made && { ...made, of: id };
  }

  #roleAndSite(key: string, role: Role, site: string | null) {
    const words = WORDS.settings.people;
    const sites = this.session.site === null ? [null, this.site.id] : [this.session.site];
    const choices = site === null || sites.includes(site) ? sites : [...sites, site];
    return html`
      <div class="field">
        <label for=${`role-${key}`}>${words.role}</label>
        <select id=${`role-${key}`} name="role">
          ${ROLES.map((name) => html`<option value=${name} .selected=${name === role}>${WORDS.settings.role[name]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`site-${key}`}>${words.site}</label>
        <select id=${`site-${key}`} name="site">
          ${choices.map((id) => html`<option value=${id ?? ''} .selected=${id === site}>${this.#siteName(id)}</option>`)}
        </select>
      </div>
    `;
  }

  #siteName(site: string | null): string {
    if (site === null) return WORDS.settings.people.allSites;
    return site === this.site.id ? this.site.product : site;
  }

  #edit(id: string | null): void {
    this.edited = id;
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const email = String(new FormData(form).get('email'));
    const added = await this.#change.make(
      () => addPerson({ email, ...grantIn(form) }),
      ({ person, invitation }) => said(invitation, person.email),
    );
    if (added) form.reset();
    this.#people.readNow();
  }

  async #save(event: SubmitEvent, { id, revision }: Person): Promise<void> {
    event.preventDefault();
    const grant = grantIn(event.target as HTMLFormElement);
    const changed = await this.#change.make(
      () => changePerson(id, { revision, ...grant }),
      ({ email }) => WORDS.settings.people.changed(email),
    );
    // Also where somebody else was faster: what they changed is shown, and can be changed again.
    if (changed || this.#change.failure?.code === 'changed_meanwhile') this.edited = null;
    this.#people.readNow();
  }

  async #invite({ id }: Person): Promise<void> {
    await this.#change.make(
      () => invitePerson(id),
      ({ person, invitation }) => said(invitation, person.email),
    );
  }

  async #signOut({ id, email }: Person): Promise<void> {
    await this.#change.make(
      () => signPersonOut(id),
      () => WORDS.settings.people.signedOut(email),
    );
    this.#people.readNow();
  }

  async #remove({ id, email }: Person, leaving: Leaving): Promise<void> {
    await this.#change.make(() => removePerson(id, leaving), WORDS.settings.people.removed(email));
    this.#people.readNow();
  }
}

function grantIn(form: HTMLFormElement): { role: Role; site: string | null } {
  const data = new FormData(form);
  const site = String(data.get('site'));
  return { role: data.get('role') as Role, site: site === '' ? null : site };
}

function said(invitation: Invitation, email: string): string {
  return WORDS.settings.people.invitation[invitation](email);
}
