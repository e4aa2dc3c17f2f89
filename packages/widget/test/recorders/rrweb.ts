import type { TestedTool } from './proves-nothing.ts';
import { scriptOf } from './tool-scripts.ts';

export const RRWEB: TestedTool = {
  name: 'rrweb',
  scripts: [scriptOf('rrweb/dist/rrweb.umd.min.cjs')],
  start: `rrweb.record({
    emit: (event) => fetch('{{intake}}', { method: 'POST', body: JSON.stringify(event) }),
  });`,
  controls: [/Pay now/, /"source":2,"type":2/],
};
