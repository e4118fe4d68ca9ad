// The recorded cases of test/runtime run live in AWS's own Node.js runtime client, and in this library: what the caller of each event receives must
// be equal in kind, payload, error type, message and first line of the trace, or listed with a reason in test/runtime/exceptions.json.
// `npm run conformance -- throw/ init/` takes some cases; `--latest` takes the newest version of the client.
import { allCases, exceptions } from './conformance/cases.mjs';
import { installClients, RUNTIME_NAMES } from './conformance/clients.mjs';
import { runLive } from './conformance/live.mjs';
import { loadOurs, WAYS } from './conformance/ours.mjs';
import { differences, recordedReplies } from './conformance/replies.mjs';
import { table } from './conformance/report.mjs';

const AT_A_TIME = 3;
const ATTEMPTS = 3;

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const cases = allCases().filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (cases.length === 0) {
  console.error(`There is no case ${wanted.join(', ')}. Pass a part of a name, such as throw/, or nothing for all.`);
  process.exit(2);
}

const started = performance.now();
const clients = await installClients({ latest: process.argv.includes('--latest') });
for (const { name, description } of Object.values(clients)) console.log(`${name}: ${description}`);
const ours = await loadOurs();
const known = exceptions();

/** `{ theCase, runtime, way, differences, reason }` for each comparison; the way `recorded` compares the live client with the recording. */
const comparisons = [];

async function compareCase(theCase, runtime) {
  const recorded = theCase.expected && recordedReplies(theCase.expected[runtime]);
  const live = await liveReplies(theCase, runtime, recorded);
  if (recorded !== undefined) comparisons.push({ theCase, runtime, way: 'recorded', differences: differences(live, recorded) });
  for (const [way, run] of Object.entries(WAYS)) {
    const exception = known[way][theCase.name];
    const replies = exception?.run === false ? [{ kind: 'not run' }] : await run(ours, theCase, runtime);
    if (replies !== undefined) {
      comparisons.push({ theCase, runtime, way, differences: differences(live, replies), reason: exception?.reason });
    }
  }
}

/** A busy machine can make an answer late: what isn't as recorded is asked for again. */
async function liveReplies(theCase, runtime, recorded) {
  for (let attempt = 1; ; attempt++) {
    const replies = await runLive(theCase, clients[runtime]);
    if (recorded === undefined || attempt === ATTEMPTS) return replies;
    if (replies.length === recorded.length && differences(replies, recorded).length === 0) return replies;
  }
}

const waiting = cases.flatMap((theCase) => RUNTIME_NAMES.map((runtime) => [theCase, runtime]));
async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await compareCase(...next);
}
await Promise.all(Array.from({ length: AT_A_TIME }, work));

const place = ({ theCase }) => cases.indexOf(theCase);
comparisons.sort((a, b) => place(a) - place(b));

const isEqual = (comparison) => comparison.differences.length === 0;
const count = (chosen) => (chosen.length === 0 ? '–' : `${chosen.filter(isEqual).length} of ${chosen.length}`);
const unequal = comparisons.filter((comparison) => !isEqual(comparison));
const unexplained = unequal.filter(({ reason }) => reason === undefined);

if (unequal.length > 0) {
  const rows = unequal.flatMap(({ theCase, runtime, way, differences: found, reason }) =>
    found.map(({ what, expected, actual }) => [theCase.name, runtime, way, what, expected, actual, reason ?? 'UNEXPLAINED']),
  );
  console.log(`\n${table(['case', 'runtime', 'way', 'what', 'AWS’s client', 'here', 'reason'], rows)}`);
}

const families = [...new Set(cases.map(({ family }) => family))];
const byFamily = families.map((family) => [family, comparisons.filter(({ theCase }) => theCase.family === family)]);
const columns = ['recorded', ...Object.keys(WAYS)].flatMap((way) => RUNTIME_NAMES.map((runtime) => ({ way, runtime })));
const familyRows = [...byFamily, ['all', comparisons]].map(([family, all]) => [
  family,
  ...columns.map(({ way, runtime }) => count(all.filter((comparison) => comparison.way === way && comparison.runtime === runtime))),
]);
console.log(`\n${table(['family', ...columns.map(({ way, runtime }) => `${way}, ${runtime}`)], familyRows)}`);

for (const way of Object.keys(WAYS)) {
  const run = comparisons.filter((comparison) => comparison.way === way && comparison.reason !== undefined);
  const names = new Set(run.map(({ theCase }) => theCase.name));
  const settled = [...names].filter((name) => run.filter(({ theCase }) => theCase.name === name).every(isEqual));
  if (settled.length > 0) console.log(`\nListed under "${way}" in test/runtime/exceptions.json, yet equal: ${settled.join(', ')}.`);
}

const changed = unequal.filter(({ way }) => way === 'recorded');
console.log(changed.length === 0 ? '\nAWS’s client answers as was recorded.' : `\nAWS’s client has changed in ${changed.length} cases.`);
const compared = comparisons.filter(({ way }) => way !== 'recorded');
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${count(compared)} equal; ${unexplained.length} differences without a reason (${seconds} s)`);
process.exit(unexplained.length === 0 ? 0 : 1);
