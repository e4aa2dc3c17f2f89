import '@trustgauge/widget/lazy';
import type {} from '@trustgauge/widget/types/solid';

export const tag = (
  <trust-gauge site="tg_pub_live_x" survey={undefined} on:trustgauge-failed={(event) => event.detail.code} />
);
