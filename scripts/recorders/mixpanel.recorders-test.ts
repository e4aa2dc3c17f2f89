import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { bundleOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

provesNothingOf({
  name: 'Mixpanel (autocapture, heatmaps, replay)',
  scripts: [
    await bundleOf(`export { default as mixpanel } from 'mixpanel-browser';`, 'tool', import.meta.url),
  ],
  start: `tool.mixpanel.init('token', {
    api_host: '{{intake}}',
    autocapture: {
      click: true, dead_click: true, rage_click: true, input: true, scroll: true, submit: true,
      capture_text_content: true, pageview: 'full-url',
    },
    record_heatmap_data: true,
    record_sessions_percent: 100,
    record_mask_text_selector: '',
    record_mask_all_text: false,
    record_min_ms: 0,
    ignore_dnt: true,
    batch_flush_interval_ms: 1000,
  });`,
  finish: 'tool.mixpanel.stop_session_recording()',
  controls: [/Pay now/, /\$mp_click/, /"source":2/],
});
