/** A screen that nobody sees: the browser has no headless mode of its own. */
import { startGroup } from './process-group.mjs';

const SCREEN = '1600x1200x24';

/**
 * @param {string} xvfb Path of Xvfb.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} `name` is a value for DISPLAY. Rejects with what Xvfb
 * printed where it does not start.
 */
export async function startDisplay(xvfb) {
  // It takes a free number by itself and writes it to its third stream.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const { child, stop } = startGroup(xvfb, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Its lock and its socket are files.
    endBy: 'SIGTERM',
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const number = await new Promise((resolve, reject) => {
    let written = '';
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      written += text;
      if (written.endsWith('\n')) resolve(written.trim());
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`Xvfb did not start: ${errors.slice(-500)}`)));
  });
  return { name: `:${number}`, stop };
}
