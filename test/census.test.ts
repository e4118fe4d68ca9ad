import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as arbitraries from '../src/arbitraries.js';
import { eventSources } from '../src/events/registry.js';
import * as library from '../src/index.js';
import { loadRoom, slugs } from './contract/sources.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const has = (path: string): boolean => existsSync(join(root, path));

describe.each(slugs)('%s has', (slug) => {
  it.each([
    `src/events/${slug}/facts.ts`,
    `src/events/${slug}/factory.ts`,
    `src/events/${slug}/arbitrary.ts`,
    `src/events/${slug}/from-json.ts`,
    `src/events/${slug}/index.ts`,
    `test/events/${slug}.test.ts`,
    `docs/events/${slug}.md`,
    `scripts/fixtures/${slug}.ts`,
    `fixtures/${slug}/base.json`,
  ])('%s', (path) => {
    expect(has(path)).toBe(true);
  });

  it('all its exports at the front door', async () => {
    const room = await loadRoom(slug, 'index');
    const generators = await loadRoom(slug, 'arbitrary');
    const expected = Object.keys(room).filter((name) => name !== 'facts');
    expect(Object.keys(library)).toEqual(expect.arrayContaining(expected));
    expect(Object.keys(arbitraries)).toEqual(expect.arrayContaining(Object.keys(generators)));
  });

  it('a row in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`docs/events/${slug}.md`);
  });
});

it('every source has a type for unwrap', () => {
  const members = readFileSync(join(root, 'src/unwrap/events-by-source.ts'), 'utf8').matchAll(/^ {2}'?([\w/-]+)'?:/gm);
  expect([...members].map(([, slug]) => slug)).toEqual(slugs);
});

describe('nothing is without a source', () => {
  it.each(['fixtures', 'docs/events', 'test/events', 'scripts/fixtures'])('%s', (folder) => {
    const names = readdirSync(join(root, folder)).map((name) => name.replace(/(\.test)?\.(ts|md|json)$/, ''));
    const known = new Set(['index', ...slugs.flatMap((slug) => [slug, slug.split('/')[0]!])]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});

it('every event source is registered', () => {
  expect(eventSources.map((facts) => facts.slug)).toEqual(slugs);
});
