// Every export of every entry has a docstring and is mentioned in the docs; every exported function has an example.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = readdirSync(join(root, 'src'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, 'src', name));

const docs = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
const program = ts.createProgram(entries, options);
const checker = program.getTypeChecker();
const complaints = new Set<string>();

for (const entry of entries) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!);
  for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const name = exported.getName();
    const isFunction = (symbol.flags & ts.SymbolFlags.Function) !== 0;
    if (symbol.getDocumentationComment(checker).length === 0) complaints.add(`${name} has no docstring.`);
    if (isFunction && !symbol.getJsDocTags(checker).some((tag) => tag.name === 'example')) complaints.add(`${name} has no @example.`);
    if (!new RegExp(`\\b${name}\\b`).test(docs)) complaints.add(`${name} is mentioned nowhere in the docs.`);
  }
}

process.stdout.write(`${[...complaints].toSorted().join('\n')}\n`);
process.exitCode = complaints.size === 0 ? 0 : 1;
