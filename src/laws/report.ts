import { inspect } from 'node:util';
import type { InvokeOptions, Outcome } from '../invoke/index.js';
import { allLaws } from './all-laws.js';
import type { LawOptions } from './options.js';
import { BrokenLaw, tryLaws } from './property.js';
import { shortestCall } from './shortest-call.js';
import type { Bench } from './trial.js';
import { LawViolation } from './violation.js';

/** How fast-check got there. */
export interface Found {
  readonly seed: number;
  readonly path: string;
  readonly runs: number;
  readonly shrinks: number;
}

const MOST_LOG_LINES = 8;
const LONGEST_LINE = 200;

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${indented(lines.join('\n'))}`;
}

function logLines(outcome: Outcome | undefined): readonly string[] {
  const lines = (outcome?.logs ?? []).filter(({ source }) => source !== 'platform').map(({ text }) => text);
  return lines.slice(-MOST_LOG_LINES).map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
}

/** Where the handler threw: its own frames of the stack. */
function stackLines(outcome: Outcome | undefined): readonly string[] {
  const stack = outcome?.status === 'failed' && outcome.cause instanceof Error ? (outcome.cause.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('node:'));
  // below that stands the one who looks on
  const end = frames.findIndex((line) => line.includes(' Object.apply '));
  if (end >= 0) frames.length = end;
  return frames.slice(0, 3).map((line) => line.trim());
}

function sourceOf(value: unknown): string {
  return inspect(value, { depth: 9, breakLength: 100, maxStringLength: Number.POSITIVE_INFINITY });
}

/** Options of the check that the pasted test needs too. */
function optionsText(broken: BrokenLaw, options: LawOptions, invokeOptions: InvokeOptions, replay: readonly string[]): string {
  const { name } = broken.law;
  const own = allLaws.some((law) => law === broken.law);
  const laws = name === 'as expected' ? ['laws: []', 'expect'] : [`laws: [${own ? sourceOf(name) : `/* your law ${sourceOf(name)} */`}]`];
  const functions = (['warm', 'observe', 'reset'] as const).filter((option) => options[option] !== undefined);
  const margin = options.margin === undefined ? [] : [`margin: ${options.margin}`];
  const forInvoke = Object.entries(invokeOptions).map(([option, value]) => `${option}: ${sourceOf(value)}`);
  return `{ ${[...laws, ...replay, ...margin, ...functions, ...forInvoke].join(', ')} }`;
}

/** A test that finds the violation again: on this very event, or where others come with it, by seed and path. */
function testText(broken: BrokenLaw, code: string, bench: Bench, { seed, path }: Found): string {
  const alone = broken.breach.beside === undefined;
  const events = alone ? `fc.constant(${code})` : 'arbitrary /* the one of this check */';
  const replay = alone ? [] : [`seed: ${seed}`, `path: ${sourceOf(path)}`];
  const options = optionsText(broken, bench.options, bench.invokeOptions, replay);
  return `test(${sourceOf(broken.law.name)}, async () => {\n  await checkHandler(handler, ${events.replaceAll('\n', '\n  ')}, ${options});\n});`;
}

/** All there is to say of a handler that breaks a law. */
export async function violationOf(broken: BrokenLaw, bench: Bench, found: Found): Promise<LawViolation> {
  const { law, breach, event, drawn } = broken;
  const stillBroken = async (other: unknown): Promise<boolean> => {
    const draw = law.draws === undefined ? ([other] as const) : ([other, breach.event === undefined ? drawn : []] as const);
    const again = await tryLaws(bench, [law], draw).catch((error: unknown) => error);
    return again instanceof BrokenLaw;
  };
  const code = await shortestCall(event, stillBroken);
  const beside: string[] = [];
  for (const [what, other] of Object.entries(breach.beside ?? {})) {
    beside.push(section(`${what[0]!.toUpperCase()}${what.slice(1)}:`, [await shortestCall(other, async () => false)]));
  }
  const outcome = breach.run?.outcome;
  const count = `${found.runs} event${found.runs === 1 ? '' : 's'}, ${found.shrinks} time${found.shrinks === 1 ? '' : 's'} made smaller`;
  const paragraphs = [
    `The handler breaks the law "${law.name}": ${law.sentence}`,
    `In production: ${law.why}\n${law.page}`,
    section(`Counterexample (${count}):`, [code]),
    ...beside,
    section('What happened:', [breach.what, ...stackLines(outcome)]),
    section('Differences:', breach.differences ?? []),
    section('It logged:', logLines(outcome)),
    `Replay it with { seed: ${found.seed}, path: ${sourceOf(found.path)}, laws: [${sourceOf(law.name)}] }, or paste this test:`,
    indented(testText(broken, code, bench, found)),
  ];
  const message = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return new LawViolation(message, { law: law.name, event, outcome, code, seed: found.seed, path: found.path });
}
