import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyObjectKey } from '../s3/arbitrary.js';
import {
  createTransferFamilyWorkflowStepEvent,
  OPTIONS_OF_DOMAIN,
  transferFamilyWorkflowStepEventOptions,
  type TransferFamilyWorkflowStepEventInit,
} from './factory.js';
import type { TransferFamilyWorkflowDomain, TransferFamilyWorkflowStepEvent } from './types.js';

/** Constraints of `anyTransferFamilyWorkflowStepEvent()`: the factory's options, each a value or an arbitrary. */
export type TransferFamilyWorkflowStepEventConstraints<TDomain extends TransferFamilyWorkflowDomain = TransferFamilyWorkflowDomain> =
  Constraints<TransferFamilyWorkflowStepEventInit<TDomain>>;

const defaults = {
  token: fc.stringMatching(/^\w{1,64}$/),
  executionId: fc.uuid(),
  sessionId: fc.stringMatching(/^[0-9a-f]{16}$/),
  userName: fc.constantFrom('ana', 'first.last@example.com', '_backup', '007', 'u'.repeat(100)),
  domain: fc.constantFrom<TransferFamilyWorkflowDomain>('S3', 'EFS'),
  bucket: fc.constantFrom('photos', 'my.dotted.bucket', 'abc'),
  key: anyObjectKey(),
  eTag: fc.constantFrom('0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef-2'),
  versionId: fc.oneof(fc.constant(null), fc.stringMatching(/^[A-Za-z0-9_.]{32}$/)),
  fileSystemId: fc.constantFrom('fs-01234567', 'fs-0123456789abcdef0'),
  path: fc.constantFrom('/a', '/home/ana/holiday photo.jpg', '/ünïcödé/日本語 🦊', '/a//b/../c', '/100%/a+b&c'),
};

type Init = TransferFamilyWorkflowStepEventInit;

/** Leaves out what is drawn and belongs to the other domain. */
function fitting(init: Init, constraints: Constraints<Init>): Init {
  const asked = (domain: TransferFamilyWorkflowDomain): boolean =>
    OPTIONS_OF_DOMAIN[domain].some((name) => constraints[name] !== undefined);
  const fit = { ...init };
  if (constraints.domain === undefined && asked('S3')) delete fit.domain;
  if (constraints.domain === undefined && asked('EFS')) fit.domain = 'EFS';
  for (const name of OPTIONS_OF_DOMAIN[fit.domain === 'EFS' ? 'S3' : 'EFS']) if (constraints[name] === undefined) delete fit[name];
  return fit;
}

/**
 * Any event that a workflow of Transfer Family sends to the function of a custom step: files in S3, with and without versions, and in EFS,
 * names of every script. Shrinks to the plain `createTransferFamilyWorkflowStepEvent()`.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html
 * @param constraints options of `createTransferFamilyWorkflowStepEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyTransferFamilyWorkflowStepEvent({ domain: 'EFS' }), ({ fileLocation }) => {
 *     expect(fileLocation.path).toMatch(/^\//);
 *   }),
 * );
 */
export function anyTransferFamilyWorkflowStepEvent<TDomain extends TransferFamilyWorkflowDomain = TransferFamilyWorkflowDomain>(
  constraints: TransferFamilyWorkflowStepEventConstraints<TDomain> = {} as TransferFamilyWorkflowStepEventConstraints<TDomain>,
): fc.Arbitrary<TransferFamilyWorkflowStepEvent<TDomain>> {
  const given = constraints as Constraints<Init>;
  const init = anyInit('generate TransferFamilyWorkflowStepEvent', transferFamilyWorkflowStepEventOptions, defaults, given);
  return eventFrom(
    init.map((drawn) => fitting(drawn, given)),
    (drawn) => createTransferFamilyWorkflowStepEvent(drawn) as TransferFamilyWorkflowStepEvent<TDomain>,
  );
}
