import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { STEPS } from './steps.js';

export const facts: EventSourceFacts = {
  slug: 'secretsmanager',
  title: 'AWS Secrets Manager rotation',
  types: [
    {
      type: 'SecretsManagerRotationEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createSecretsManagerRotationEvent',
      any: 'anySecretsManagerRotationEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    steps: 'four of each rotation, one call each: createSecret, setSecret, testSecret, finishSecret',
    'secret name': '1 to 512 ASCII letters, digits and /_+=.@-',
    retries: 'when a step fails, Secrets Manager starts the whole rotation again, several times',
  },
  response: ignoredResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { Step, SecretId, ClientRequestToken } = event;
    return (STEPS as readonly unknown[]).includes(Step) && typeof SecretId === 'string' && typeof ClientRequestToken === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html',
  ],
};
