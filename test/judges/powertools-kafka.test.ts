import { KafkaEnvelope } from '@aws-lambda-powertools/parser/envelopes/kafka';
import { JSONStringified } from '@aws-lambda-powertools/parser/helpers';
import { KafkaMskEventSchema, KafkaSelfManagedEventSchema } from '@aws-lambda-powertools/parser/schemas/kafka';
import * as fc from 'fast-check';
import type { MSKEvent, SelfManagedKafkaEvent } from 'aws-lambda';
import { createMSKEvent } from 'lambdouble';
import { anyMSKEvent, anySelfManagedKafkaEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

type KafkaEvent = MSKEvent | SelfManagedKafkaEvent;

/** Shapes that AWS sends and the schemas refuse: how to tell, and why it is wrong. */
const WRONGLY_REFUSED: readonly { readonly is: (json: string) => boolean; readonly because: string }[] = [
  {
    is: (json) => /[[,]-\d/.test(json.replaceAll(/"(\\.|[^"\\])*"/g, '')),
    because: 'bytes of headers are signed, and a negative one throws',
  },
  { is: (json) => json.includes('"key":null'), because: 'a record without key can have null there' },
  { is: (json) => json.includes('"value":null'), because: 'the value of a tombstone can be null' },
  { is: (json) => !/"value":/.test(json) || missesValue(json), because: 'a tombstone can be without value' },
];

function missesValue(json: string): boolean {
  const { records } = JSON.parse(json) as KafkaEvent;
  return Object.values(records).some((list) => list.some((record) => !('value' in record)));
}

function refusalOf(schema: z.ZodType, event: KafkaEvent): string | undefined {
  let problem: string;
  try {
    const { error } = schema.safeParse(event);
    if (error === undefined) return undefined;
    problem = error.message;
  } catch (error) {
    problem = String(error);
  }
  const json = JSON.stringify(event);
  return WRONGLY_REFUSED.find(({ is }) => is(json))?.because ?? problem;
}

describe.each([
  ['KafkaMskEventSchema', KafkaMskEventSchema, anyMSKEvent()],
  ['KafkaSelfManagedEventSchema', KafkaSelfManagedEventSchema, anySelfManagedKafkaEvent()],
] as const)('%s', (_, schema, any) => {
  it('accepts every event but those known to be refused wrongly', () => {
    const refused = new Set<string>();
    fc.assert(
      fc.property(any as fc.Arbitrary<KafkaEvent>, (event) => {
        const refusal = refusalOf(schema, event);
        if (refusal !== undefined) refused.add(refusal);
      }),
      RUNS,
    );
    expect([...refused].toSorted()).toEqual(WRONGLY_REFUSED.map(({ because }) => because).toSorted());
  });
});

it('keys, values and headers are read as they were given', () => {
  const event = createMSKEvent({ key: 'customer-7', value: { orderId: 'A-1' }, headers: [{ kind: 'OrderPlaced' }] });
  const [record] = KafkaMskEventSchema.parse(event).records['my-topic-0']!;
  expect(record).toMatchObject({ key: 'customer-7', value: '{"orderId":"A-1"}', headers: [{ kind: 'OrderPlaced' }] });
});

it('KafkaEnvelope finds the values inside', () => {
  fc.assert(
    fc.property(anyMSKEvent({ value: fc.record({ orderId: fc.uuid() }), key: 'k', headers: [] }), (event) => {
      const orders = KafkaEnvelope.parse(event, JSONStringified(z.object({ orderId: z.uuid() })));
      expect(orders).toHaveLength(Object.values(event.records).flat().length);
    }),
    { ...RUNS, numRuns: 200 },
  );
});

it('KafkaMskEventSchema refuses another source', () => {
  expect(KafkaMskEventSchema.safeParse(createMSKEvent({}, { eventSource: 'SelfManagedKafka' as never })).success).toBe(false);
});
