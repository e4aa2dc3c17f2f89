/**
 * WebKit as Debian packages it: the engine of Safari, with a driver, on a display that Xvfb pretends. Other systems
 * carry no WebKit that can be driven like that; there its runs are left out.
 */
import { canInstall, findInPath, findOrInstall } from '../ensure-installed.mjs';

/**
 * @returns {{ webKitDriver: string, xvfb: string } | null} Paths, installed first where Debian can do it. Null, after
 * one line that says so, on a system that has none. Ends the process where Debian could not install it.
 */
export function ensureWebKit() {
  const debianPackages = ['webkit2gtk-driver', 'xvfb'];
  const found = findOrInstall({ find, debianPackages });
  if (found !== null) return found;
  const missing = `no WebKitWebDriver and Xvfb here (Debian: apt-get install ${debianPackages.join(' ')})`;
  if (canInstall()) {
    console.error(`The tests drive a real WebKit, and it could not be installed: ${missing}.`);
    process.exit(1);
  }
  console.log(`WebKit is left out: ${missing}.`);
  return null;
}

function find() {
  const [webKitDriver, xvfb] = ['WebKitWebDriver', 'Xvfb'].map((name) => findInPath([name]));
  return webKitDriver !== null && xvfb !== null ? { webKitDriver, xvfb } : null;
}
