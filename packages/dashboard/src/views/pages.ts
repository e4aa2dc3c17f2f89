/**
 * The pages that the address can name, in the order of the navigation. The overview's words and numbers come with the frame; its
 * chart, and every other page's code, is fetched when it is first opened.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { html, type TemplateResult } from 'lit';
import { figuresDrawn } from '../figures-drawn.js';
import { type LocationState, VIEWS, type View } from '../location-state.js';
import { WORDS } from '../words.js';

/** What a page is about. */
export interface PageScope {
  readonly site: ListedSite;
  /** Id of one of the site's surveys. */
  readonly survey: string;
  readonly state: LocationState;
}

interface Page {
  readonly draw: (scope: PageScope) => TemplateResult;
  /** Defines the elements that it is made of. */
  readonly load?: () => Promise<unknown>;
  /** Pages of one group stand together in the navigation, under its name; without one they stand first. */
  readonly group?: PageGroup;
}

/** Its name stands in `WORDS.groups`. */
export type PageGroup = keyof typeof WORDS.groups;

/** One that can be drawn before there is a site. */
interface PageWithoutSite extends Page {
  readonly draw: (scope: {
    readonly site: ListedSite | undefined;
    readonly survey: string | undefined;
    readonly state: LocationState;
  }) => TemplateResult;
}

/**
 * What steps are noted with. No page waits for it at its top level: code that waits while it is run would keep all that
 * it shares with the frame in files of their own, and the first view would be many requests.
 */
const loadSteps = () => import('../elements/steps.js');

export const PAGES: Readonly<Record<View, Page> & { 'set-up': PageWithoutSite }> = {
  overview: {
    draw: ({ site, survey, state }) =>
      html`<overview-view .site=${site} .survey=${survey} .state=${state}></overview-view>`,
    load: () =>
      figuresDrawn()
        .then(() => import('./overview-page.js'))
        .then(loadSteps),
  },
  effect: {
    draw: ({ site, survey, state }) =>
      html`<effect-view .site=${site} .survey=${survey} .state=${state}></effect-view>`,
    load: () => import('./effect-page.js').then(loadSteps),
  },
  alerts: {
    draw: ({ site, survey, state }) =>
      html`<alerts-view .site=${site} .survey=${survey} .state=${state}></alerts-view>`,
    load: () => import('./alerts-page.js').then(loadSteps),
  },
  sharing: {
    draw: ({ site, survey }) => html`<sharing-view .site=${site} .survey=${survey}></sharing-view>`,
    load: () => import('./sharing-page.js'),
  },
  installation: {
    draw: ({ site, survey, state }) =>
      html`<installation-view .site=${site} .survey=${survey} .state=${state}></installation-view>`,
    group: 'setUp',
    load: () => import('./installation-page.js'),
  },
  settings: {
    draw: ({ site, survey, state }) =>
      html`<settings-view .site=${site} .survey=${survey} .state=${state}></settings-view>`,
    group: 'setUp',
    load: () => import('./settings-page.js'),
  },
  'set-up': {
    draw: ({ site, survey, state }) =>
      html`<set-up-view .site=${site} .survey=${survey} .state=${state}></set-up-view>`,
    group: 'setUp',
    load: () => import('./set-up-page.js'),
  },
};

/** Pages that stand together, as the navigation shows them. */
export interface NavigationGroup {
  /** Null: they are what the dashboard is for, and need no name. */
  readonly name: string | null;
  readonly pages: readonly { readonly view: string; readonly label: string; readonly href: string }[];
}

/** Every page, in groups, in the order in which they are first named. */
export function navigationGroups(hrefOf: (view: View) => string): readonly NavigationGroup[] {
  const groupOf = (view: View) => PAGES[view].group ?? null;
  return [...new Set(VIEWS.map(groupOf))].map((group) => ({
    name: group && WORDS.groups[group],
    pages: VIEWS.filter((view) => groupOf(view) === group).map((view) => ({
      view,
      label: WORDS.views[view],
      href: hrefOf(view),
    })),
  }));
}
