import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const library = join(fileURLToPath(import.meta.resolve('lambdouble/package.json')), '..');
const { exports, peerDependencies } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));

/** What a `*` in a subpath stands for: the folders in which the file that it points at exists. */
function expanded(subpath, target) {
  if (!subpath.includes('*')) return [subpath];
  const [before, after] = target.split('*');
  const folders = readdirSync(join(library, before), { recursive: true, encoding: 'utf8' });
  return folders.filter((folder) => existsSync(join(library, before, folder + after))).map((folder) => subpath.replace('*', folder));
}

const entries = Object.entries(exports)
  .filter(([, target]) => typeof target === 'object')
  .flatMap(([subpath, target]) => expanded(subpath, target.import.default))
  .map((subpath) => subpath.replace('.', 'lambdouble'));

test('there are entries', () => {
  for (const entry of ['lambdouble', 'lambdouble/events/s3', 'lambdouble/arbitraries/s3', 'lambdouble/vitest']) {
    assert.ok(entries.includes(entry), `${entry} is not among ${entries.join(', ')}`);
  }
});

test('no peer is installed', () => {
  for (const peer of Object.keys(peerDependencies)) assert.throws(() => require.resolve(peer), { code: 'MODULE_NOT_FOUND' });
});

for (const entry of entries) {
  test(`${entry} is found by import and by require, with types`, () => {
    const imported = fileURLToPath(import.meta.resolve(entry));
    const required = require.resolve(entry);
    assert.notEqual(imported, required);
    for (const file of [imported, required]) {
      assert.ok(existsSync(file), file);
      assert.ok(existsSync(file.replace(/\.js$/, '.d.ts')), `${file} has no types`);
    }
  });
}

const needsNoPeer = (entry) => !/\/(arbitraries|laws|vitest|jest|jest-globals)(\/|$)/.test(entry);

for (const entry of entries.filter(needsNoPeer)) {
  test(`${entry} loads without any peer, both ways with the same names`, async () => {
    const names = Object.keys(await import(entry)).filter((name) => name !== 'default' && name !== 'module.exports');
    // it is there for what it does
    assert.ok(names.length > 0 || entry === 'lambdouble/awslambda');
    assert.deepEqual(Object.keys(require(entry)).toSorted(), names.toSorted());
  });
}

test('an entry whose peer is missing names the peer', async () => {
  await assert.rejects(import('lambdouble/arbitraries'), /fast-check/);
  assert.throws(() => require('lambdouble/arbitraries'), /fast-check/);
});

test('fixtures can be imported and required', async () => {
  const { default: imported } = await import('lambdouble/fixtures/s3/base.json', { with: { type: 'json' } });
  assert.equal(imported.Records[0].eventSource, 'aws:s3');
  assert.deepEqual(require('lambdouble/fixtures/s3/base.json'), imported);
});
