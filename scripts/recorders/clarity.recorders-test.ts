import { provesNothingOf } from '../../packages/widget/test/recorders/proves-nothing.ts';
import { bundleOf } from '../../packages/widget/test/recorders/tool-scripts.ts';

provesNothingOf({
  name: 'Clarity (clarity-js)',
  scripts: [await bundleOf(`export { clarity } from 'clarity-js';`, 'clarityTool', import.meta.url)],
  start: `clarityTool.clarity.start({
    projectId: 'test',
    content: true,
    unmask: ['body'],
    delay: 300,
    upload: (payload) => fetch('{{intake}}', { method: 'POST', body: payload, keepalive: payload.length < 60000 }),
    track: true,
  });`,
  controls: [/Pay now/],
  seesFrame: true,
});
