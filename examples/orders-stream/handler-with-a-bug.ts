import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

const s3 = new S3Client({});

const SAFETY_MARGIN = 5_000;

/** The handler of handler.ts as it was first written. One large number stops the shard: the record fails each time it is retried. */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    if (context.getRemainingTimeInMillis() < SAFETY_MARGIN) return retryFrom(record);
    try {
      await copy(record);
    } catch (error) {
      console.error('failed to copy a change', error);
      return retryFrom(record);
    }
  }
  return { batchItemFailures: [] };
}

/** Lambda delivers this record again and all that follow it, so their order is kept. */
function retryFrom(record: DynamoDBRecord): DynamoDBBatchResponse {
  return { batchItemFailures: [{ itemIdentifier: record.dynamodb!.SequenceNumber! }] };
}

async function copy({ eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  const change = {
    change: eventName,
    keys: plain(dynamodb?.Keys),
    // A removal has no new image.
    order: plain(dynamodb?.NewImage),
  };
  await s3.send(
    new PutObjectCommand({
      Bucket: process.env['CHANGES_BUCKET'],
      // A change that is delivered twice is written twice, to the same place.
      Key: `orders/${dynamodb!.SequenceNumber}.json`,
      Body: JSON.stringify(change, (_name, value: unknown) => (value instanceof Set ? [...value] : value)),
      ContentType: 'application/json',
    }),
  );
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

function plain(image: Image): Record<string, unknown> | null {
  // The bug: unmarshall makes a BigInt of an integer beyond 2^53, and JSON.stringify refuses BigInts.
  return image === undefined ? null : unmarshall(image as Record<string, AttributeValue>);
}
