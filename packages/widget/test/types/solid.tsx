import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/solid';

export const tags = [
  <trust-gauge
    site="tg_pub_live_x"
    survey={undefined}
    class="narrow"
    prop:segments={{ plan: 'team' }}
    on:trustgauge-failed={(event) => event.detail.code}
  />,
  // @ts-expect-error There is no such placement.
  <trust-gauge presentation="middle" />,
];
