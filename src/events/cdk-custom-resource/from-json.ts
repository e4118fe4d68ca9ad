import type { CdkCustomResourceIsCompleteEvent, CdkCustomResourceResponse } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import {
  cdkCustomResourceEventOptions,
  cdkCustomResourceIsCompleteEventOptions,
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
  type CdkCustomResourceIsCompleteEventInit,
} from './factory.js';

const OF_THE_REQUEST: ReadonlySet<string> = new Set([
  'RequestType',
  'ServiceToken',
  'ResponseURL',
  'StackId',
  'RequestId',
  'LogicalResourceId',
  'ResourceType',
  'ResourceProperties',
  'OldResourceProperties',
]);

/** What `onEvent` answered: whatever the request didn't say, for a new resource its id, too. */
function answerIn(event: CdkCustomResourceIsCompleteEvent): CdkCustomResourceResponse {
  const existed = event.RequestType !== 'Create';
  return Object.fromEntries(
    Object.entries(event).filter(([name]) => !OF_THE_REQUEST.has(name) && !(existed && name === 'PhysicalResourceId')),
  );
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCdkCustomResourceEvent',
    create: createCdkCustomResourceEvent,
    options: cdkCustomResourceEventOptions,
    readings: {},
  }),
  conversion<CdkCustomResourceIsCompleteEventInit, CdkCustomResourceIsCompleteEvent>({
    factory: 'createCdkCustomResourceIsCompleteEvent',
    create: createCdkCustomResourceIsCompleteEvent as (init?: object) => CdkCustomResourceIsCompleteEvent,
    options: cdkCustomResourceIsCompleteEventOptions,
    readings: {
      onEventResponse: answerIn,
      physicalResourceId: (event) => (event.RequestType === 'Create' ? undefined : event.PhysicalResourceId),
    },
  }),
];
