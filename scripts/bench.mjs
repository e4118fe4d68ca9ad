// Runs the benchmarks against the built package and prints the README's table; --readme writes it there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factories } from '../bench/factories.mjs';
import { generators } from '../bench/generators.mjs';
import { imports } from '../bench/imports.mjs';
import { invocations } from '../bench/invocations.mjs';
import { root } from './entries.mjs';

const rows = [...(await imports()), ...(await factories()), ...generators(), ...(await invocations())];
const table = [
  '| what | lambdouble | beside it | holds |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ what, ours, others, holds }) => `| ${what} | ${ours} | ${others} | ${holds ? 'yes' : 'no'} |`),
].join('\n');
console.log(table);

if (process.argv.includes('--readme')) {
  const readme = join(root, 'README.md');
  const text = readFileSync(readme, 'utf8');
  const note = `Node ${process.versions.node}, 2 cores, \`npm run bench\`; medians of one run, side by side.`;
  writeFileSync(readme, text.replace(/(## Measured\n)[\s\S]*?(\n## )/, `$1\n${note}\n\n${table}\n$2`));
}
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
