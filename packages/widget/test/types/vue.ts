import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['trust-gauge']>['$props'];

export const props: Props = {
  site: 'tg_pub_live_x',
  survey: undefined,
  class: 'narrow',
  segments: { plan: 'team' },
  onTrustgaugeFailed: (event) => event.detail.code,
};
// @ts-expect-error There is no such placement.
export const wrong: Props = { presentation: 'middle' };
