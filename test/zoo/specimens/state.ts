import type { APIGatewayProxyEventV2, S3Event, SQSEvent } from 'aws-lambda';
import { anyAPIGatewayProxyEventV2, anyS3Event, anySQSEvent } from 'lambdouble/arbitraries';
import { sleep, specimen, type Setup, type Specimen } from '../specimen.js';

/** A module whose handler is loaded anew for each environment. */
function loaded<Event>(load: () => Setup<Event>['handler']): Setup<Event> {
  return { handler: load(), options: { warm: load } };
}

/** A table of counters, with the doubles' way of reading and resetting it. */
function counters() {
  const table = new Map<string, number>();
  const options = { observe: () => table, reset: () => table.clear() };
  return { table, options };
}

export const state: readonly Specimen[] = [
  specimen<APIGatewayProxyEventV2>({
    bug: 'keeps the first caller in a module variable and answers everybody else with it',
    law: 'same when warm',
    events: () => anyAPIGatewayProxyEventV2(),
    flawed: () =>
      loaded(() => {
        let path: string | undefined;
        return async (event) => (path ??= event.rawPath);
      }),
    mended: () => loaded(() => async (event) => event.rawPath),
    smallest: /^createAPIGatewayProxyEventV2\(/,
  }),
  specimen<S3Event>({
    bug: 'tests keys with a global regular expression, which remembers where it was',
    law: 'same when warm',
    events: () => anyS3Event(),
    flawed: () =>
      loaded(() => {
        const photo = /photo|o/g;
        return async ({ Records }) => Records.map(({ s3 }) => photo.test(s3.bucket.name));
      }),
    mended: () =>
      loaded(
        () =>
          async ({ Records }) =>
            Records.map(({ s3 }) => /photo|o/.test(s3.bucket.name)),
      ),
    smallest: /^createS3Event\(/,
  }),
  specimen<S3Event>({
    bug: 'collects its answer in a list of the module',
    law: 'same when warm',
    events: () => anyS3Event(),
    flawed: () => {
      const keys: string[] = [];
      return {
        handler: async ({ Records }) => {
          keys.push(...Records.map(({ s3 }) => s3.object.key));
          return keys;
        },
      };
    },
    mended: () => ({ handler: async ({ Records }) => Records.map(({ s3 }) => s3.object.key) }),
    smallest: /^createS3Event\(\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'counts messages, and counts one that is delivered again once more',
    law: 'idempotent',
    events: () => anySQSEvent({ queueName: 'orders' }),
    flawed: () => {
      const { table, options } = counters();
      return {
        handler: async ({ Records }) => {
          for (const _ of Records) table.set('orders', (table.get('orders') ?? 0) + 1);
        },
        options,
      };
    },
    mended: () => {
      const { table, options } = counters();
      return {
        handler: async ({ Records }) => {
          for (const { messageId } of Records) table.set(messageId, 1);
        },
        options,
      };
    },
    smallest: /^createSQSEvent\(\)$/,
  }),
  specimen<SQSEvent>({
    bug: 'takes the id of the request for the id of the order, and each delivery is a request of its own',
    law: 'idempotent',
    events: () => anySQSEvent(),
    flawed: () => {
      const { table, options } = counters();
      return { handler: async ({ Records }, { awsRequestId }) => void table.set(awsRequestId, Records.length), options };
    },
    mended: () => {
      const { table, options } = counters();
      return { handler: async ({ Records }) => void table.set(Records[0]!.messageId, Records.length), options };
    },
    smallest: /^createSQSEvent\(\)$/,
  }),
  specimen<APIGatewayProxyEventV2>({
    bug: 'reads a counter, waits, and writes it back',
    law: 'same when concurrent',
    events: () => anyAPIGatewayProxyEventV2(),
    flawed: () => {
      const { table, options } = counters();
      return {
        handler: async () => {
          const visits = table.get('visits') ?? 0;
          await sleep(5);
          table.set('visits', visits + 1);
        },
        options,
      };
    },
    mended: () => {
      const { table, options } = counters();
      return {
        handler: async () => {
          await sleep(5);
          table.set('visits', (table.get('visits') ?? 0) + 1);
        },
        options,
      };
    },
    smallest: /^createAPIGatewayProxyEventV2\(\)$/,
  }),
  specimen<APIGatewayProxyEventV2>({
    bug: 'keeps the request in a module variable while it waits',
    law: 'same when concurrent',
    events: () => anyAPIGatewayProxyEventV2(),
    flawed: () => {
      let current: string;
      return {
        handler: async ({ rawPath }) => {
          current = rawPath;
          await Promise.resolve();
          await Promise.resolve();
          return current;
        },
      };
    },
    mended: () => ({
      handler: async ({ rawPath }) => {
        await Promise.resolve();
        await Promise.resolve();
        return rawPath;
      },
    }),
    smallest: /^createAPIGatewayProxyEventV2\(/,
  }),
];
