/** @jest-environment jsdom */
const { render } = require('@testing-library/react');
const { TrustGauge } = require('@trustgauge/react');
const { answer, startFakeCollector } = require('@trustgauge/widget/testing');
const { createElement, createRef } = require('react');

test('takes props, and fetches once', async () => {
  global.fetch = jest.fn(() => new Promise(() => {}));
  const ref = createRef();
  render(createElement(TrustGauge, { ref, site: 'tg_pub_test_x' }));
  expect(ref.current.site).toBe('tg_pub_test_x');
  await new Promise((resolve) => setTimeout(resolve));
  expect(global.fetch).toHaveBeenCalledTimes(1);
});

test('calls handlers, and sends what was chosen', async () => {
  const collector = startFakeCollector();
  const onShown = jest.fn();
  const onAnswered = jest.fn();
  const { container, unmount } = render(
    createElement(TrustGauge, { site: 'tg_pub_test_x', segments: { plan: 'team' }, onShown, onAnswered }),
  );
  const gauge = container.querySelector('trust-gauge');
  await answer(gauge, 'very');
  await answer(gauge, 'less-data');
  expect(onShown).toHaveBeenCalledTimes(1);
  expect(onAnswered).toHaveBeenCalledTimes(1);
  expect(collector.answers[0].answers).toEqual({ headline: 'very', raise: 'less-data' });
  unmount();
  collector.stop();
});

test('may be left as it is: nothing fails after the test', () => {
  global.fetch = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { ok: true, json: async () => ({}) };
  };
  render(createElement(TrustGauge, { site: 'tg_pub_test_x' }));
});
