import { TrustGauge, type TrustGaugeElement } from '@trustgauge/react';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The collector that `npm start` runs. The test key takes answers from this machine and keeps them apart. */
const COLLECTOR = 'http://127.0.0.1:4180';
const SITE = 'tg_pub_test_example-shop';

function SettingsPage() {
  const gauge = useRef<TrustGaugeElement>(null);
  const [isMember, setIsMember] = useState(false);
  const [events, setEvents] = useState<readonly string[]>([]);
  const note = ({ type, detail }: CustomEvent<{ survey: string; code?: string }>) =>
    setEvents((before) => [...before, `${type} (${detail.code ?? detail.survey})`]);

  return (
    <main>
      <h1>Settings</h1>
      <TrustGauge
        ref={gauge}
        site={SITE}
        collector={COLLECTOR}
        segments={{ plan: isMember ? 'member' : 'free' }}
        onShown={note}
        onAnswered={note}
        onDismissed={note}
        onDelivered={note}
        onFailed={note}
      />
      <section aria-labelledby="plan">
        <h2 id="plan">Your plan</h2>
        <label>
          <input type="checkbox" checked={isMember} onChange={({ target }) => setIsMember(target.checked)} />
          Fernhill membership
        </label>
      </section>
      <section aria-labelledby="say">
        <h2 id="say">Your data</h2>
        <p>Tell us at any time how safe you feel it is with us.</p>
        <button type="button" onClick={() => void gauge.current?.open()}>
          Tell us
        </button>
      </section>
      <section aria-labelledby="events">
        <h2 id="events">What this page is told</h2>
        <p>Never what somebody answered.</p>
        <ol aria-live="polite">
          {events.map((event, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
            <li key={place}>{event}</li>
          ))}
        </ol>
      </section>
    </main>
  );
}

const app = document.getElementById('app');
if (app === null) throw new Error('expected an element with the id app in index.html, got none');
createRoot(app).render(
  <StrictMode>
    <SettingsPage />
  </StrictMode>,
);
