const SEGMENT = '/node_modules/';

/**
 * The folder of the package in `node_modules` to which a file belongs, or nothing for a function's own files.
 *
 * @param path a path, or a file URL
 */
export function packageFolder(path: string): string {
  const place = path.replaceAll('\\', '/');
  const start = place.lastIndexOf(SEGMENT);
  if (start === -1) return '';
  const name = start + SEGMENT.length;
  const slash = place.indexOf('/', name);
  const end = place[name] === '@' ? place.indexOf('/', slash + 1) : slash;
  return end === -1 ? place : place.slice(0, end);
}
