// Prints the milliseconds that `import` or `require` of a module takes in this fresh process. Another package is imported before: node spends
// two to three milliseconds on the first package that it resolves, whichever it is.
import { createRequire } from 'node:module';
import '@middy/core';

const [specifier, how] = process.argv.slice(2);
const require = createRequire(import.meta.url);
require('pngjs');
const start = performance.now();
if (how === 'import') await import(specifier);
else require(specifier);
process.stdout.write(String(performance.now() - start));
