/**
 * The pages that the address can name, in the order of the navigation. The overview comes with the frame; every other
 * page's code is fetched when it is first opened.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { html, type TemplateResult } from 'lit';
import type { LocationState, View } from '../location-state.js';

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
}

export const PAGES: Readonly<Record<View, Page>> = {
  overview: {
    draw: ({ site, survey, state }) =>
      html`<overview-view .site=${site} .survey=${survey} .state=${state}></overview-view>`,
  },
  effect: {
    draw: ({ site, survey, state }) =>
      html`<effect-view .site=${site} .survey=${survey} .state=${state}></effect-view>`,
    load: () => import('./effect-page.js'),
  },
  alerts: {
    draw: ({ site, survey, state }) =>
      html`<alerts-view .site=${site} .survey=${survey} .state=${state}></alerts-view>`,
    load: () => import('./alerts-page.js'),
  },
  sharing: {
    draw: ({ site, survey }) => html`<sharing-view .site=${site} .survey=${survey}></sharing-view>`,
    load: () => import('./sharing-page.js'),
  },
  installation: {
    draw: ({ site, survey, state }) =>
      html`<installation-view .site=${site} .survey=${survey} .state=${state}></installation-view>`,
    load: () => import('./installation-page.js'),
  },
  settings: {
    draw: ({ site, survey, state }) =>
      html`<settings-view .site=${site} .survey=${survey} .state=${state}></settings-view>`,
    load: () => import('./settings-page.js'),
  },
};
