import type { Artifact, CodePipelineEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { iamId, opaqueBase64 } from '../../values/opaque-ids.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { codePipelineEventOptions, LONGEST_USER_PARAMETERS, type CodePipelineArtifactInit, type CodePipelineEventInit } from './init.js';

const DOING = 'create CodePipelineEvent';

/** How long a job's credentials last, in seconds. */
export const ONE_HOUR = 3600;

type Job = CodePipelineEvent['CodePipeline.job'];
type Configuration = Job['data']['actionConfiguration']['configuration'];

function userParametersOf(given: string | object): string {
  if (typeof given === 'string') return given;
  const text = toJSONText(DOING, 'option "UserParameters"', given);
  if (text.length <= LONGEST_USER_PARAMETERS) return text;
  throw failure(
    DOING,
    `option "UserParameters" is ${text.length} characters of JSON`,
    `CodePipeline takes at most ${LONGEST_USER_PARAMETERS}: put the rest into an artifact, or into the second argument.`,
  );
}

/** Where the artifacts of a pipeline lie. */
interface Store {
  readonly bucketName: string;
  readonly pipelineName: string;
}

const KEPT_OF_PIPELINE = 20;
const KEPT_OF_ARTIFACT = 10;
const RANDOM_OF_KEY = 7;

function artifactOf(given: string | CodePipelineArtifactInit, isInput: boolean, store: Store): Artifact {
  const { name, revision, bucketName, objectKey }: CodePipelineArtifactInit = typeof given === 'string' ? { name: given } : given;
  const usualKey = (): string =>
    `${store.pipelineName.slice(0, KEPT_OF_PIPELINE)}/${name.slice(0, KEPT_OF_ARTIFACT)}/${randomText(ALPHABETS.alphanumeric, RANDOM_OF_KEY)}`;
  return {
    name,
    revision: revision === undefined ? (isInput ? randomHex(40) : null) : revision,
    location: { type: 'S3', s3Location: { bucketName: bucketName ?? store.bucketName, objectKey: objectKey ?? usualKey() } },
  };
}

function refuseSameNames(input: readonly Artifact[], output: readonly Artifact[]): void {
  const names = new Set<string>();
  for (const artifacts of [input, output]) {
    for (const { name } of artifacts) {
      if (names.has(name)) {
        const option = artifacts === input ? 'inputArtifacts' : 'outputArtifacts';
        throw failure(DOING, `option "${option}" has the artifact ${show(name)} a second time`, 'Give each artifact a name of its own.');
      }
      names.add(name);
    }
  }
}

function build(init: CodePipelineEventInit): CodePipelineEvent {
  const { pipelineName = 'my-pipeline' } = init;
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const configuration = { FunctionName: init.FunctionName ?? 'pipeline-job' } as Configuration;
  if (init.UserParameters !== undefined) configuration.UserParameters = userParametersOf(init.UserParameters);
  const bucketName = `codepipeline-${init.region ?? settings().region}-${randomText(ALPHABETS.digits, 12)}`;
  const store = { bucketName, pipelineName };
  const inputArtifacts = (init.inputArtifacts ?? ['SourceArtifact']).map((artifact) => artifactOf(artifact, true, store));
  const outputArtifacts = (init.outputArtifacts ?? []).map((artifact) => artifactOf(artifact, false, store));
  refuseSameNames(inputArtifacts, outputArtifacts);
  const artifactCredentials = {
    accessKeyId: iamId('ASIA'),
    secretAccessKey: opaqueBase64(40),
    sessionToken: `IQoJb3JpZ2luX2Vj${opaqueBase64(400)}`,
    expirationTime: (Math.floor(time / 1000) + ONE_HOUR) * 1000,
  };
  const data: Job['data'] = { actionConfiguration: { configuration }, inputArtifacts, outputArtifacts, artifactCredentials };
  if (init.continuationToken !== undefined) data.continuationToken = init.continuationToken;
  if (init.encryptionKey !== undefined) data.encryptionKey = { id: init.encryptionKey, type: 'KMS' };
  return { 'CodePipeline.job': { id: init.id ?? randomUUID(), accountId: init.accountId ?? settings().accountId, data } };
}

/**
 * The event that an Invoke action of a pipeline sends to a function: a job, which the function has to answer with
 * `PutJobSuccessResult` or `PutJobFailureResult`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html
 * @param init what the job is about; without `UserParameters` the event has no such key
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodePipeline could not send
 * @example
 * const event = createCodePipelineEvent({ UserParameters: { url: 'https://example.com/health' }, continuationToken: '2' });
 * const { data } = event['CodePipeline.job'];
 * expect(data.actionConfiguration.configuration.UserParameters).toBe('{"url":"https://example.com/health"}');
 */
export function createCodePipelineEvent(init: CodePipelineEventInit = {}, overrides?: DeepPartial<CodePipelineEvent>): CodePipelineEvent {
  checkOptions(DOING, init, codePipelineEventOptions);
  return madeEvent(DOING, () => build(init), overrides);
}
