import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as fc from 'fast-check';
import type { EventSourceFacts, EventTypeFacts } from '../../src/contracts/facts.js';

/** A factory as the battery sees it, whatever its options. */
export type AnyFactory = (init?: unknown, overrides?: unknown) => Record<string, unknown>;
/** A generator as the battery sees it. */
export type AnyGenerator = (constraints?: unknown) => fc.Arbitrary<Record<string, unknown>>;

/** One event type of one source with everything that the battery exercises. */
export interface TypeUnderTest {
  slug: string;
  facts: EventSourceFacts;
  type: EventTypeFacts;
  create: AnyFactory;
  any: AnyGenerator;
}

const events = fileURLToPath(new URL('../../src/events/', import.meta.url));

/** The slug of every source: each folder below src/events that has facts. */
export const slugs: readonly string[] = readdirSync(events, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'facts.ts')
  .map((entry) => relative(events, entry.parentPath).split(sep).join('/'))
  .toSorted();

/** Loads a file of a source's room. */
export async function loadRoom(slug: string, file: 'facts' | 'index' | 'arbitrary'): Promise<Record<string, unknown>> {
  return (await import(join(events, slug, `${file}.ts`))) as Record<string, unknown>;
}

async function typesOf(slug: string): Promise<TypeUnderTest[]> {
  const room = await loadRoom(slug, 'index');
  const generators = await loadRoom(slug, 'arbitrary');
  const facts = room.facts as EventSourceFacts;
  return facts.types.map((type) => ({
    slug,
    facts,
    type,
    create: room[type.create] as AnyFactory,
    any: generators[type.any] as AnyGenerator,
  }));
}

/** Every event type of every source. */
export const typesUnderTest: readonly TypeUnderTest[] = (await Promise.all(slugs.map(typesOf))).flat();
