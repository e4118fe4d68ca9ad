// Writes fixtures/<slug>/<name>.json from the recipes beside this script, and fixtures/index.json, which lists them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configure, seed } from '../src/index.js';

const recipes = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The text of every fixture file by its path below fixtures/. */
export async function expectedFixtures(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const recipe of filesIn(recipes, '.ts')) {
    const { default: events } = (await import(join(recipes, recipe))) as { default: Record<string, () => unknown> };
    for (const [name, make] of Object.entries(events)) {
      configure();
      seed(0);
      files.set(`${recipe.slice(0, -'.ts'.length)}/${name}.json`, `${JSON.stringify(make(), null, 2)}\n`);
    }
  }
  files.set('index.json', `${JSON.stringify(listed([...files.keys()]), null, 2)}\n`);
  return files;
}

/** What fixtures/index.json says of each file: the source it comes from, its name there, and where it lies. */
function listed(paths: readonly string[]): { source: string; name: string; file: string }[] {
  return paths.map((file) => {
    const slash = file.lastIndexOf('/');
    return { source: file.slice(0, slash), name: file.slice(slash + 1, -'.json'.length), file };
  });
}

/** The paths of fixture files that are missing, out of date, or belong to nothing. */
export async function staleFixtures(): Promise<string[]> {
  const expected = await expectedFixtures();
  const present = new Set(filesIn(fixtures, '.json'));
  const stale = [...expected].filter(([path, text]) => !present.has(path) || readFileSync(join(fixtures, path), 'utf8') !== text);
  const strays = [...present].filter((path) => !expected.has(path));
  return [...stale.map(([path]) => path), ...strays].toSorted();
}

async function writeFixtures(): Promise<void> {
  for (const path of await staleFixtures()) rmSync(join(fixtures, path), { force: true });
  const expected = await expectedFixtures();
  for (const [path, text] of expected) {
    mkdirSync(dirname(join(fixtures, path)), { recursive: true });
    writeFileSync(join(fixtures, path), text);
  }
  process.stdout.write(`Wrote ${expected.size} fixtures.\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFixtures();
