import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/preact';

export const tags = [
  <trust-gauge
    site="tg_pub_live_x"
    survey={undefined}
    class="narrow"
    segments={{ plan: 'team' }}
    ontrustgauge-failed={(event) => event.detail.code}
  />,
  // @ts-expect-error There is no such placement.
  <trust-gauge presentation="middle" />,
];
