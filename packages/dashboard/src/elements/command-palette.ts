/**
 * `<command-palette>`: a field and a list of everywhere to go: type, move with the arrows, choose with Enter. A
 * combobox with a list as the ARIA practices describe it, in a modal dialog. Fires `navigate`, `sign-out`, and
 * `language-failed` where a language can't be fetched.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { type Command, type CommandGroup, matching } from '../commands.js';
import { browserFormat as format } from '../format.js';
import { keepLanguage, speak } from '../language.js';
import { navigate } from '../navigate.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { commandPaletteStyles } from './command-palette.styles.js';

export class CommandPalette extends LitElement {
  static override styles = [text, controls, commandPaletteStyles];

  static override properties = {
    groups: { attribute: false },
    typed: { state: true },
    activeId: { state: true },
    isOpen: { state: true },
  };

  /** Makes the commands, when it is opened and while it is open. */
  declare groups: () => CommandGroup[];
  declare private typed: string;
  /** Of the command that Enter would choose. */
  declare private activeId: string;
  declare private isOpen: boolean;

  constructor() {
    super();
    this.groups = () => [];
    this.typed = '';
    this.activeId = '';
    this.isOpen = false;
  }

  /** Opens it, or closes it where it is open. */
  async toggle(): Promise<void> {
    if (this.isOpen) {
      this.#dialog?.close();
      return;
    }
    this.typed = '';
    this.activeId = '';
    this.isOpen = true;
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  protected override render() {
    const words = WORDS.commands;
    const found = this.isOpen ? matching(this.groups(), this.typed) : [];
    const all = found.flatMap(({ commands }) => commands);
    const active = all.find(({ id }) => id === this.activeId) ?? all[0];
    return html`
      <dialog aria-label=${words.title} @close=${this.#closed} @click=${this.#clickBeside}>
        <div class="search">
          <input
            type="text"
            role="combobox"
            aria-label=${words.field}
            aria-expanded=${all.length > 0 ? 'true' : 'false'}
            aria-controls="list"
            aria-autocomplete="list"
            aria-activedescendant=${active ? `command-${active.id}` : nothing}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            placeholder=${words.field}
            .value=${this.typed}
            @input=${this.#type}
            @keydown=${(event: KeyboardEvent) => this.#key(event, all, active)}
          />
        </div>
        <div class="list" id="list" role="listbox" aria-label=${words.title} tabindex="-1" ?hidden=${all.length === 0}>
          ${found.map((group, place) => this.#group(group, place, active))}
        </div>
        ${all.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
        <p class="visually-hidden" role="status">
          ${this.isOpen && this.typed ? words.found(format.counted(all.length)) : nothing}
        </p>
      </dialog>
    `;
  }

  protected override updated(_: PropertyValues): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #group({ name, commands }: CommandGroup, place: number, active: Command | undefined) {
    return html`
      <div class="group" role="group" aria-labelledby=${`group-${place}`}>
        <p id=${`group-${place}`}>${name}</p>
        ${commands.map(
          (command) => html`<div
            class="option"
            role="option"
            id=${`command-${command.id}`}
            aria-selected=${command === active ? 'true' : 'false'}
            @click=${() => this.#run(command)}
            @pointermove=${() => {
              this.activeId = command.id;
            }}
          >
            <span>${command.label}</span>
            ${command.isCurrent ? html`<span class="now">${WORDS.commands.now}</span>` : nothing}
          </div>`,
        )}
      </div>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.activeId = '';
  }

  #key(event: KeyboardEvent, all: readonly Command[], active: Command | undefined): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = active ? all.indexOf(active) : -1;
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, PageDown: all.length - 1, PageUp: 0 }[event.key];
    if (next !== undefined) this.activeId = all.at(next % all.length)?.id ?? '';
    else if (event.key === 'Enter' && active) this.#run(active);
    else return;
    event.preventDefault();
  }

  #run({ does }: Command): void {
    this.#dialog?.close();
    if ('goTo' in does) navigate(this, does.goTo);
    else if ('signOut' in does) this.#fire('sign-out');
    else {
      speak(does.speak).then(
        () => keepLanguage(does.speak),
        () => this.#fire('language-failed'),
      );
    }
  }

  #fire(name: 'sign-out' | 'language-failed'): void {
    this.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }

  #closed(): void {
    this.isOpen = false;
  }

  /** The dialog's own ground is covered by what is in it: a click on it is one beside. */
  #clickBeside(event: Event): void {
    if (event.target === this.#dialog) this.#dialog?.close();
  }
}
