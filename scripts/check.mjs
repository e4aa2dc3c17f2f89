/**
 * What must hold for ever, as one list of checks. Each passes in silence or fails with a sentence that says what to
 * do. Run after a build: `npm run check`, and as a part of `npm test`.
 */
import { appendFileSync } from 'node:fs';
import { contractChecks } from './checks/contracts.mjs';
import { languageChecks } from './checks/languages.mjs';
import { layerChecks } from './checks/layers.mjs';
import { namedElementChecks } from './checks/named-elements.mjs';
import { pinChecks } from './checks/pins.mjs';
import { settingChecks } from './checks/settings.mjs';
import { sizeChecks } from './checks/sizes.mjs';
import { toolChecks } from './checks/tools.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [title, check] of [
  ...toolChecks,
  ...layerChecks,
  ...languageChecks,
  ...namedElementChecks,
  ...settingChecks,
  ...pinChecks,
  ...sizeChecks,
  ...contractChecks,
]) {
  const problems = await check();
  counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${problems.length === 0 ? '✔' : '✖'} ${title}`);
  for (const problem of problems) console.log(`    ${problem}`);
}
const file = process.env.TEST_COUNTS_FILE;
if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
