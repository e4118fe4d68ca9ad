import * as fc from 'fast-check';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

/** A schema of Powertools, as far as judging needs it. */
export interface Schema {
  safeParse(event: unknown): { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined };
}

/** Where a schema objects to any of a thousand events. Shapes of AWS that it rejects wrongly have to be listed where it is called. */
export function objections(schema: Schema, any: fc.Arbitrary<unknown>): string[] {
  const places = new Set<string>();
  fc.assert(
    fc.property(any, (event) => {
      for (const issue of schema.safeParse(event).error?.issues ?? []) places.add(issue.path.join('.'));
    }),
    SETTINGS,
  );
  return [...places];
}
