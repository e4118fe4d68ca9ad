import type { Artifact, CodePipelineEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { bodyIn } from '../../values/readings.js';
import { isoMilliseconds } from '../../values/time.js';
import { createCodePipelineEvent, ONE_HOUR } from './factory.js';
import { codePipelineEventOptions, type CodePipelineArtifactInit } from './init.js';

function dataIn(event: CodePipelineEvent): CodePipelineEvent['CodePipeline.job']['data'] {
  return event['CodePipeline.job'].data;
}

function inputIn({ name, revision, location: { s3Location } }: Artifact): CodePipelineArtifactInit {
  return { name, revision, bucketName: s3Location.bucketName, objectKey: s3Location.objectKey };
}

function outputIn({ name, revision, location: { s3Location } }: Artifact): CodePipelineArtifactInit {
  const artifact = { name, bucketName: s3Location.bucketName, objectKey: s3Location.objectKey };
  return revision === null ? artifact : { ...artifact, revision };
}

/** Parameters as an object where they are one, or as they were written. */
function userParametersIn(text: string | undefined): string | object | undefined {
  const said = text === undefined ? undefined : bodyIn(text);
  return typeof said === 'object' && said !== null ? said : text;
}

/** When a job started, by the end of its credentials, of which the published type doesn't know. */
function startIn(credentials: object): string {
  return isoMilliseconds((credentials as { expirationTime: number }).expirationTime - ONE_HOUR * 1000);
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodePipelineEvent',
    create: createCodePipelineEvent,
    options: codePipelineEventOptions,
    readings: {
      UserParameters: (event) => userParametersIn(dataIn(event).actionConfiguration.configuration.UserParameters),
      inputArtifacts: (event) => dataIn(event).inputArtifacts.map(inputIn),
      outputArtifacts: (event) => dataIn(event).outputArtifacts.map(outputIn),
      encryptionKey: (event) => dataIn(event).encryptionKey?.id,
      time: (event) => startIn(dataIn(event).artifactCredentials),
    },
  }),
];
