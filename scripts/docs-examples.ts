// Turns every ```ts fence of README.md and docs/, and every @example of a docstring below src/, into a test file under .cache/docs,
// so that the docs are compiled and run. Fences import what they use; docstring examples have every export at hand.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.cache', 'docs');

/** One example, with the place where it stands. */
interface Example {
  file: string;
  line: number;
  code: string;
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function fencesOf(file: string): Example[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({ file, line: lineAt(text, match.index), code: match[1]! }));
}

function docstringExamplesOf(file: string): Example[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].flatMap((comment) => {
    const lines = comment[0]
      .replace(/\*\/$/, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''));
    const start = lines.findIndex((line) => line.trim() === '@example');
    if (start < 0) return [];
    const end = lines.findIndex((line, index) => index > start && /^@\w/.test(line));
    const code = lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
    return [{ file, line: lineAt(text, comment.index) + start, code: code.replace(/^```\w*$/gm, '') }];
  });
}

const IMPORT = /^import\s[\s\S]*?;$/gm;

function asTest({ file, line, code }: Example, preamble: string): string {
  const imports = code.match(IMPORT) ?? [];
  const body = code.replace(IMPORT, '').trim();
  const hasTests = /^\s*(test|it|describe)(\.\w+)*\(/m.test(body);
  const testImport = /import\s*\{[^}]*\btest\b[^}]*\}\s*from 'vitest'/.test(code) ? '' : `import { test as runExample } from 'vitest';\n`;
  const runner = testImport === '' ? 'test' : 'runExample';
  const title = JSON.stringify(`${file}:${line}`);
  const run = hasTests ? body : `${runner}(${title}, async () => {\n${body}\n});`;
  return `// ${file}:${line}\n${preamble}${testImport}${imports.join('\n')}\n${run}\nexport {};\n`;
}

/** Imports of the library's exports that an example names. */
function importsFor(code: string, exports: ReadonlyMap<string, readonly string[]>): string {
  const words = new Set(code.match(/\b[A-Za-z_]\w*\b/g));
  const lines = [...exports].flatMap(([entry, names]) => {
    const used = names.filter((name) => words.has(name));
    return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${entry}';`];
  });
  return `import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';\nimport * as fc from 'fast-check';\nimport type * as aws from 'aws-lambda';\n${lines.join('\n')}\n`;
}

async function exportsByEntry(): Promise<Map<string, string[]>> {
  const entries = { lambdouble: 'index', 'lambdouble/arbitraries': 'arbitraries', 'lambdouble/laws': 'laws', 'lambdouble/faker': 'faker' };
  const found = new Map<string, string[]>();
  for (const [entry, file] of Object.entries(entries)) {
    found.set(entry, Object.keys((await import(join(root, 'src', `${file}.ts`))) as object));
  }
  return found;
}

function write(example: Example, number: number, text: string): void {
  const path = join(target, `${example.file.replace(/\W+/g, '-')}-${number}.test.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

rmSync(target, { recursive: true, force: true });
const fences = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md')].flatMap(fencesOf);
const docstrings = filesBelow('src', '.ts').flatMap(docstringExamplesOf);
const exports = await exportsByEntry();
fences.forEach((example, index) => write(example, index, asTest(example, '')));
docstrings.forEach((example, index) => write(example, index, asTest(example, importsFor(example.code, exports))));
writeFileSync(
  join(target, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../test/tsconfig.json',
    compilerOptions: { noUncheckedIndexedAccess: false, noUnusedLocals: false },
    include: ['.'],
    exclude: [],
  }),
);
process.stdout.write(`${fences.length} fences, ${docstrings.length} docstring examples.\n`);
