import type { TestedTool } from './proves-nothing.ts';
import { scriptOf } from './tool-scripts.ts';

/** Everything that the project's settings can switch on. */
const SETTINGS = {
  supportedCompression: ['gzip-js', 'base64'],
  autocapture_opt_out: false,
  heatmaps: true,
  captureDeadClicks: true,
  capturePerformance: { web_vitals: true, network_timing: true },
  sessionRecording: {
    endpoint: '/s/',
    recorderVersion: 'v2',
    consoleLogRecordingEnabled: true,
  },
};

export const POSTHOG: TestedTool = {
  name: 'PostHog (autocapture, heatmaps, replay)',
  scripts: [scriptOf('posthog-js/dist/array.full.no-external.js')],
  start: `posthog.init('phc_test', {
    api_host: '{{intake}}',
    autocapture: true,
    capture_heatmaps: true,
    capture_dead_clicks: true,
    rageclick: true,
    disable_external_dependency_loading: true,
    session_recording: { maskAllInputs: false },
    opt_out_useragent_filter: true,
  });`,
  // It sends every five seconds; what it sends while the page goes does not always arrive.
  finish: 'new Promise((resolve) => setTimeout(resolve, 6000))',
  replies: { '/config': SETTINGS, '/flags': { ...SETTINGS, featureFlags: {} } },
  controls: [/\$autocapture/, /Pay now/, /\$snapshot/, /\$heatmap_data/],
};
