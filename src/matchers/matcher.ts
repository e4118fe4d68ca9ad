import { isOutcome, type Outcome } from '../invoke/outcome.js';
import { show } from '../internal/show.js';

/** What a runner lends a matcher to print and compare with: the part of `this` that Vitest and Jest have in common. */
export interface MatcherContext {
  readonly isNot?: boolean;
  readonly promise?: string;
  readonly customTesters?: readonly unknown[];
  equals(a: unknown, b: unknown, customTesters?: unknown[], strictCheck?: boolean): boolean;
  readonly utils: {
    readonly iterableEquality: unknown;
    readonly subsetEquality: unknown;
    EXPECTED_COLOR(text: string): string;
    RECEIVED_COLOR(text: string): string;
    DIM_COLOR(text: string): string;
    diff(expected: unknown, received: unknown): string | null | undefined;
    matcherHint(name: string, received: string, expected: string, options: HintOptions): string;
    printExpected(value: unknown): string;
    printReceived(value: unknown): string;
  };
}

interface HintOptions {
  isNot?: boolean;
  promise?: string;
  secondArgument?: string;
}

/** What a matcher found: whether the subject matches, and the message for when that is not what the test wants. */
export interface Verdict {
  pass: boolean;
  message(): string;
}

/** A function for `expect.extend`: takes an outcome or a promise of one, and answers at once or with a promise accordingly. */
export type Matcher<Arguments extends unknown[]> = (
  this: MatcherContext,
  received: unknown,
  ...expected: Arguments
) => Verdict | Promise<Verdict>;

/** What is special about one matcher. */
export interface MatcherDefinition<Arguments extends unknown[]> {
  readonly name: string;
  /** Names of the arguments, for the first line of messages. */
  readonly parameters?: readonly string[];
  /** Refuses unusable arguments with a house error. */
  check?(...expected: Arguments): void;
  judge(view: MatcherView, outcome: Outcome, ...expected: Arguments): Verdict;
}

/** A runner's context together with the first line of the message. */
export interface MatcherView {
  readonly context: MatcherContext;
  readonly hint: string;
}

/** Makes a matcher that takes outcomes and promises of them, and refuses any other subject whether negated or not. */
export function matcher<Arguments extends unknown[]>(definition: MatcherDefinition<Arguments>): Matcher<Arguments> {
  return function (received, ...expected) {
    definition.check?.(...expected);
    const verdictOn = (subject: unknown, description: string): Verdict => {
      if (!isOutcome(subject)) return wrongSubject(this, hintOf(this, definition, 'received'), description, subject);
      return definition.judge({ context: this, hint: hintOf(this, definition, 'outcome') }, subject, ...expected);
    };
    if (!isThenable(received)) return verdictOn(received, '');
    return Promise.resolve(received).then((settled: unknown) => verdictOn(settled, 'a promise of '));
  };
}

function hintOf<Arguments extends unknown[]>(context: MatcherContext, definition: MatcherDefinition<Arguments>, received: string): string {
  const [first = '', second = ''] = definition.parameters ?? [];
  const options: HintOptions = { isNot: context.isNot ?? false, promise: context.promise ?? '', secondArgument: second };
  return context.utils.matcherHint(definition.name, received, first, options);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

function wrongSubject(context: MatcherContext, hint: string, description: string, subject: unknown): Verdict {
  return cannotJudge(context, () =>
    [
      hint,
      '',
      'The subject must be what invoke() resolves to, or a promise of it.',
      `Received: ${context.utils.RECEIVED_COLOR(description + show(subject))}`,
      '',
      'Write `const outcome = await invoke(handler, event)` and `expect(outcome)`, or `await expect(invoke(handler, event))`.',
    ].join('\n'),
  );
}

/** A verdict that fails the test both ways, with `.not` and without: the question makes no sense for this subject. */
export function cannotJudge(context: MatcherContext, message: () => string): Verdict {
  return { pass: context.isNot === true, message };
}

/** Equality as `toEqual` has it, asymmetric matchers and the user's own testers included. */
export function equal({ context }: MatcherView, received: unknown, expected: unknown): boolean {
  return context.equals(received, expected, [...(context.customTesters ?? []), context.utils.iterableEquality]);
}

/** Equality as `toMatchObject` has it: what is expected may leave properties out. */
export function contains({ context }: MatcherView, received: unknown, expected: unknown): boolean {
  const { iterableEquality, subsetEquality } = context.utils;
  return context.equals(received, expected, [...(context.customTesters ?? []), iterableEquality, subsetEquality]);
}
