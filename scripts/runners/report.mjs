import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { endOf } from './run.mjs';

/** What the message of each test that fails on purpose must show: the matcher, the error with its stack, the log, the time. */
const IN_THE_MESSAGE = [
  /expect\(outcome\)\.toSucceed\(\)/,
  /Expected: the handler to succeed\n\s*Received: it failed with TypeError: no width/,
  /TypeError: no width\n\s+at (\w+\.)?broken \([^\n]+\n\n/,
  /Log lines:\n\s+ERROR +about to break/,
  /Ended after \d+(\.\d+)? ms, with \d+(\.\d+)? ms left before its timeout\./,
];

/** The checks of one run, from the JSON report that Vitest and Jest write alike. Tests that fail on purpose pass by failing well. */
export function checksOf(reportFile, { code, output }) {
  if (!existsSync(reportFile)) return [{ name: 'writes a report', problem: endOf(output) }];
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const checks = report.testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length === 0 ? [{ name, problem: message || 'No test was found in it.' }] : assertionResults.map(checkOf),
  );
  checks.push({ name: 'fails the run when a matcher fails', problem: code === 1 ? undefined : `It ended with ${code}.` });
  if (/Unhandled (Rejection|Error)/.test(output)) checks.push({ name: 'has no unhandled error', problem: endOf(output) });
  return checks;
}

function checkOf({ fullName, status, failureMessages }) {
  const message = stripVTControlCharacters((failureMessages ?? []).join('\n'));
  if (!fullName.includes('fails on purpose')) return { name: fullName, problem: status === 'passed' ? undefined : message || status };
  if (status !== 'failed') return { name: fullName, problem: `It ${status}.` };
  const missing = IN_THE_MESSAGE.filter((pattern) => !pattern.test(message));
  return { name: fullName, problem: missing.length === 0 ? undefined : `Nothing matches ${missing.join(' and ')} in:\n${message}` };
}
