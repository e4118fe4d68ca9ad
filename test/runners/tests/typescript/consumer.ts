import type { Context, S3Event, S3Handler } from 'aws-lambda';
import * as fc from 'fast-check';
import { configure, createContext, createS3Event, detectEventSource, invoke, seed } from 'lambdouble';
import { anyS3Event } from 'lambdouble/arbitraries';
import { anyS3Event as anyFromItsRoom } from 'lambdouble/arbitraries/s3';
import { createS3Event as createFromItsRoom } from 'lambdouble/events/s3';
import { useFaker } from 'lambdouble/faker';
import { toSucceed, type LambdoubleMatchers, type Verdict } from 'lambdouble/matchers';

configure({ region: 'eu-west-1' });
seed('a test');

const event: S3Event = createS3Event({ bucket: 'photos', key: 'cats/tom.png' }, { Records: [{ s3: { object: { size: 5 } } }] });
const same: S3Event = createFromItsRoom();
const slug: string | undefined = detectEventSource(event);
const context: Context = createContext({ functionName: 'thumbnails' });

// @ts-expect-error there is no such option
createS3Event({ buckett: 'photos' });

const typed: S3Handler = async () => {};
const plain = async ({ Records }: S3Event, { awsRequestId }: Context) => ({
  keys: Records.map((record) => record.s3.object.key),
  awsRequestId,
});

export async function run(): Promise<void> {
  await invoke(typed, event);
  const outcome = await invoke(plain, same, { timeout: 3, memorySize: 512, environment: { BUCKET: 'photos' } });
  const keys: string[] = outcome.payload.keys;
  if (outcome.status === 'failed') throw new Error(outcome.error.errorMessage, { cause: outcome.cause });
  // @ts-expect-error the event is not one of the handler's
  await invoke(plain, { Records: 'none' });
  // @ts-expect-error the payload is the handler's
  const wrong: number = outcome.payload.keys;
  console.log(keys, wrong, slug, context.awsRequestId);
}

const events: fc.Arbitrary<S3Event> = anyS3Event({ bucket: 'photos', key: fc.string({ minLength: 1 }), records: { maxLength: 3 } });
fc.assert(fc.property(events, anyFromItsRoom(), (one, other) => one.Records.length > 0 && other.Records.length > 0));

useFaker(undefined);

declare const matchers: LambdoubleMatchers<void>;
matchers.toRespondWith({ statusCode: 200, headers: { 'content-type': /json/ } });
const answer: (...parameters: Parameters<typeof toSucceed>) => Verdict | Promise<Verdict> = toSucceed;
console.log(answer);
