import { render } from '@testing-library/react';
import { TrustGauge, type TrustGaugeElement } from '@trustgauge/react';
import { answer, startFakeCollector } from '@trustgauge/widget/testing';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';

it('takes props, and fetches once', async () => {
  const fetched = vi.fn(() => new Promise<Response>(() => {}));
  vi.stubGlobal('fetch', fetched);
  const ref = createRef<TrustGaugeElement>();
  render(<TrustGauge ref={ref} site="tg_pub_test_x" />);
  expect(ref.current?.site).toBe('tg_pub_test_x');
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(fetched).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

it('calls handlers, and sends what was chosen', async () => {
  const collector = startFakeCollector();
  const onShown = vi.fn();
  const onAnswered = vi.fn();
  const { container, unmount } = render(
    <TrustGauge site="tg_pub_test_x" segments={{ plan: 'team' }} onShown={onShown} onAnswered={onAnswered} />,
  );
  const gauge = container.querySelector('trust-gauge');
  if (!gauge) throw new Error('nothing is rendered');
  await answer(gauge, 'very');
  await answer(gauge, 'less-data');
  expect(onShown).toHaveBeenCalledTimes(1);
  expect(onAnswered).toHaveBeenCalledTimes(1);
  expect(collector.answers[0]).toMatchObject({
    segments: { plan: 'team' },
    answers: { headline: 'very', raise: 'less-data' },
  });
  unmount();
  collector.stop();
});

it('may be left as it is: nothing fails after the test', () => {
  vi.stubGlobal('fetch', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { ok: true, json: async () => ({}) };
  });
  render(<TrustGauge site="tg_pub_test_x" />);
});
