import { CloudWatchLogsSchema } from '@aws-lambda-powertools/parser/schemas/cloudwatch';
import * as fc from 'fast-check';
import { decodeCloudWatchLogsEvent } from 'lambdouble';
import { anyCloudWatchLogsEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';

it('CloudWatchLogsSchema accepts and decodes every CloudWatch Logs event as we do', () => {
  fc.assert(
    fc.property(anyCloudWatchLogsEvent(), (event) => {
      const { policyLevel: _, logEvents, ...rest } = decodeCloudWatchLogsEvent(event);
      const known = logEvents.map(({ id, timestamp, message }) => ({ id, timestamp, message }));
      expect(CloudWatchLogsSchema.parse(event)).toEqual({ awslogs: { data: { ...rest, logEvents: known } } });
    }),
    { seed: 20_260_115, numRuns: 1000 },
  );
});
