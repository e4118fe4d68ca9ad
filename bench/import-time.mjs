// Prints the milliseconds that `import` or `require` of a module takes in this fresh process, node's own first import not counted.
import { createRequire } from 'node:module';
import { nothing } from './empty.mjs';

const [specifier, how] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const start = performance.now();
if (how === 'import') await import(specifier);
else require(specifier);
process.stdout.write(String(performance.now() - start));
export { nothing };
