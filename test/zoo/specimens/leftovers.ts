import type { APIGatewayProxyEvent, S3Event, SNSEvent, SQSEvent } from 'aws-lambda';
import { anyAPIGatewayProxyEvent, anyS3Event, anySNSEvent, anySQSEvent } from 'lambdouble/arbitraries';
import { specimen, type Specimen } from '../specimen.js';

const sizes = ({ Records }: S3Event) => Records.map(({ s3 }) => s3.object.size);

export const leftovers: readonly Specimen[] = [
  specimen<SQSEvent>({
    bug: 'sorts the records of the event itself',
    law: 'leaves the event alone',
    events: () => anySQSEvent(),
    flawed: () => ({ handler: async ({ Records }) => void Records.sort((a, b) => (a.body < b.body ? -1 : 1)) }),
    mended: () => ({ handler: async ({ Records }) => void Records.toSorted((a, b) => (a.body < b.body ? -1 : 1)) }),
    smallest: /^createSQSEvent\(\[/,
  }),
  specimen<APIGatewayProxyEvent>({
    bug: 'takes the credentials off the request before it logs that',
    law: 'leaves the event alone',
    events: () => anyAPIGatewayProxyEvent(),
    flawed: () => ({
      handler: async (event) => {
        if (event.headers !== null) delete event.headers['Authorization'];
        console.log(event);
        return { statusCode: 204, body: '' };
      },
    }),
    mended: () => ({
      handler: async (event) => {
        const { Authorization: _, ...headers } = event.headers ?? {};
        console.log({ ...event, headers });
        return { statusCode: 204, body: '' };
      },
    }),
    smallest: /^createAPIGatewayProxyEvent\(\{ (headers: \{ Authorization: '[^']*' \}|authorizer: \{.*\}) \}\)$/,
  }),
  specimen<S3Event>({
    bug: 'hands the bucket on in an environment variable',
    law: 'leaves the process alone',
    events: () => anyS3Event(),
    flawed: () => ({
      handler: async (event) => {
        process.env['BUCKET'] = event.Records[0]!.s3.bucket.name;
        return sizes(event);
      },
    }),
    mended: () => ({ handler: async (event) => sizes(event) }),
    smallest: /^createS3Event\(\)$/,
  }),
  specimen<SNSEvent>({
    bug: 'listens for unhandled rejections anew in each invocation',
    law: 'leaves the process alone',
    events: () => anySNSEvent(),
    flawed: () => ({
      handler: async ({ Records }) => {
        process.on('warning', () => console.error('a warning'));
        return Records.length;
      },
    }),
    mended: () => ({ handler: async ({ Records }) => Records.length }),
    smallest: /^createSNSEvent\(\)$/,
  }),
  specimen<S3Event>({
    bug: 'makes BigInts fit for JSON by changing what everybody shares',
    law: 'leaves the process alone',
    events: () => anyS3Event(),
    flawed: () => ({
      handler: async (event) => {
        (BigInt.prototype as { toJSON?: unknown }).toJSON = function (this: bigint) {
          return String(this);
        };
        return sizes(event);
      },
    }),
    mended: () => ({ handler: async (event) => sizes(event).map(String) }),
    smallest: /^createS3Event\(\)$/,
  }),
];
