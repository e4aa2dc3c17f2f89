import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['trust-gauge'];

export const props: Props = {
  site: 'tg_pub_live_x',
  survey: undefined,
  class: 'narrow',
  segments: { plan: 'team' },
  'ontrustgauge-failed': (event) => event.detail.code,
  'on:trustgauge-failed': (event) => event.detail.code,
};
// @ts-expect-error There is no such placement.
export const wrong: Props = { presentation: 'middle' };
