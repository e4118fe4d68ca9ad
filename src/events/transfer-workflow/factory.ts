import { madeEvent } from '../../contracts/made-event.js';
import { aStringMatching, either, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { human } from '../../values/human.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../values/random-text.js';
import { aBucketName, anETag, anObjectKey, aVersionId } from '../../values/s3-object.js';
import type { TransferFamilyWorkflowDomain, TransferFamilyWorkflowStepEvent } from './types.js';

/** Which step of which workflow it is, and of which file. Everything has a default. */
export interface TransferFamilyWorkflowStepEventInit<TDomain extends TransferFamilyWorkflowDomain = TransferFamilyWorkflowDomain> {
  /** Names this step when its outcome is reported: 1 to 64 letters and digits. Default: a UUID in base64, as real ones. */
  token?: string | undefined;
  /** `w-` and 17 lower-case letters and digits. Default: made up. */
  workflowId?: string | undefined;
  /** Id of this run of the workflow. Default: a UUID. */
  executionId?: string | undefined;
  /** Id of the session in which the file was sent. Default: 16 hexadecimal digits. */
  sessionId?: string | undefined;
  /** Name of the user who sent it: 3 to 100 letters, digits and `_-.@`. Default: made up. */
  userName?: string | undefined;
  /** Id of the server: `s-` and 17 hexadecimal digits. Default: made up. */
  serverId?: string | undefined;
  /** Where the file lies. Default `S3`. */
  domain?: TDomain | undefined;
  /** Name of the bucket, in S3. Default `amzn-s3-demo-bucket`. */
  bucket?: string | undefined;
  /** Key of the object, in S3, as it is: nothing is encoded. Default: the user's name and a file's. */
  key?: string | undefined;
  /** Entity tag of the object, in S3. Default: made up. */
  eTag?: string | undefined;
  /** Version of the object, in S3; null in a bucket without versions. Default: null. */
  versionId?: string | null | undefined;
  /** Id of the file system, in EFS. Default: made up. */
  fileSystemId?: string | undefined;
  /** Path of the file, in EFS. Default: the user's name and a file's. */
  path?: string | undefined;
}

/** The options of a workflow step's event. */
export const transferFamilyWorkflowStepEventOptions: OptionTable<TransferFamilyWorkflowStepEventInit> =
  optionTable<TransferFamilyWorkflowStepEventInit>({
    token: aStringMatching(/^\w{1,64}$/, 'a token of 1 to 64 letters, digits and "_"'),
    workflowId: aStringMatching(/^w-[a-z0-9]{17}$/, 'the id of a workflow: w- and 17 lower-case letters and digits'),
    executionId: aStringMatching(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'a UUID'),
    sessionId: aStringMatching(/^[\w-]{3,32}$/, 'the id of a session: 3 to 32 letters, digits, "-" and "_"'),
    userName: aStringMatching(/^\w[\w@.-]{2,99}$/, 'a user name of 3 to 100 letters, digits and "_-.@", the first a letter, digit or "_"'),
    serverId: aStringMatching(/^s-[0-9a-f]{17}$/, 'the id of a server: s- and 17 hexadecimal digits'),
    domain: oneOf(['S3', 'EFS']),
    bucket: aBucketName,
    key: anObjectKey,
    eTag: anETag,
    versionId: either(aVersionId, oneOf([null])),
    fileSystemId: aStringMatching(/^fs-[0-9a-f]{8,40}$/, 'the id of a file system: fs- and 8 to 40 hexadecimal digits'),
    path: aStringMatching(/^\/[^\0]{0,65535}$/, 'a path that starts with "/"'),
  });

const DOING = 'create TransferFamilyWorkflowStepEvent';

/** The options that only files of one domain have. */
export const OPTIONS_OF_DOMAIN = {
  S3: ['bucket', 'key', 'eTag', 'versionId'],
  EFS: ['fileSystemId', 'path'],
} as const;

function refuseOptionsOfTheOther(init: TransferFamilyWorkflowStepEventInit, domain: TransferFamilyWorkflowDomain): void {
  const other = domain === 'S3' ? 'EFS' : 'S3';
  const option = OPTIONS_OF_DOMAIN[other].find((name) => init[name] !== undefined);
  if (option === undefined) return;
  throw failure(
    DOING,
    `option "${option}" is ${show(init[option])}, but the domain is "${domain}"`,
    `Pass domain: "${other}", or leave ${option} out.`,
  );
}

function eventOf(init: TransferFamilyWorkflowStepEventInit): TransferFamilyWorkflowStepEvent {
  const domain = init.domain ?? 'S3';
  refuseOptionsOfTheOther(init, domain);
  const userName = init.userName ?? human().userName();
  return {
    token: init.token ?? btoa(randomUUID()),
    serviceMetadata: {
      executionDetails: {
        workflowId: init.workflowId ?? `w-${randomText(ALPHABETS.lowerCaseAlphanumeric, 17)}`,
        executionId: init.executionId ?? randomUUID(),
      },
      transferDetails: {
        sessionId: init.sessionId ?? randomHex(16),
        userName,
        serverId: init.serverId ?? `s-${randomHex(17)}`,
      },
    },
    fileLocation:
      domain === 'S3'
        ? {
            domain,
            bucket: init.bucket ?? 'amzn-s3-demo-bucket',
            key: init.key ?? `${userName}/${human().fileName()}`,
            eTag: init.eTag ?? randomHex(32),
            versionId: init.versionId ?? null,
          }
        : {
            domain,
            fileSystemId: init.fileSystemId ?? `fs-${randomHex(17)}`,
            path: init.path ?? `/${userName}/${human().fileName()}`,
          },
  };
}

/**
 * The event with which a managed workflow of Transfer Family calls the function of a custom step, after somebody has sent a file. Its type
 * follows from `domain`.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html
 * @param init which step of which workflow, and of which file; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Transfer Family could not send, and for options of another domain
 * @example
 * const { fileLocation } = createTransferFamilyWorkflowStepEvent({ bucket: 'photos', key: 'ana/tom & jerry.png' });
 * expect(fileLocation).toMatchObject({ domain: 'S3', bucket: 'photos', key: 'ana/tom & jerry.png', versionId: null });
 *
 * const onEFS = createTransferFamilyWorkflowStepEvent({ domain: 'EFS', path: '/home/ana/cat.png' });
 * expect(onEFS.fileLocation.path).toBe('/home/ana/cat.png');
 */
export function createTransferFamilyWorkflowStepEvent<TDomain extends TransferFamilyWorkflowDomain = 'S3'>(
  init: TransferFamilyWorkflowStepEventInit<TDomain> = {},
  overrides?: DeepPartial<TransferFamilyWorkflowStepEvent<NoInfer<TDomain>>>,
): TransferFamilyWorkflowStepEvent<TDomain> {
  checkOptions(DOING, init, transferFamilyWorkflowStepEventOptions as OptionTable<unknown>);
  return madeEvent<TransferFamilyWorkflowStepEvent<TDomain>>(
    DOING,
    () => eventOf(init) as TransferFamilyWorkflowStepEvent<TDomain>,
    overrides as DeepPartial<TransferFamilyWorkflowStepEvent<TDomain>> | undefined,
  );
}
