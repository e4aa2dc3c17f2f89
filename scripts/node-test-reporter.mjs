/**
 * Adds the counts of a run of Node's test runner to the file that scripts/test.mjs sums up. Suites are not tests.
 */
import { appendFileSync } from 'node:fs';

export default async function* countsReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') {
      // A suite that failed although none of its tests did (a hook threw) must not pass in silence.
      if (type === 'test:fail' && data.details.error?.failureType === 'hookFailed') counts.failed += 1;
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  const file = process.env.TEST_COUNTS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
  yield '';
}
