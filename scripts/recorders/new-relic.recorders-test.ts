import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { bundleOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

provesNothingOf({
  name: 'New Relic (user actions, replay)',
  scripts: [
    await bundleOf(
      `export { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';`,
      'newRelic',
      import.meta.url,
    ),
  ],
  start: `new newRelic.BrowserAgent({
    init: {
      ssl: false,
      distributed_tracing: { enabled: true },
      privacy: { cookies_enabled: true },
      user_actions: { enabled: true },
      session_replay: {
        enabled: true, preload: true, sampling_rate: 100, error_sampling_rate: 100,
        mask_all_inputs: false, mask_text_selector: '',
      },
      session_trace: { enabled: true },
    },
    info: {
      beacon: '{{intake}}'.slice(7), errorBeacon: '{{intake}}'.slice(7),
      licenseKey: 'key', applicationID: '1', sa: 1,
    },
    loader_config: { accountID: '1', trustKey: '1', agentID: '1', licenseKey: 'key', applicationID: '1' },
  });`,
  replies: {
    '/1/key': {
      app: { agents: [{ entityGuid: 'guid' }], nrServerTime: Date.now() },
      ...{ loaded: 1, st: 1, sts: 1, sr: 1, srs: 1, ins: 1, err: 1, spa: 1 },
    },
  },
  controls: [/Pay now/, /UserAction/, /"source":2/],
});
