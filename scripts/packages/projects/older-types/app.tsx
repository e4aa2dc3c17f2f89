import { TrustGauge } from '@trustgauge/react';
import '@trustgauge/widget/define';
import '@trustgauge/widget/lazy';
import { startFakeCollector } from '@trustgauge/widget/testing';

document.querySelector('trust-gauge')?.invite();
document.addEventListener('trustgauge-failed', (event) => event.detail.code);
export const tags = [
  <trust-gauge key="1" site="tg_pub_live_x" />,
  <TrustGauge key="2" site="tg_pub_live_x" survey={undefined} onShown={(event) => event.detail.survey} />,
];
export const { answers } = startFakeCollector();
