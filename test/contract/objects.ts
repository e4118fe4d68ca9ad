/** Every object and array inside a value, itself included. */
export function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value === 'object' && value !== null && !found.has(value)) {
    found.add(value);
    for (const member of Object.values(value)) objectsIn(member, found);
  }
  return found;
}

/** Every path to a key inside a value, array places left out. */
export function keyPaths(value: unknown, path = ''): Set<string> {
  const paths = new Set<string>();
  if (typeof value !== 'object' || value === null) return paths;
  for (const [key, member] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${path}[]` : `${path}.${key}`;
    paths.add(here);
    for (const inner of keyPaths(member, here)) paths.add(inner);
  }
  return paths;
}
