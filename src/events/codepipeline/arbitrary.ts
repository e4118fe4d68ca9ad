import type { CodePipelineEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { createCodePipelineEvent } from './factory.js';
import { codePipelineEventOptions, LONGEST_USER_PARAMETERS, type CodePipelineArtifactInit, type CodePipelineEventInit } from './init.js';

/** Constraints of `anyCodePipelineEvent()`: the factory's options, each a value or an arbitrary. */
export type CodePipelineEventConstraints = Constraints<CodePipelineEventInit>;

const userParameters = fc
  .oneof(
    fc.constantFrom('', 'staging', '{}', 'null', '{"url":', 'a=1&b=2', '42'),
    fc.json({ maxDepth: 2 }),
    fc
      .constantFrom('https://example.com/a?b=c&d=%20', 'http://[::1]:8080/', 'https://example.com/#ü')
      .map((url) => JSON.stringify({ url })),
    anyText(),
  )
  .filter((text) => text.length <= LONGEST_USER_PARAMETERS);

function artifacts(...names: readonly string[]): fc.Arbitrary<(string | CodePipelineArtifactInit)[]> {
  const artifact = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...names).map((name) => ({ name, revision: null })),
    fc.constantFrom(...names).map((name) => ({ name, revision: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY', objectKey: `my app/${name}.zip` })),
  );
  return fc.uniqueArray(artifact, { maxLength: 5, selector: (given) => (typeof given === 'string' ? given : given.name) });
}

const defaults = {
  accountId: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  FunctionName: fc.constantFrom('wait-until-healthy', 'f', 'MyStack-Job4B7C-1X2Y3Z'),
  UserParameters: userParameters,
  inputArtifacts: artifacts('SourceArtifact', 'Source', 'Build', 'Artifact_Source_GitHub_Source', 'x'.repeat(100)),
  outputArtifacts: artifacts('InvokeOutput', 'invoke-report', 'o', 'y'.repeat(100), 'O2'),
  continuationToken: fc.oneof(fc.constantFrom('2', '{"round":2}', 't'.repeat(2048)), anyText({ minLength: 1 })),
  encryptionKey: fc.constantFrom('arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/artifacts'),
  pipelineName: fc.constantFrom('shop', 'a-pipeline-with-a-name-of-some-length', 'p.q@r'),
  region: anyRegion(),
  time: anyInstant(),
};

/** Drops what is drawn and would name an artifact twice. */
function fitting(drawn: CodePipelineEventInit, constraints: CodePipelineEventConstraints): CodePipelineEventInit {
  const init = { ...drawn };
  if (constraints.inputArtifacts !== undefined && constraints.outputArtifacts === undefined) delete init.outputArtifacts;
  if (constraints.outputArtifacts !== undefined && constraints.inputArtifacts === undefined) delete init.inputArtifacts;
  return init;
}

/**
 * Any job that CodePipeline gives to a function: without user parameters, with JSON or any other text in them, first and later
 * invocations, no or many artifacts. Shrinks to the plain `createCodePipelineEvent()`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html
 * @param constraints options of `createCodePipelineEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * const anyRound = anyCodePipelineEvent({ continuationToken: fc.constantFrom('2', '3') });
 * fc.assert(
 *   fc.property(anyRound, (event) => {
 *     expect(Number(event['CodePipeline.job'].data.continuationToken)).toBeGreaterThan(1);
 *   }),
 * );
 */
export function anyCodePipelineEvent(constraints: CodePipelineEventConstraints = {}): fc.Arbitrary<CodePipelineEvent> {
  const drawn = anyInit('generate CodePipelineEvent', codePipelineEventOptions, defaults, constraints);
  const init = drawn.map((given) => fitting(given, constraints));
  return eventFrom(init, (given) => createCodePipelineEvent(given));
}
