/**
 * Finds a Chromium and a Firefox that can be driven, or says in one sentence what to install. Nothing is downloaded from a
 * browser vendor: on Debian, as root, the distribution's own package is installed.
 */
import { ensureInstalled, findInPath, isExecutable } from './ensure-installed.mjs';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
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
  return process.env.CHROME_PATH || find(CHROMIUM_NAMES, CHROMIUM_PLACES);
}

/** Path of a Chromium, installing Debian's where that is possible. Exits with what to do where it is not. */
export function ensureChromium() {
  return ensure('Chromium or Chrome', 'chromium', 'CHROME_PATH', findChromium);
}

/** Path of a Firefox, found and installed as Chromium is. FIREFOX_PATH, where set, wins. */
export function ensureFirefox() {
  return ensure('Firefox', 'firefox-esr', 'FIREFOX_PATH', findFirefox);
}

function findFirefox() {
  return process.env.FIREFOX_PATH || find(FIREFOX_NAMES, FIREFOX_PLACES);
}

function find(names, places) {
  return findInPath(names) ?? places.find(isExecutable) ?? null;
}

function ensure(browser, debianPackage, variable, find) {
  return ensureInstalled({
    find,
    debianPackages: [debianPackage],
    missing:
      `The tests drive a real browser and found no ${browser}. Install it (Debian: apt-get install ${debianPackage}),` +
      ` or set ${variable} to its executable, and run the command again.`,
  });
}
