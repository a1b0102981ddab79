// Prints `N passed, N failed, N skipped` from vitest's JSON report; fails when there is no report or a failure.
import { readFileSync } from 'node:fs';

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { success: false };
  }
};

const report = read(process.argv[2]);
const suites = report.testResults ?? [];
// A file that could not even be loaded has no tests to count, yet it failed.
const unloaded = suites.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
);
const failed = (report.numFailedTests ?? 0) + unloaded.length;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
process.exitCode = report.success && failed === 0 ? 0 : 1;
console.log(
  `${report.numPassedTests ?? 0} passed, ${failed || (report.success ? 0 : 1)} failed, ${skipped} skipped`,
);
