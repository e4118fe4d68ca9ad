import * as fc from 'fast-check';
import * as arbitraries from 'lambdouble/arbitraries';
import { median, perSecond, row } from './measure.mjs';
import { writtenByHand } from './written-by-hand.mjs';

const SAMPLE = 300;
const ROUNDS = 5;
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
  timeOf(byHand, events, 0);
  return { name, ours, byHand, events };
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

/** Every generator of whole events beside an `fc.record` of the same shape, the slowest first. What seems slow is measured once more, and longer. */
export function generatorTimes(names = [...generatorsByName.keys()]) {
  const all = names.map((name) => {
    const subject = subjectOf(name);
    const first = measured(subject, ROUNDS);
    return first.ratio < CLEARLY_FASTER ? measured(subject, MORE_ROUNDS) : first;
  });
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
