import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { bundleOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

provesNothingOf({
  name: 'OpenReplay',
  scripts: [
    await bundleOf(
      `export { default as Tracker } from '@openreplay/tracker';`,
      'openreplay',
      import.meta.url,
    ),
  ],
  start: `const tracker = new openreplay.Tracker({
    projectKey: 'test',
    ingestPoint: '{{intake}}',
    __DISABLE_SECURE_MODE: true,
    obscureTextEmails: false,
    obscureInputDates: false,
    defaultInputMode: 0,
    respectDoNotTrack: false,
    heatmaps: true,
  });
  tracker.start();`,
  replies: {
    '/v1/web/start': {
      token: 'token',
      userUUID: 'uuid',
      sessionID: '1',
      projectID: '1',
      delay: 0,
      beaconSizeLimit: 1_000_000,
      compressionThreshold: 24_000,
    },
    '/v1/web/tags': { tags: [] },
    '/v1/web/conditions': { conditions: [] },
  },
  controls: [/Pay now/, /trust-gauge/i],
});
