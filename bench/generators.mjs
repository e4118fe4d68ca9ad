import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import * as arbitraries from 'lambdouble/arbitraries';
import { median, perSecond, row } from './measure.mjs';
import { writtenByHand } from './written-by-hand.mjs';

const SAMPLE = 300;
const ROUNDS = 5;
const ROUNDS_TO_WARM_UP = 6;
const MORE_ROUNDS = 25;
const BATCH_MILLISECONDS = 6;
const FEWEST_EVENTS = 40;
const CLEARLY_FASTER = 1.15;

const generatorsByName = new Map(Object.entries(arbitraries).filter(([name]) => /^any.*Event(V2)?(With\w+)?$/.test(name)));

/** Nanoseconds an event. */
function timeOf(arbitrary, events, seed) {
  const start = performance.now();
  fc.sample(arbitrary, { numRuns: events, seed });
  return ((performance.now() - start) * 1e6) / events;
}

function subjectOf(name) {
  const ours = generatorsByName.get(name)();
  const byHand = writtenByHand(fc.sample(ours, { numRuns: SAMPLE, seed: 1 }));
  const events = Math.max(FEWEST_EVENTS, Math.round((BATCH_MILLISECONDS * 1e6) / timeOf(ours, SAMPLE, 0)));
  const subject = { name, ours, byHand, events };
  measured(subject, ROUNDS_TO_WARM_UP);
  return subject;
}

/** Nanoseconds an event, and how many times as long the `fc.record` takes: medians of rounds in which both take turns. */
function measured({ name, ours, byHand, events }, rounds) {
  const times = Array.from({ length: rounds }, (_, seed) => [timeOf(ours, events, seed), timeOf(byHand, events, seed)]);
  return {
    name,
    ours: median(times.map(([time]) => time)),
    byHand: median(times.map(([, time]) => time)),
    ratio: median(times.map(([some, other]) => other / some)),
  };
}

/** A generator beside an `fc.record` of the same shape. What seems slow is measured once more, and longer. */
function timesOf(name) {
  const subject = subjectOf(name);
  const first = measured(subject, ROUNDS);
  return first.ratio < CLEARLY_FASTER ? measured(subject, MORE_ROUNDS) : first;
}

/** Every generator of whole events, the slowest first; each in a process of its own, as a test file uses one or two of them, not all. */
export function generatorTimes(names = [...generatorsByName.keys()]) {
  const all = names.map((name) => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' })));
  return all.toSorted((one, other) => one.ratio - other.ratio);
}

/** The generator that is slowest beside its `fc.record`, and the one in the middle. */
export function generators() {
  const times = generatorTimes();
  const rowOf = (what, { name, ours, byHand, ratio }) =>
    row(
      `generated events, ${what} of ${times.length} generators: \`${name}\``,
      perSecond(ours),
      `\`fc.record\` of the same shape ${perSecond(byHand)} (${ratio.toFixed(2)}x)`,
      ratio >= 1,
    );
  return [rowOf('the slowest', times[0]), rowOf('the median', times[Math.floor(times.length / 2)])];
}

const [, script, name] = process.argv;
if (script === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(timesOf(name)));
