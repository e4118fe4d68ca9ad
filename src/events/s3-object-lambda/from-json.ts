import { conversion, type Conversion } from '../../contracts/conversion.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { queryPairs, type HttpQuery } from '../../values/http-query.js';
import { bodyIn, nameIn } from '../../values/readings.js';
import { createS3ObjectLambdaEvent } from './factory.js';
import { s3ObjectLambdaEventOptions } from './init.js';
import { OPERATION_NAMES, OPERATIONS } from './operations.js';
import type { S3ObjectLambdaEvent, S3ObjectLambdaOperation } from './types.js';

function operationIn(event: S3ObjectLambdaEvent): S3ObjectLambdaOperation {
  return OPERATION_NAMES.find((name) => Object.hasOwn(event, OPERATIONS[name].context))!;
}

/** The address to read from, whose path and query are encoded, other than those of the caller's. */
function readFrom(event: S3ObjectLambdaEvent): RegExpExecArray {
  const { inputS3Url } = (event as object as Record<string, { inputS3Url: string }>)[OPERATIONS[operationIn(event)].context]!;
  return /^https:\/\/[^/]+\/([^?]*)\?(.*?)&?X-Amz-Security-Token=.*&X-Amz-Date=(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z/.exec(inputS3Url)!;
}

function queryIn(event: S3ObjectLambdaEvent): HttpQuery | undefined {
  const own = OPERATIONS[operationIn(event)].query;
  const text = readFrom(event)[2]!.slice(own.length).replace(/^&/, '');
  const values = new Map<string, string[]>();
  for (const [name, value] of queryPairs(text)) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]));
}

function timeIn(event: S3ObjectLambdaEvent): string {
  const [, , , year, month, dayAndHour, minute, second] = readFrom(event);
  return `${year}-${month}-${dayAndHour}:${minute}:${second}Z`;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createS3ObjectLambdaEvent',
    create: createS3ObjectLambdaEvent as (init?: object) => S3ObjectLambdaEvent,
    options: s3ObjectLambdaEventOptions,
    readings: {
      operation: operationIn,
      key: (event) => decodeURIComponent(readFrom(event)[1]!) || undefined,
      query: queryIn,
      headers: ({ userRequest }) => userRequest.headers,
      payload({ configuration: { payload } }) {
        const said = bodyIn(payload);
        return isPlainObject(said) ? said : payload;
      },
      accessPointName: ({ configuration }) => nameIn(configuration.accessPointArn),
      supportingAccessPointName: ({ configuration }) => nameIn(configuration.supportingAccessPointArn),
      userName: ({ userIdentity }) => userIdentity.userName,
      roleName: ({ userIdentity }) => userIdentity.sessionContext?.sessionIssuer.userName,
      sessionName: ({ userIdentity }) => (userIdentity.sessionContext === undefined ? undefined : nameIn(userIdentity.arn)),
      time: timeIn,
    },
  }),
];
