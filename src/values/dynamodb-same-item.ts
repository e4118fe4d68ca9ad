import type { AttributeValue } from 'aws-lambda';
import type { AttributeMap } from './attribute-value.js';

/** True when two items are equal, in whatever order their attributes and the members of their sets stand. */
export function sameItem(some: AttributeMap, others: AttributeMap): boolean {
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => Object.hasOwn(others, name) && sameValue(some[name]!, others[name]!))
  );
}

function sameValue(one: AttributeValue, other: AttributeValue): boolean {
  const [type] = Object.keys(one) as [keyof AttributeValue];
  const [a, b]: unknown[] = [one[type], other[type]];
  if (b === undefined) return false;
  if (type === 'M') return sameItem(a as AttributeMap, b as AttributeMap);
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  if (a.length !== b.length) return false;
  if (type === 'L') return a.every((element, index) => sameValue(element as AttributeValue, b[index] as AttributeValue));
  const members = new Set<unknown>(b);
  return a.every((member) => members.has(member));
}
