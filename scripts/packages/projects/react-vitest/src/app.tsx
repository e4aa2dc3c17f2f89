import { TrustGauge, type TrustGaugeElement } from '@trustgauge/react';
import { useRef } from 'react';

export function App({ plan }: { plan: string | undefined }) {
  const gauge = useRef<TrustGaugeElement>(null);
  return (
    <main>
      <TrustGauge
        ref={gauge}
        site="tg_pub_test_x"
        survey={undefined}
        segments={plan === undefined ? undefined : { plan }}
        onFailed={(event) => event.detail.code}
      />
      <button type="button" onClick={() => void gauge.current?.open()}>
        Tell us
      </button>
    </main>
  );
}
