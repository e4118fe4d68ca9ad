import type { Alternative } from './alternatives.js';
import { leafTest, type LeafTest } from './leaf-test.js';

/** A field that a pattern asks about. */
export interface Field extends LeafTest {
  readonly path: string;
  /**
   * Names under which the way on may stand in the event, by how many steps of the path were taken: the next step, the next two joined by a dot,
   * and so on, since a dot in a name of the event counts as a step too.
   */
  readonly names: readonly (readonly string[])[];
}

export function fieldOf(path: string, alternatives: readonly Alternative[]): Field {
  const steps = path.split('.');
  const names = steps.map((_, from) => steps.slice(from).map((__, more) => steps.slice(from, from + more + 1).join('.')));
  return { path, names, ...leafTest(alternatives) };
}

/** What was found of a field in an event, as bits. */
export const PRESENT = 1;
export const MATCHED = 2;
/** Found within an element of an array, so that other fields may have to be found in the same element. */
export const IN_ELEMENT = 4;

/** Looks for a field below a value, after some steps of its path. Arrays take no step. */
export function lookFor(field: Field, value: unknown, taken: number): number {
  if (typeof value !== 'object' || value === null) {
    if (taken < field.names.length || value === undefined) return 0;
    return field.matches(value as string | number | boolean | null) ? PRESENT | MATCHED : PRESENT;
  }
  return Array.isArray(value) ? lookInArray(field, value, taken) : lookInObject(field, value, taken);
}

function lookInArray(field: Field, elements: readonly unknown[], taken: number): number {
  let found = 0;
  for (const element of elements) {
    const inElement = lookFor(field, element, taken);
    if (inElement === 0) continue;
    found |= typeof element === 'object' && element !== null ? inElement | IN_ELEMENT : inElement;
  }
  return found;
}

function lookInObject(field: Field, value: object, taken: number): number {
  const names = field.names[taken];
  if (names === undefined) return 0;
  let found = 0;
  for (let more = 0; more < names.length; more++) {
    const name = names[more]!;
    if (Object.hasOwn(value, name)) found |= lookFor(field, (value as Record<string, unknown>)[name], taken + more + 1);
  }
  return found;
}
