import type { Leaf } from './alternatives.js';
import type { Field } from './field.js';

/** Which element of each array around it a value stands in. */
type Membership = ReadonlyMap<number, number>;

interface Occurrence {
  readonly value: Leaf;
  readonly membership: Membership;
}

const NOWHERE: Membership = new Map();

/**
 * Whether an event has all the fields without taking two of them from different elements of one array. Fields go by the order of their paths,
 * and whether a field is absent is asked of the elements that the fields before it were taken from.
 */
export function matchesConsistently(fields: readonly Field[], event: unknown): boolean {
  const occurrences = occurrencesIn(event, waysTo(fields));
  const fieldsFrom = (index: number, chosen: Membership): boolean => {
    const field = fields[index];
    if (field === undefined) return true;
    let present = false;
    for (const { value, membership } of occurrences.get(field.path) ?? []) {
      const both = joined(chosen, membership);
      if (both === undefined) continue;
      present = true;
      if (field.matches(value) && fieldsFrom(index + 1, both)) return true;
    }
    return field.absent && !present && fieldsFrom(index + 1, chosen);
  };
  return fieldsFrom(0, NOWHERE);
}

/** Both memberships in one, unless they name different elements of one array. */
function joined(chosen: Membership, further: Membership): Membership | undefined {
  if (further.size === 0) return chosen;
  if (chosen.size === 0) return further;
  let adds = false;
  for (const [array, element] of further) {
    const before = chosen.get(array);
    if (before === undefined) adds = true;
    else if (before !== element) return undefined;
  }
  return adds ? new Map([...chosen, ...further]) : chosen;
}

/** The paths of the fields and of everything on the way to them. */
function waysTo(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.flatMap((field) => field.names[0]!));
}

function occurrencesIn(event: unknown, ways: ReadonlySet<string>): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  let arrays = 0;
  const collect = (value: unknown, path: string | undefined, membership: Membership): void => {
    if (Array.isArray(value)) {
      const array = arrays++;
      for (const [index, element] of value.entries()) {
        const isLeaf = typeof element !== 'object' || element === null;
        collect(element, path, isLeaf ? membership : new Map(membership).set(array, index));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) {
        const below = path === undefined ? name : `${path}.${name}`;
        if (ways.has(below)) collect((value as Record<string, unknown>)[name], below, membership);
      }
    } else if (path !== undefined && value !== undefined) {
      const sofar = found.get(path);
      const occurrence = { value: value as Leaf, membership };
      if (sofar === undefined) found.set(path, [occurrence]);
      else sofar.push(occurrence);
    }
  };
  collect(event, undefined, NOWHERE);
  return found;
}
