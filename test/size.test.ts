import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { typesUnderTest } from './contract/sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const LARGEST = 8 * 1024;

/**
 * A factory's own bytes are those which it brings to a bundle from the rooms, minified and shaken, without the floors below them (`internal`,
 * `values`, `contracts`), which all factories share.
 */
async function ownBytes(slug: string, create: string): Promise<number> {
  const { metafile } = await build({
    stdin: { contents: `export { ${create} } from ${JSON.stringify(`./src/events/${slug}/index.ts`)};`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    outdir: join(root, 'dist'),
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(([path]) => path.startsWith('src/events/'));
  return inputs.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

const created = typesUnderTest.flatMap(({ slug, type }) =>
  [type.create, ...(type.createRecord === undefined ? [] : [type.createRecord])].map((create) => [create, slug] as const),
);
const factories = [...new Map(created)];

it('no factory brings more than 8 kB of its own', async () => {
  const sizes = await Promise.all(factories.map(async ([create, slug]) => [create, await ownBytes(slug, create)] as const));
  expect(sizes.length).toBeGreaterThan(100);
  expect(sizes.every(([, bytes]) => bytes > 0)).toBe(true);
  expect(sizes.filter(([, bytes]) => bytes > LARGEST)).toEqual([]);
}, 60_000);
