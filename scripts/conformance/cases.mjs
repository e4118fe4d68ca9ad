import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';

const folder = join(root, 'test', 'runtime');

function json(name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** All cases under test/runtime, with what is left out of them filled in; `expected` only where it was recorded what the caller receives. */
export function allCases() {
  const files = readdirSync(folder).filter((name) => name.endsWith('cases.json'));
  const cases = files.flatMap((file) => Object.entries(json(file).cases).map(([name, input]) => filledIn(name, input)));
  const byName = new Map();
  for (const theCase of cases) {
    if (theCase.expected !== undefined || !byName.has(theCase.name)) byName.set(theCase.name, theCase);
  }
  return [...byName.values()];
}

function filledIn(name, { source, files = { 'index.js': source }, handler = 'index.handler', events = [{ payload: { n: 1 } }], ...rest }) {
  const recorded = Object.values(rest.expected).every(({ invocations }) => invocations !== undefined);
  return {
    name,
    family: recorded ? name.split('/')[0] : 'of logs',
    source,
    files,
    handler,
    events,
    env: rest.env ?? {},
    // AWS takes whole seconds
    timeout: Math.ceil((rest.timeoutMs ?? 3000) / 1000),
    expected: recorded ? rest.expected : undefined,
  };
}

/** What is known to be different, with the reasons: `{ invoke, function }`, by name of the case. */
export function exceptions() {
  return json('exceptions.json');
}
