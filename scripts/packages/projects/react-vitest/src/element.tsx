import '@trustgauge/widget/define';

document.querySelector('trust-gauge')?.invite();
document.addEventListener('trustgauge-failed', (e) => e.detail.code);
export const x = <trust-gauge site="tg_pub_live_x" />;
