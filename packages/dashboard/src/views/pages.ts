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

/** One that can be drawn before there is a site. */
interface PageWithoutSite extends Page {
  readonly draw: (scope: {
    readonly site: ListedSite | undefined;
    readonly survey: string | undefined;
    readonly state: LocationState;
  }) => TemplateResult;
}

export const PAGES: Readonly<Record<View, Page> & { 'set-up': PageWithoutSite }> = {
  overview: {
    draw: ({ site, survey, state }) =>
      html`<overview-view .site=${site} .survey=${survey} .state=${state}></overview-view>`,
  },
  installation: {
    draw: ({ site, survey, state }) =>
      html`<installation-view .site=${site} .survey=${survey} .state=${state}></installation-view>`,
    load: () => import('./installation-page.js'),
  },
  'set-up': {
    draw: ({ site, survey, state }) =>
      html`<set-up-view .site=${site} .survey=${survey} .state=${state}></set-up-view>`,
    load: () => import('./set-up-page.js'),
  },
};
