// Prints "N passed, N failed" from vitest's JSON report, and ends with status 1 unless tests ran and none failed.
import { existsSync, readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (!existsSync(path)) {
  process.stderr.write('No test ran: there is no report.\n');
  process.stdout.write('0 passed, 0 failed\n');
  process.exit(1);
}
const report = JSON.parse(readFileSync(path, 'utf8'));
// A file that cannot be loaded holds no test to count, yet it is a failure.
const unloadable = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const failed = report.numFailedTests + unloadable;
const skipped = report.numPendingTests + report.numTodoTests;
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 && report.numPassedTests > 0 && report.success ? 0 : 1);
