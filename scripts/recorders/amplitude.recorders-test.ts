import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { bundleOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

provesNothingOf({
  name: 'Amplitude (autocapture, frustration, replay)',
  scripts: [
    await bundleOf(
      `export * from '@amplitude/analytics-browser'; export { plugin } from '@amplitude/plugin-session-replay-browser';`,
      'amplitude',
      import.meta.url,
    ),
  ],
  start: `amplitude.add(amplitude.plugin({
    sampleRate: 1,
    forceSessionTracking: true,
    trackServerUrl: '{{intake}}/replay',
    configServerUrl: '{{intake}}/sr-config',
    privacyConfig: { defaultMaskLevel: 'light' },
  }));
  amplitude.init('key', 'somebody', {
    serverUrl: '{{intake}}/events',
    fetchRemoteConfig: false,
    flushIntervalMillis: 500,
    autocapture: {
      elementInteractions: { shouldTrackEventResolver: () => true },
      frustrationInteractions: true,
      pageViews: true, sessions: true, webVitals: false,
    },
  });`,
  replies: {
    'sr-config': {
      configs: { sessionReplay: { sr_sampling_config: { capture_enabled: true, sample_rate: 1 } } },
    },
    events: { code: 200 },
    replay: { code: 200 },
  },
  controls: [/Pay now/, /Element Clicked/, /"source":2|"type":2/],
});
