import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';

export const facts: EventSourceFacts = {
  slug: 'iot',
  title: 'AWS IoT rule',
  types: [{ type: 'IoTEvent', declaredBy: '@types/aws-lambda', create: 'createIoTEvent', any: 'anyIoTEvent' }],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    message: '128 KB as the device publishes it; larger ones close the connection',
    topic: '256 bytes of UTF-8 and seven slashes, without `+` and `#`',
    delivery: 'one message an invocation; failed calls are tried twice more',
  },
  response: ignoredResponse,
  unmarked: true,
  recognises: () => false,
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/lambda-rule-action.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/iot-sql-reference.html',
    'https://docs.aws.amazon.com/general/latest/gr/iot-core.html',
  ],
};
