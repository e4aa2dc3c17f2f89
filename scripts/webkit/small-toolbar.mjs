/**
 * The browser's window is never narrower than its toolbar, some 450 px with the usual theme. Without paddings and with
 * a tiny font it takes less than 300, so that pages can be tested at 320. Pages have fonts and paddings of their own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STYLE = '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; font-size: 1px; }\n';

let folder;

/** @returns {{ XDG_CONFIG_HOME: string }} For the environment of a browser. The folder lasts as long as this process. */
export function smallToolbar() {
  if (folder === undefined) {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-webkit-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'gtk-3.0'));
    writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), STYLE);
  }
  return { XDG_CONFIG_HOME: folder };
}
