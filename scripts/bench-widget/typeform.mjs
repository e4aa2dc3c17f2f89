/**
 * Typeform's embed: the code that puts its frame into the host page. What is in the frame is a page of Typeform's own
 * server, which npm does not carry; of the form nothing is measured.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const ENTRY = `
  import { createWidget } from '@typeform/embed';
  const { unmount } = createWidget('bench', { container: document.getElementById('form') });
  window.closeForm = unmount;
`;

export async function typeform({ peers, versions }) {
  return {
    products: [
      {
        title: 'Typeform embed',
        version: `@typeform/embed ${versions['@typeform/embed']}`,
        note: 'bundled; ¹ only the code that puts a frame into the page: the form in the frame is a page of Typeform’s server, which npm does not carry, and of it nothing was loaded or measured, nor mocked',
        isFrameOnly: true,
        control: ['iframe'],
        rating: null,
        close: () => window.closeForm(),
        guest: {
          head: '<link rel="stylesheet" href="/form.css"><script defer src="/form.js"></script>',
          body: '<div id="form"></div>',
          files: {
            '/form.css': readFileSync(join(peers, 'node_modules/@typeform/embed/build/css/widget.css')),
            '/form.js': await bundle({ peers, name: 'form', entry: ENTRY }),
          },
          answer: async () => null,
        },
      },
    ],
  };
}
