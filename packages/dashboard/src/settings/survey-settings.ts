/**
 * `<survey-settings>`: is a survey asked, and by which segments are its answers counted.
 */
import { MAX_SEGMENT_DIMENSIONS, type Session, type Settings } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { changeSettings, pauseSurvey } from './settings-api.js';

/** As it is typed: a name, and its values with commas between them. */
interface Row {
  readonly name: string;
  readonly values: string;
}

export class SurveySettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = {
    settings: { attribute: false },
    session: { attribute: false },
    survey: {},
    rows: { state: true },
  };

  declare settings: Settings;
  declare session: Session;
  /** Id of the one that the rest of the page is about. */
  declare survey: string;
  /** Null: as they are in force. */
  declare private rows: readonly Row[] | null;

  #pausing = new Change(this);
  #saving = new Change(this);

  constructor() {
    super();
    this.rows = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('survey')) this.rows = null;
  }

  protected override render() {
    const words = WORDS.settings.surveys;
    const isEditor = this.session.role !== 'viewer';
    const state = this.settings.surveys.find(({ id }) => id === this.survey);
    if (state === undefined) return nothing;
    const { isPausedByHand, isPausedByFile } = state;
    const isPaused = isPausedByHand || isPausedByFile;
    return html`
      <section aria-labelledby="asked">
        <h2 id="asked">${words.asked(this.survey)}</h2>
        <p>${isPausedByFile ? words.pausedByFile : isPaused ? words.isPaused : words.isAsked}</p>
        ${
          isPausedByFile
            ? nothing
            : isEditor
              ? html`<div class="buttons">
                  <button
                    type="button"
                    ?disabled=${this.#pausing.isUnderWay}
                    @click=${() => this.#pause(!isPaused)}
                  >
                    ${isPaused ? words.resume : words.pause}
                  </button>
                </div>`
              : html`<p class="hint">${words.onlyEditors}</p>`
        }
        ${this.#pausing.outcome()}
      </section>
      ${this.#segments()}
    `;
  }

  #segments() {
    const words = WORDS.settings.surveys;
    const isOwner = this.session.role === 'owner';
    const rows = this.#shown();
    const said = this.settings.inFile?.surveys.find(({ id }) => id === this.survey)?.segments;
    const isAsInFile = said === undefined || isSame(said, this.#inForce());
    return html`
      <section aria-labelledby="segments">
        <h2 id="segments">${words.segments}</h2>
        <p>${words.segmentsHow}</p>
        ${isAsInFile ? nothing : html`<p class="hint">${WORDS.settings.fileSays(inWords(toRows(said)))}</p>`}
        ${rows.length === 0 && !isOwner ? html`<p>${words.none}</p>` : nothing}
        <form @submit=${this.#save} novalidate>
          <fieldset ?disabled=${!isOwner}>
            ${rows.map(
              ({ name, values }, place) => html`
                <div class="fields pair" role="group" aria-label=${words.segment(name || String(place + 1))}>
                  <div class="field">
                    <label for=${`name-${place}`}>${words.name}</label>
                    <input
                      id=${`name-${place}`}
                      spellcheck="false"
                      autocapitalize="none"
                      .value=${name}
                      @input=${(event: Event) => this.#type(place, { name: typedIn(event) })}
                    />
                  </div>
                  <div class="field">
                    <label for=${`values-${place}`}>${words.values}</label>
                    <input
                      id=${`values-${place}`}
                      spellcheck="false"
                      .value=${values}
                      @input=${(event: Event) => this.#type(place, { values: typedIn(event) })}
                    />
                  </div>
                  ${
                    isOwner
                      ? html`<div class="buttons">
                          <button type="button" @click=${() => this.#remove(place)}>${words.remove}</button>
                        </div>`
                      : nothing
                  }
                </div>
              `,
            )}
          </fieldset>
          ${
            isOwner
              ? html`<div class="buttons">
                  <button
                    type="submit"
                    class="primary"
                    ?disabled=${this.#saving.isUnderWay || !this.#isChanged()}
                  >
                    ${this.#saving.isUnderWay ? WORDS.settings.saving : words.save}
                  </button>
                  <button type="button" ?disabled=${rows.length >= MAX_SEGMENT_DIMENSIONS} @click=${this.#add}>
                    ${words.add}
                  </button>
                </div>`
              : nothing
          }
          ${this.#saving.outcome()}
        </form>
      </section>
    `;
  }

  #inForce(): Readonly<Record<string, readonly string[]>> {
    return this.settings.inForce.surveys.find(({ id }) => id === this.survey)?.segments ?? {};
  }

  #shown(): readonly Row[] {
    return this.rows ?? toRows(this.#inForce());
  }

  #isChanged(): boolean {
    return !isSame(toSegments(this.#shown()), this.#inForce());
  }

  #type(place: number, change: Partial<Row>): void {
    this.rows = this.#shown().map((row, other) => (other === place ? { ...row, ...change } : row));
  }

  readonly #add = async () => {
    this.rows = [...this.#shown(), { name: '', values: '' }];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#name-${this.rows.length - 1}`)?.focus();
  };

  #remove(place: number): void {
    this.rows = this.#shown().filter((_, other) => other !== place);
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { site, revision } = this.settings;
    const segments = { survey: this.survey, values: toSegments(this.#shown()) };
    const settings = await this.#saving.make(
      () => changeSettings(site, { revision, segments }),
      WORDS.settings.saved,
    );
    if (settings === undefined) return;
    this.rows = null;
    this.#tell(settings);
  }

  async #pause(isPaused: boolean): Promise<void> {
    const { paused, resumed } = WORDS.settings.surveys;
    const settings = await this.#pausing.make(
      () => pauseSurvey(this.settings.site, this.survey, isPaused),
      isPaused ? paused : resumed,
    );
    if (settings) this.#tell(settings);
  }

  #tell(settings: Settings): void {
    this.dispatchEvent(
      new CustomEvent('settings-changed', { detail: settings, bubbles: true, composed: true }),
    );
  }
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function toRows(segments: Readonly<Record<string, readonly string[]>>): Row[] {
  return Object.entries(segments).map(([name, values]) => ({ name, values: values.join(', ') }));
}

function toSegments(rows: readonly Row[]): Record<string, string[]> {
  return Object.fromEntries(
    rows.map(({ name, values }) => [
      name.trim(),
      values
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ]),
  );
}

function inWords(rows: readonly Row[]): string {
  return rows.map(({ name, values }) => `${name} (${values})`).join(', ');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
