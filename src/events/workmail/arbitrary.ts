import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { createWorkMailMessageFlowEvent, workMailMessageFlowEventOptions, type WorkMailMessageFlowEventInit } from './factory.js';
import { MOST_OUTBOUND_RECIPIENTS } from './limits.js';
import type { WorkMailMessageFlowEvent } from './types.js';

/** Constraints of `anyWorkMailMessageFlowEvent()`: the factory's options, each a value or an arbitrary. */
export type WorkMailMessageFlowEventConstraints = Constraints<WorkMailMessageFlowEventInit>;

const address = fc.constantFrom(
  'ana@example.com',
  'ANA@Example.COM',
  "o'brien+news@mail.example.co.uk",
  'postmaster@xn--bcher-kva.example',
  'ünïcödé@example.com',
  `${'l'.repeat(64)}@example.org`,
);

const defaults = {
  mailFrom: address,
  recipients: fc.array(address, { minLength: 1, maxLength: 5 }),
  sender: address,
  subject: fc.oneof(anyText(), fc.constantFrom('', 'Re: Re: FW: 🦊', 's'.repeat(300))),
  messageId: fc.uuid(),
  invocationId: fc.stringMatching(/^[0-9a-f]{32}$/),
  flowDirection: fc.constant<'OUTBOUND'>('OUTBOUND'),
  truncated: fc.boolean(),
};

/**
 * Any event that WorkMail sends to the function of a rule: messages of both directions, sent in another's name, with recipients twice,
 * missing recipients, and subjects of all kinds. Shrinks to the plain `createWorkMailMessageFlowEvent()`.
 *
 * @see https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html
 * @param constraints options of `createWorkMailMessageFlowEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyWorkMailMessageFlowEvent({ flowDirection: 'INBOUND' }), (event) => {
 *     expect(event.subject.length).toBeLessThanOrEqual(256);
 *   }),
 * );
 */
export function anyWorkMailMessageFlowEvent(constraints: WorkMailMessageFlowEventConstraints = {}): fc.Arbitrary<WorkMailMessageFlowEvent> {
  // recipients of the user's own may be too many for any but a truncated event
  const { truncated, ...others } = defaults;
  const drawn = constraints.recipients === undefined ? { ...others, truncated } : others;
  const init = anyInit('generate WorkMailMessageFlowEvent', workMailMessageFlowEventOptions, drawn, constraints).map((one) => {
    if ((one.recipients?.length ?? 0) <= MOST_OUTBOUND_RECIPIENTS || constraints.flowDirection !== undefined) return one;
    const { flowDirection: _, ...inbound } = one;
    return inbound;
  });
  return eventFrom(init, (one) => createWorkMailMessageFlowEvent(one));
}
