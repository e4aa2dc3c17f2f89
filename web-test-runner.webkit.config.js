/**
 * The widget's and the React component's browser tests once more, in WebKit: all of those in which a page is the
 * whole test. Where there is no WebKit to be had, nothing is run, and one line says so.
 */
import { ensureWebKit } from './scripts/webkit/ensure-webkit.mjs';
import { webKitLauncher } from './scripts/webkit/launcher.mjs';
import base, { undriven } from './web-test-runner.config.js';

const webKit = ensureWebKit();
if (webKit === null) process.exit();

export default undriven({
  ...base,
  files: ['packages/{widget,react}/test/**/*.test.ts', '!packages/widget/test/media.test.ts'],
  concurrency: 1,
  browsers: [webKitLauncher(webKit)],
});
