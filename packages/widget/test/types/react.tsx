import '@trustgauge/widget/lazy';
import type { TrustGaugeElement } from '@trustgauge/widget';
import { createRef } from 'react';

const ref = createRef<TrustGaugeElement>();

export const tags = [
  <trust-gauge key="1" site="tg_pub_live_x" />,
  <trust-gauge
    key="2"
    ref={ref}
    id="ask"
    class="narrow"
    site={undefined}
    survey={undefined}
    presentation="corner"
    segments={{ plan: 'team' }}
    person={{ key: 'account-7' }}
    ontrustgauge-failed={(event) => event.detail.code}
    hidden={false}
  />,
  // @ts-expect-error There is no such placement.
  <trust-gauge key="3" presentation="middle" />,
];
