import { aNonEmptyString, aRegion, aStringMatching, anAccountId } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';

/** An artifact of a job, where its name alone doesn't say enough. */
export interface CodePipelineArtifactInit {
  /** 1 to 100 letters, digits, "_" and "-". */
  name: string;
  /** Revision of the source, such as a commit. Default: a commit for what goes in, `null` for what comes out. */
  revision?: string | null | undefined;
  /** Bucket that holds it. Default: the pipeline's artifact store. */
  bucketName?: string | undefined;
  /** Key of the object. Default: the pipeline, the artifact, and seven random characters, as CodePipeline names them. */
  objectKey?: string | undefined;
}

/** What a job of CodePipeline is about. Everything has a default. */
export interface CodePipelineEventInit {
  /** Id of the job, a UUID: what `PutJobSuccessResult` and `PutJobFailureResult` want. Default: random. */
  id?: string | undefined;
  /** Account of the pipeline, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** The function that the action names. Default `pipeline-job`. */
  FunctionName?: string | undefined;
  /** The action's user parameters: a text, or an object that is written as JSON; at most 1,000 characters. Default: absent. */
  UserParameters?: string | object | undefined;
  /** What goes in: names, or objects where a name doesn't say enough; at most five. Default `['SourceArtifact']`. */
  inputArtifacts?: readonly (string | CodePipelineArtifactInit)[] | undefined;
  /** What comes out, in the same form. Default: nothing. */
  outputArtifacts?: readonly (string | CodePipelineArtifactInit)[] | undefined;
  /** What the last invocation asked to be called again with: 1 to 2,048 characters. Default: absent, as in the first invocation. */
  continuationToken?: string | undefined;
  /** ARN, id or alias of the KMS key of the artifact store. Default: absent, as for S3's own key. */
  encryptionKey?: string | undefined;
  /** Name of the pipeline; the keys of artifacts start with it. Default `my-pipeline`. */
  pipelineName?: string | undefined;
  /** Region of the pipeline. Default: the configured region. */
  region?: string | undefined;
  /** When the job started; its credentials last an hour. Default: the configured time. */
  time?: Instant | undefined;
}

/** An invoke action takes and gives so many artifacts. */
const MOST_ARTIFACTS = 5;
export const LONGEST_USER_PARAMETERS = 1000;

const NAME = /^[\w-]{1,100}$/;

const TEXTS: readonly (keyof CodePipelineArtifactInit)[] = ['name', 'revision', 'bucketName', 'objectKey'];

function isArtifact(value: unknown): boolean {
  if (!isPlainObject(value)) return typeof value === 'string' && NAME.test(value);
  if (typeof value.name !== 'string' || !NAME.test(value.name)) return false;
  return Object.entries(value).every(
    ([key, member]) =>
      member === undefined ||
      ((TEXTS as readonly string[]).includes(key) && aNonEmptyString.accepts(member)) ||
      (key === 'revision' && member === null),
  );
}

const artifacts: OptionCheck = {
  expected: `an array of at most ${MOST_ARTIFACTS} artifacts, each a name of 1 to 100 letters, digits, "_" and "-", or { name, revision?, bucketName?, objectKey? }`,
  accepts: (value) => Array.isArray(value) && value.length <= MOST_ARTIFACTS && Array.from(value).every(isArtifact),
};

const userParameters: OptionCheck = {
  expected: `a text of at most ${LONGEST_USER_PARAMETERS} characters, or an object that JSON can hold`,
  accepts: (value) => (typeof value === 'string' ? value.length <= LONGEST_USER_PARAMETERS : isPlainObject(value) || Array.isArray(value)),
};

/** The options of a job of CodePipeline. */
export const codePipelineEventOptions: OptionTable<CodePipelineEventInit> = optionTable<CodePipelineEventInit>({
  id: aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the id of a job, a UUID in lower case'),
  accountId: anAccountId,
  FunctionName: aStringMatching(/^[\w-]{1,64}$/, 'the name of a function: 1 to 64 letters, digits, "-" and "_"'),
  UserParameters: userParameters,
  inputArtifacts: artifacts,
  outputArtifacts: artifacts,
  continuationToken: aStringMatching(/^[\s\S]{1,2048}$/, 'a text of 1 to 2,048 characters'),
  encryptionKey: aStringMatching(/^[\w:/-]{1,400}$/, 'the ARN, the id or the alias of a KMS key'),
  pipelineName: aStringMatching(/^[\w.@-]{1,100}$/, 'the name of a pipeline: 1 to 100 letters, digits, ".", "@", "-" and "_"'),
  region: aRegion,
  time: anInstant,
});
