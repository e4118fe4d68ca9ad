import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const src = join(root, 'src');

function sources() {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      relative(src, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The slugs of all event sources: the folders of src/events that have facts. */
export function slugs() {
  return sources()
    .filter((file) => /^events\/.+\/facts\.ts$/.test(file))
    .map((file) => file.slice('events/'.length, -'/facts.ts'.length));
}

/** The source files that users can import: those directly in src, and each event source's index and arbitrary. */
export function entryFiles() {
  return sources().filter((file) => !file.includes('/') || /^events\/.+\/(index|arbitrary)\.ts$/.test(file));
}

/** The names under which users import them. */
export function entryPoints() {
  return entryFiles().map((file) => {
    const path = file.slice(0, -'.ts'.length);
    if (path === 'index') return '.';
    if (path.endsWith('/arbitrary')) return `./arbitraries/${path.slice('events/'.length, -'/arbitrary'.length)}`;
    return `./${path.replace(/\/index$/, '')}`;
  });
}
