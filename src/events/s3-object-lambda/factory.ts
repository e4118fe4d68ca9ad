import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { headerLines, type HeaderLine } from '../../values/http-headers.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { accessPointHost, presignedUrl, regionCode, requestQuery } from './addresses.js';
import { userIdentityOf } from './identity.js';
import { s3ObjectLambdaEventOptions, type S3ObjectLambdaEventInit } from './init.js';
import { OPERATIONS } from './operations.js';
import type { S3ObjectLambdaEvent, S3ObjectLambdaOperation } from './types.js';

const DOING = 'create S3ObjectLambdaEvent';

/** Digest of an empty body, which every reading request sends. */
const DIGEST_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8995fb92427ae41e4649b934ca495991b7852b855';

/** Headers that authorize a request, which functions don't get to see. */
const AUTHORIZING: ReadonlySet<string> = new Set(['authorization', 'x-amz-security-token']);

function headersOf(host: string, sent: readonly HeaderLine[]): Record<string, string> {
  const headers: Record<string, string> = { Host: host, 'Accept-Encoding': 'identity', 'X-Amz-Content-SHA256': DIGEST_OF_NOTHING };
  for (const { name, key, values } of sent) {
    if (AUTHORIZING.has(key)) continue;
    const written = Object.keys(headers).find((known) => known.toLowerCase() === key);
    setOwn(headers, written ?? name, values.join(','));
  }
  return headers;
}

function refuseContradictions(init: S3ObjectLambdaEventInit, operation: S3ObjectLambdaOperation): void {
  if (init.key !== undefined && OPERATIONS[operation].lists) {
    throw failure(
      DOING,
      `option "key" is ${show(init.key)}, but ${operation} is about a bucket`,
      'Leave key out, or choose keys by query: { prefix: "cats/" }.',
    );
  }
  const ofRole = init.roleName === undefined ? 'sessionName' : 'roleName';
  if (init.userName === undefined || init[ofRole] === undefined) return;
  throw failure(
    DOING,
    `options "userName" and "${ofRole}" are ${show(init.userName)} and ${show(init[ofRole])}`,
    'A request comes from a user or from a session of a role: pass one of them.',
  );
}

function eventOf(init: S3ObjectLambdaEventInit): S3ObjectLambdaEvent {
  const operation = init.operation ?? 'GetObject';
  refuseContradictions(init, operation);
  const { context, lists, query: ownQuery } = OPERATIONS[operation];
  const accountId = init.accountId ?? settings().accountId;
  const region = init.region ?? settings().region;
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const accessPoint = init.accessPointName ?? 'example-object-lambda-ap';
  const supporting = init.supportingAccessPointName ?? 'example-ap';
  const key = lists ? undefined : (init.key ?? 'photos/cat.jpg');
  const query = requestQuery(ownQuery, init.query);
  const sent = init.headers === undefined ? [] : headerLines(init.headers);
  const host = accessPointHost('s3-object-lambda', accessPoint, accountId, region);
  const inputHost = accessPointHost('s3-accesspoint', supporting, accountId, region);
  const { payload = '' } = init;
  const xAmzRequestId = init.xAmzRequestId ?? randomUUID();
  const inputS3Url = presignedUrl(inputHost, key, query.encoded, sent, region, time);
  const rest = {
    configuration: {
      accessPointArn: arn('s3-object-lambda', region, accountId, `accesspoint/${accessPoint}`),
      supportingAccessPointArn: arn('s3', region, accountId, `accesspoint/${supporting}`),
      payload: typeof payload === 'string' ? payload : toJSONText(DOING, 'option "payload"', payload),
    },
    userRequest: {
      url: `https://${host}/${key ?? ''}${query.decoded === '' ? '' : `?${query.decoded}`}`,
      headers: headersOf(host, sent),
    },
    userIdentity: userIdentityOf(init, accountId, region, time),
    protocolVersion: '1.00',
  };
  if (operation !== 'GetObject') return { xAmzRequestId, [context]: { inputS3Url }, ...rest } as object as S3ObjectLambdaEvent;
  const getObjectContext = { inputS3Url, outputRoute: `io-${regionCode(region)}-001`, outputToken: opaqueBase64(400) };
  return { xAmzRequestId, getObjectContext, ...rest };
}

/**
 * The event that S3 Object Lambda sends to a function when a caller reads through an Object Lambda access point. Its type follows from
 * `operation`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html
 * @param init which request it is; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that S3 could not send, and for a payload that JSON can't hold
 * @example
 * const event = createS3ObjectLambdaEvent({ key: 'cats/tom & jerry.png', payload: { width: 320 } });
 * expect(event.getObjectContext.inputS3Url).toContain('/cats/tom%20%26%20jerry.png?');
 * expect(JSON.parse(event.configuration.payload)).toEqual({ width: 320 });
 *
 * const listing = createS3ObjectLambdaEvent({ operation: 'ListObjectsV2', query: { prefix: 'cats/' } });
 * expect(listing.listObjectsV2Context.inputS3Url).toContain('?list-type=2&prefix=cats%2F&');
 */
export function createS3ObjectLambdaEvent<TOperation extends S3ObjectLambdaOperation = 'GetObject'>(
  init: S3ObjectLambdaEventInit<TOperation> = {},
  overrides?: DeepPartial<S3ObjectLambdaEvent<NoInfer<TOperation>>>,
): S3ObjectLambdaEvent<TOperation> {
  checkOptions(DOING, init, s3ObjectLambdaEventOptions as OptionTable<unknown>);
  return madeEvent<S3ObjectLambdaEvent<TOperation>>(
    DOING,
    () => eventOf(init) as S3ObjectLambdaEvent<TOperation>,
    overrides as DeepPartial<S3ObjectLambdaEvent<TOperation>> | undefined,
  );
}
