import { readdirSync } from 'node:fs';
import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { fileOf, scriptOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

const CHUNKS = '@datadog/browser-rum/bundle/chunks';
const chunks = readdirSync(fileOf(CHUNKS, import.meta.url)).filter((name) => /-datadog-rum\.js$/.test(name));

provesNothingOf({
  name: 'Datadog (actions, vitals, replay)',
  scripts: [scriptOf('@datadog/browser-rum/bundle/datadog-rum.js', import.meta.url)],
  chunks: Object.fromEntries(
    chunks.map((name) => [`/chunks/${name}`, scriptOf(`${CHUNKS}/${name}`, import.meta.url)]),
  ),
  start: `DD_RUM.init({
    applicationId: '00000000-0000-0000-0000-000000000000',
    clientToken: 'pub0',
    site: 'datadoghq.com',
    proxy: '{{intake}}/',
    sessionSampleRate: 100,
    sessionReplaySampleRate: 100,
    defaultPrivacyLevel: 'allow',
    trackUserInteractions: true,
    trackResources: true,
    trackLongTasks: true,
    telemetrySampleRate: 0,
  });
  DD_RUM.startSessionReplayRecording();`,
  controls: [/Pay now/, /"type":"action"/, /"source":2/],
});
