import * as fc from 'fast-check';
import { configure, createCodePipelineEvent, detectEventSource, fromJSON, seed } from 'lambdouble';
import { anyCodePipelineEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('a job', () => {
  it('has what the action is configured with, artifacts, and credentials for an hour', () => {
    const event = createCodePipelineEvent({
      UserParameters: { url: 'https://example.com', retries: 2 },
      inputArtifacts: ['SourceArtifact', { name: 'Build', revision: null, objectKey: 'b.zip' }],
      outputArtifacts: ['invokeOutput'],
      continuationToken: '2',
      encryptionKey: 'alias/artifacts',
      time: '2026-03-29T01:00:00.500Z',
    });
    const bucketName = event['CodePipeline.job'].data.inputArtifacts[0]!.location.s3Location.bucketName;
    expect(bucketName).toMatch(/^codepipeline-us-east-1-\d{12}$/);
    expect(event).toStrictEqual({
      'CodePipeline.job': {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        accountId: '123456789012',
        data: {
          actionConfiguration: {
            configuration: { FunctionName: 'pipeline-job', UserParameters: '{"url":"https://example.com","retries":2}' },
          },
          inputArtifacts: [
            {
              name: 'SourceArtifact',
              revision: expect.stringMatching(/^[0-9a-f]{40}$/),
              location: {
                type: 'S3',
                s3Location: { bucketName, objectKey: expect.stringMatching(/^my-pipeline\/SourceArti\/[A-Za-z0-9]{7}$/) },
              },
            },
            { name: 'Build', revision: null, location: { type: 'S3', s3Location: { bucketName, objectKey: 'b.zip' } } },
          ],
          outputArtifacts: [
            {
              name: 'invokeOutput',
              revision: null,
              location: {
                type: 'S3',
                s3Location: { bucketName, objectKey: expect.stringMatching(/^my-pipeline\/invokeOutp\/[A-Za-z0-9]{7}$/) },
              },
            },
          ],
          artifactCredentials: {
            accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
            secretAccessKey: expect.stringMatching(/^.{40}$/),
            sessionToken: expect.stringMatching(/^IQoJb3JpZ2luX2Vj/),
            expirationTime: Date.UTC(2026, 2, 29, 2),
          },
          continuationToken: '2',
          encryptionKey: { id: 'alias/artifacts', type: 'KMS' },
        },
      },
    });
  });

  it('has no key for what the action doesn’t have', () => {
    const { data } = createCodePipelineEvent()['CodePipeline.job'];
    expect(Object.keys(data.actionConfiguration.configuration)).toEqual(['FunctionName']);
    expect(Object.keys(data)).toEqual(['actionConfiguration', 'inputArtifacts', 'outputArtifacts', 'artifactCredentials']);
  });

  it.each(['', 'staging', '{"half":', '"'])('takes the text %j for its user parameters as it is', (UserParameters) => {
    const { data } = createCodePipelineEvent({ UserParameters })['CodePipeline.job'];
    expect(data.actionConfiguration.configuration.UserParameters).toBe(UserParameters);
  });
});

describe('generated jobs', () => {
  it('name each artifact once, in one store', () => {
    fc.assert(
      fc.property(anyCodePipelineEvent(), (event) => {
        const { inputArtifacts, outputArtifacts } = event['CodePipeline.job'].data;
        const artifacts = [...inputArtifacts, ...outputArtifacts];
        expect(new Set(artifacts.map(({ name }) => name)).size).toBe(artifacts.length);
        expect(new Set(artifacts.map(({ location }) => location.s3Location.bucketName)).size).toBeLessThanOrEqual(1);
        for (const { revision } of outputArtifacts) if (revision !== null) expect(revision).toMatch(/./);
      }),
      SETTINGS,
    );
  });

  it('come with and without user parameters, and again', () => {
    const jobs = fc.sample(anyCodePipelineEvent(), { seed: 1, numRuns: 300 }).map((event) => event['CodePipeline.job'].data);
    const parameters = jobs.map(({ actionConfiguration }) => actionConfiguration.configuration);
    expect(parameters.some((configuration) => !('UserParameters' in configuration))).toBe(true);
    expect(parameters.some(({ UserParameters }) => UserParameters === '')).toBe(true);
    expect(jobs.some((job) => 'continuationToken' in job)).toBe(true);
    expect(jobs.some(({ inputArtifacts }) => inputArtifacts.length === 0)).toBe(true);
  });
});

it('is known by its only key', () => {
  expect(detectEventSource({ 'CodePipeline.job': { id: '1' } })).toBe('codepipeline');
  expect(detectEventSource({ 'CodePipeline.job': null })).toBeUndefined();
});

describe('what CodePipeline never sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'more user parameters than fit': () => createCodePipelineEvent({ UserParameters: { text: 'x'.repeat(1000) } }),
        'user parameters that are a number': () => createCodePipelineEvent({ UserParameters: 7 as never }),
        'the same artifact twice': () => createCodePipelineEvent({ inputArtifacts: ['a', 'a'] }),
        'an artifact in and out': () => createCodePipelineEvent({ outputArtifacts: ['SourceArtifact'] }),
        'an artifact with a blank': () => createCodePipelineEvent({ inputArtifacts: ['my artifact'] }),
        'an artifact with a misspelt member': () => createCodePipelineEvent({ inputArtifacts: [{ name: 'a', key: 'b' } as never] }),
        'six artifacts': () => createCodePipelineEvent({ inputArtifacts: ['a', 'b', 'c', 'd', 'e', 'f'] }),
        'an empty token': () => createCodePipelineEvent({ continuationToken: '' }),
        'a misspelt option': () => createCodePipelineEvent({ userParameters: '' } as object),
        'a generated id that is none': () => anyCodePipelineEvent({ id: '7' }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a generated id that is none": "Failed to generate CodePipelineEvent: option "id" is "7". Pass the id of a job, a UUID in lower case.",
        "a misspelt option": "Failed to create CodePipelineEvent: there is no option "userParameters". Did you mean "UserParameters"? Known options: id, accountId, FunctionName, UserParameters, inputArtifacts, outputArtifacts, continuationToken, encryptionKey, pipelineName, region, time.",
        "an artifact in and out": "Failed to create CodePipelineEvent: option "outputArtifacts" has the artifact "SourceArtifact" a second time. Give each artifact a name of its own.",
        "an artifact with a blank": "Failed to create CodePipelineEvent: option "inputArtifacts" is ["my artifact"]. Pass an array of at most 5 artifacts, each a name of 1 to 100 letters, digits, "_" and "-", or { name, revision?, bucketName?, objectKey? }.",
        "an artifact with a misspelt member": "Failed to create CodePipelineEvent: option "inputArtifacts" is [{"name":"a","key":"b"}]. Pass an array of at most 5 artifacts, each a name of 1 to 100 letters, digits, "_" and "-", or { name, revision?, bucketName?, objectKey? }.",
        "an empty token": "Failed to create CodePipelineEvent: option "continuationToken" is "". Pass a text of 1 to 2,048 characters.",
        "more user parameters than fit": "Failed to create CodePipelineEvent: option "UserParameters" is 1011 characters of JSON. CodePipeline takes at most 1000: put the rest into an artifact, or into the second argument.",
        "six artifacts": "Failed to create CodePipelineEvent: option "inputArtifacts" is ["a","b","c","d","e","f"]. Pass an array of at most 5 artifacts, each a name of 1 to 100 letters, digits, "_" and "-", or { name, revision?, bucketName?, objectKey? }.",
        "the same artifact twice": "Failed to create CodePipelineEvent: option "inputArtifacts" has the artifact "a" a second time. Give each artifact a name of its own.",
        "user parameters that are a number": "Failed to create CodePipelineEvent: option "UserParameters" is 7. Pass a text of at most 1000 characters, or an object that JSON can hold.",
      }
    `);
  });
});

it('fromJSON says parameters and artifacts, and leaves credentials to the overrides', () => {
  const init = {
    id: '11111111-2222-3333-4444-555555555555',
    accountId: '210987654321',
    UserParameters: { stage: 'prod' },
    inputArtifacts: [{ name: 'Source', revision: 'abc', bucketName: 'store', objectKey: 'shop/Source/1234567' }],
    outputArtifacts: [{ name: 'Report', bucketName: 'store', objectKey: 'shop/Report/1234567' }],
    encryptionKey: 'alias/store',
    time: '2026-03-29T00:59:59.000Z',
  };
  const call = fromJSON(createCodePipelineEvent(init), createCodePipelineEvent);
  expect(call.init).toEqual(init);
  expect(Object.keys(call.overrides!['CodePipeline.job']!.data!)).toEqual(['artifactCredentials']);
});
