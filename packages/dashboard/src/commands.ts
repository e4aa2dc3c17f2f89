/**
 * Everywhere that one can go and everything that one can choose, as a list of commands that a person finds by typing.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { addDays } from './calendar.js';
import { browserFormat as format } from './format.js';
import { ENTRIES, ENVIRONMENTS, GRANULARITIES, type LocationState, VIEWS } from './location-state.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from './words/languages.js';
import { WORDS } from './words.js';

export interface Command {
  /** The same for as long as what it does is the same. */
  readonly id: string;
  readonly label: string;
  /** Whether it stands for what is so already. */
  readonly isCurrent: boolean;
  readonly does: Deed;
}

/** What a command does: goes to another state of the address, speaks another language, or leaves. */
export type Deed =
  | { readonly goTo: Partial<LocationState> }
  | { readonly speak: Language }
  | { readonly signOut: true };

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

export interface CommandScope {
  readonly sites: readonly ListedSite[];
  /** What is shown; undefined where the address names nothing that there is. */
  readonly site: ListedSite | undefined;
  readonly survey: string | undefined;
  readonly state: LocationState;
  readonly language: Language;
  /** Where the site is. */
  readonly today: string;
}

/** Lengths of time, in days, that can be chosen besides the newest. */
export const PERIOD_DAYS = [90, 365] as const;

/** Every command, those first that are used most. */
export function commandsFor(scope: CommandScope): CommandGroup[] {
  const { rail, periods, choices, commands, language, granularity, environmentOption, entryOption } = WORDS;
  const { state } = scope;
  const chosen = <Name extends 'granularity' | 'environment' | 'entry'>(
    name: Name,
    values: readonly LocationState[Name][],
    labels: Readonly<Record<LocationState[Name], string>>,
  ) =>
    values.map((value) => ({
      id: `${name}-${value}`,
      label: labels[value],
      isCurrent: state[name] === value,
      does: { goTo: { [name]: value } },
    }));
  const groups: CommandGroup[] = [
    { name: rail.label, commands: scope.site ? pagesOf(scope) : [] },
    { name: rail.siteAndSurvey, commands: surveysOf(scope) },
    { name: periods.label, commands: scope.site ? periodsOf(scope) : [] },
    { name: choices.granularity, commands: chosen('granularity', GRANULARITIES, granularity) },
    { name: choices.entry, commands: chosen('entry', ENTRIES, entryOption) },
    { name: choices.environment, commands: chosen('environment', ENVIRONMENTS, environmentOption) },
    { name: language.label, commands: languages(scope) },
    {
      name: commands.session,
      commands: [{ id: 'sign-out', label: rail.signOut, isCurrent: false, does: { signOut: true } }],
    },
  ];
  return groups.filter((group) => group.commands.length > 0);
}

/** Those whose label or group holds every word that was typed, however it is accented or written large. */
export function matching(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return groups
    .map(({ name, commands }) => ({
      name,
      commands: commands.filter(({ label }) => {
        const said = plain(`${name} ${label}`);
        return words.every((word) => said.includes(word));
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
}

function pagesOf({ state, site, survey }: CommandScope): Command[] {
  return VIEWS.map((view) => ({
    id: `page-${view}`,
    label: WORDS.views[view],
    isCurrent: view === state.view,
    does: { goTo: { site: site?.id ?? null, survey: survey ?? null, view } },
  }));
}

function surveysOf({ sites, site: shown, survey }: CommandScope): Command[] {
  return sites.flatMap((site) =>
    site.surveys.map(({ id }) => ({
      id: `survey-${site.id}-${id}`,
      label: site.surveys.length < 2 ? site.product : `${site.product} · ${id}`,
      isCurrent: site === shown && id === survey,
      does: { goTo: { site: site.id, survey: id } },
    })),
  );
}

function periodsOf({ state, today }: CommandScope): Command[] {
  const { newest, days } = WORDS.periods;
  const isPeriod = (firstDay: string) =>
    state.period?.firstDay === firstDay && state.period.lastDay === today;
  return [
    {
      id: 'period-newest',
      label: newest,
      isCurrent: state.period === null,
      does: { goTo: { period: null } },
    },
    ...PERIOD_DAYS.map((length) => {
      const firstDay = addDays(today, 1 - length);
      return {
        id: `period-${length}`,
        label: days(format.count(length)),
        isCurrent: isPeriod(firstDay),
        does: { goTo: { period: { firstDay, lastDay: today } } },
      };
    }),
  ];
}

function languages({ language }: CommandScope): Command[] {
  return LANGUAGE_TAGS.map((tag) => ({
    id: `language-${tag}`,
    label: LANGUAGES[tag].name,
    isCurrent: tag === language,
    does: { speak: tag },
  }));
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
