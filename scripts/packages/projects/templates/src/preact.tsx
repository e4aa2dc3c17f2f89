import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/preact';

export const tag = (
  <trust-gauge site="tg_pub_live_x" survey={undefined} ontrustgauge-failed={(event) => event.detail.code} />
);
