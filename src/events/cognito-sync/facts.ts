import { saidByText } from '../../contracts/carried.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { syncResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'cognito-sync',
  title: 'Amazon Cognito Sync trigger',
  types: [{ type: 'CognitoSyncEvent', declaredBy: 'lambdouble', create: 'createCognitoSyncEvent', any: 'anyCognitoSyncEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '5 seconds, whatever the function’s timeout',
    dataset: '1 MB and 1,024 records, 20 datasets of an identity',
    key: '1 to 1,024 characters',
  },
  response: syncResponse,
  payloads(event) {
    const records = isPlainObject(event) && isPlainObject(event.datasetRecords) ? Object.values(event.datasetRecords) : [];
    return records.flatMap((record) => (isPlainObject(record) && typeof record.newValue === 'string' ? [saidByText(record.newValue)] : []));
  },
  recognises(event) {
    return isPlainObject(event) && event.eventType === 'SyncTrigger' && isPlainObject(event.datasetRecords);
  },
  pages: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-events.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html',
    'https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_UpdateRecords.html',
  ],
};
