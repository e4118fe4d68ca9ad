import * as fc from 'fast-check';
import { unknownOption, checkOptions, type OptionTable } from '../internal/options.js';
import { failure } from '../internal/errors.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { InitArbitrary } from './any-init.js';

/** The factory's own options, each as a fixed value or as an arbitrary that draws one. */
export type Constraints<Init> = { [Key in keyof Init]?: Init[Key] | fc.Arbitrary<Init[Key]> | undefined };

/** How many records an event holds. */
export interface RecordsConstraint {
  /** Default: the source's minimum. */
  minLength?: number | undefined;
  /** Default: small. At most the source's limit. */
  maxLength?: number | undefined;
}

/** An arbitrary for each option of a factory. */
export type InitArbitraries<Init> = { [Key in keyof Init]?: fc.Arbitrary<Init[Key]> };

/** True for a fast-check arbitrary, also of another copy or version of fast-check. */
export function isArbitrary(value: unknown): value is fc.Arbitrary<unknown> {
  const candidate = value as { generate?: unknown; shrink?: unknown; map?: unknown } | null | undefined;
  return typeof candidate?.generate === 'function' && typeof candidate.shrink === 'function' && typeof candidate.map === 'function';
}

/** The arbitrary that a constraint stands for: itself, or always the same value. */
export function toArbitrary<Value>(constraint: Value | fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return isArbitrary(constraint) ? (constraint as fc.Arbitrary<Value>) : fc.constant(constraint as Value);
}

/** The house error for constraints that are no plain object. */
export function noConstraints(doing: string, constraints: unknown, expected: string): Error {
  return failure(doing, `its constraints are ${isArbitrary(constraints) ? 'an arbitrary' : show(constraints)}`, `Pass ${expected}.`);
}

const DEEPEST = 6;

/** The path to an arbitrary inside a fixed value, if there is one. */
function pathToArbitrary(value: unknown, path: string, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  if (isArbitrary(value)) return path;
  if (!Array.isArray(value) && !isPlainObject(value)) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = pathToArbitrary(member, `${path}.${key}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Refuses a fixed value which holds an arbitrary that nobody would draw from. */
function refuseHiddenArbitrary(doing: string, name: string, value: unknown): void {
  const path = pathToArbitrary(value, name);
  if (path === undefined) return;
  throw failure(
    doing,
    `option "${name}" is a fixed value with an arbitrary inside, at ${path}`,
    'Draw the whole value: fc.record, fc.tuple.',
  );
}

/**
 * Refuses constraints that name no option of the factory, and fixed values that the factory would refuse.
 *
 * @param doing such as `generate S3Event`
 */
export function checkConstraints<Init>(
  doing: string,
  constraints: unknown,
  table: OptionTable<Init>,
): asserts constraints is Constraints<Init> {
  if (!isPlainObject(constraints)) throw noConstraints(doing, constraints, `an object with any of: ${Object.keys(table).join(', ')}`);
  const fixed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(constraints)) {
    if (!(name in table)) throw unknownOption(doing, name, Object.keys(table));
    if (isArbitrary(value)) continue;
    refuseHiddenArbitrary(doing, name, value);
    fixed[name] = value;
  }
  checkOptions(doing, fixed, table);
}

/** The options that are constrained, which must stay as the user asked for them. */
export function constrainedOptions(constraints: object): ReadonlySet<string> {
  return new Set(Object.keys(constraints).filter((name) => (constraints as Record<string, unknown>)[name] !== undefined));
}

/**
 * Draws a factory's init: the constrained options always, the others now and then, so that it shrinks to what was constrained alone.
 *
 * @param doing such as `generate S3Event`
 * @param table the factory's options
 * @param defaults what to draw for options that are not constrained; an option without one is left to the factory
 */
export function anyInit<Init>(
  doing: string,
  table: OptionTable<Init>,
  defaults: InitArbitraries<Init>,
  constraints: Constraints<Init>,
): fc.Arbitrary<Init> {
  checkConstraints(doing, constraints, table);
  const constrained = Object.entries(constraints).filter(([, value]) => value !== undefined);
  const always = Object.fromEntries(constrained.map(([name, value]) => [name, toArbitrary<unknown>(value)]));
  const model: Record<string, fc.Arbitrary<unknown>> = { ...(defaults as Record<string, fc.Arbitrary<unknown>>), ...always };
  return new InitArbitrary<Init>(model, new Set(Object.keys(always)));
}
