import type { CodeCommitTrigger, CodeCommitTriggerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn, partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import { codeCommitTriggerOptions, type CodeCommitReferenceInit, type CodeCommitTriggerInit } from './init.js';

type Reference = CodeCommitTrigger['codecommit']['references'][number];

function referenceOf(given: string | CodeCommitReferenceInit): Reference {
  const { ref, commit, created, deleted }: CodeCommitReferenceInit = typeof given === 'string' ? { ref: given } : given;
  const reference = { commit: commit ?? randomHex(40) } as Reference;
  if (created === true) reference.created = true;
  if (deleted === true) reference.deleted = true;
  reference.ref = ref;
  return reference;
}

function partsOf(doing: string, { eventPartNumber, eventTotalParts }: CodeCommitTriggerInit): { part: number; total: number } {
  const part = eventPartNumber ?? 1;
  const total = eventTotalParts ?? part;
  if (part <= total) return { part, total };
  throw failure(
    doing,
    `option "eventPartNumber" is ${part}, and "eventTotalParts" ${total}`,
    'Let the number of parts be the greater one.',
  );
}

function triggerFrom(doing: string, init: CodeCommitTriggerInit = {}): CodeCommitTrigger {
  checkOptions(doing, init, codeCommitTriggerOptions);
  const accountId = init.accountId ?? settings().accountId;
  const awsRegion = init.awsRegion ?? settings().region;
  const { part, total } = partsOf(doing, init);
  return {
    awsRegion,
    codecommit: { references: (init.references ?? ['refs/heads/main']).map(referenceOf) },
    customData: (init.customData ?? null) as string,
    eventId: init.eventId ?? randomUUID(),
    eventName: init.eventName ?? 'ReferenceChanges',
    eventPartNumber: part,
    eventSource: 'aws:codecommit',
    eventSourceARN: arn('codecommit', awsRegion, accountId, init.repositoryName ?? 'my-repository'),
    eventTime: isoMillisecondsWithOffset(init.time === undefined ? settings().time : epochMilliseconds(init.time)),
    eventTotalParts: total,
    eventTriggerConfigId: init.eventTriggerConfigId ?? randomUUID(),
    eventTriggerName: init.eventTriggerName ?? 'my-trigger',
    eventVersion: '1.0',
    userIdentityARN: init.userIdentityARN ?? `arn:${partitionOf(awsRegion)}:iam::${accountId}:user/${human().userName()}`,
  };
}

/**
 * One record of a CodeCommit trigger's event.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html
 * @param init what happened in a repository; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options, and for values that CodeCommit could not send
 * @example
 * const record = createCodeCommitTrigger({ references: [{ ref: 'refs/tags/v1.0', created: true }] });
 * expect(record.codecommit.references[0]).toMatchObject({ ref: 'refs/tags/v1.0', created: true });
 */
export function createCodeCommitTrigger(init?: CodeCommitTriggerInit, overrides?: DeepPartial<CodeCommitTrigger>): CodeCommitTrigger {
  const doing = 'create CodeCommitTrigger';
  return madeEvent(doing, () => triggerFrom(doing, init), overrides);
}

/**
 * The event that a trigger of a CodeCommit repository sends to a function when branches and tags change.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-notify-lambda.html
 * @param init what happened; an array makes one record each, though CodeCommit itself sends one record an event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CodeCommit could not send, and for an empty array
 * @example
 * const event = createCodeCommitTriggerEvent({ repositoryName: 'shop', references: ['refs/heads/main'] });
 * expect(event.Records[0].eventSourceARN).toBe('arn:aws:codecommit:us-east-1:123456789012:shop');
 */
export function createCodeCommitTriggerEvent(
  init?: CodeCommitTriggerInit | readonly CodeCommitTriggerInit[],
  overrides?: DeepPartial<CodeCommitTriggerEvent>,
): CodeCommitTriggerEvent {
  const doing = 'create CodeCommitTriggerEvent';
  return madeEvent(doing, () => ({ Records: listOfInits(doing, init).map((one) => triggerFrom(doing, one)) }), overrides);
}
