/**
 * Finds a Chromium that can be driven, or says in one sentence what to install. Nothing is downloaded from a
 * browser vendor: on Debian, as root, the distribution's own package is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for an automated run: as root Chromium has no sandbox, and it must not talk to anyone but the test. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** Path of an installed Chrome or Chromium. CHROME_PATH, where set, wins. Null where there is none. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...PLACES].find(isExecutable) ?? null;
}

/** Path of a Chromium, installing Debian's where that is possible. Exits with what to do where it is not. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing a browser for the tests (Debian package chromium; once, a minute or two) …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (status === 0 && installed !== null) return installed;
  }
  console.error(
    'The tests drive a real browser and found none. Install Chromium or Chrome (Debian: apt-get install chromium),' +
      ' or set CHROME_PATH to its executable, and run the command again.',
  );
  process.exit(1);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
