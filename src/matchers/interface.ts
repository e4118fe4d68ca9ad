import type { BatchItemIdentifier } from '../contracts/batch.js';
import type { ExpectedResponse } from './response-parts.js';
import type { ExpectedFailure } from './to-fail-with.js';
import type { ExpectedLog, LoggedWhere } from './to-have-logged.js';

/**
 * What `lambdouble/vitest`, `lambdouble/jest` and `lambdouble/jest-globals` add to `expect`. Every matcher takes what `invoke`
 * resolves to, or a promise of it (then await the matcher), and can be negated with `.not`.
 */
export interface LambdoubleMatchers<R> {
  /**
   * Passes when the handler answered. A handler that failed or timed out did not.
   *
   * @example
   * const outcome = await invoke(async () => 'done', createS3Event());
   * expect(outcome).toSucceed();
   * await expect(invoke(async () => 'done', createS3Event())).toSucceed();
   */
  toSucceed(): R;

  /**
   * Passes when the handler answered and the answer, after its journey through JSON, equals a value as `toEqual` has it.
   *
   * @param payload the value or an asymmetric matcher; a handler that returns nothing answers `null`
   * @example
   * const outcome = await invoke(async () => ({ orders: [1, 2], cursor: 'x1' }), createS3Event());
   * expect(outcome).toSucceedWith({ orders: [1, 2], cursor: 'x1' });
   * expect(outcome).toSucceedWith(expect.objectContaining({ cursor: expect.any(String) }));
   */
  toSucceedWith(payload: unknown): R;

  /**
   * Passes when the handler threw, rejected, called back with an error, or its process died. An outcome that timed out passes neither
   * this nor its negation: see `toTimeOut`.
   *
   * @example
   * const outcome = await invoke(async () => { throw new Error('no such order'); }, createS3Event());
   * expect(outcome).toFail();
   */
  toFail(): R;

  /**
   * Passes when the handler failed with a certain error.
   *
   * @param error an errorType as the caller receives it, such as `TypeError` or `Sandbox.Timedout`; a RegExp that the message
   * matches; an Error of the same name and message; or the class of the error
   * @throws for anything else
   * @example
   * const outcome = await invoke(async () => { throw new RangeError('no such page: 7'); }, createS3Event());
   * expect(outcome).toFailWith('RangeError');
   * expect(outcome).toFailWith(/no such page/);
   * expect(outcome).toFailWith(new RangeError('no such page: 7'));
   * expect(outcome).toFailWith(RangeError);
   */
  toFailWith(error: ExpectedFailure): R;

  /**
   * Passes when the handler ran into its timeout. Time inside `invoke` is virtual, so no test waits for it.
   *
   * @example
   * const slow = () => new Promise((resolve) => setTimeout(resolve, 60_000));
   * expect(await invoke(slow, createS3Event(), { timeout: 3 })).toTimeOut();
   */
  toTimeOut(): R;

  /**
   * Passes when the handler answered, with a result or an error, after no more than a number of milliseconds on its own clock.
   *
   * @param milliseconds the longest duration that passes
   * @throws for anything but a number that is not negative
   * @example
   * const retrying = () => new Promise((resolve) => setTimeout(resolve, 250, 'done'));
   * const outcome = await invoke(retrying, createS3Event());
   * expect(outcome).toFinishWithin(300);
   * expect(outcome).not.toFinishWithin(200);
   */
  toFinishWithin(milliseconds: number): R;

  /**
   * Passes when no timer, request or other work was still going on when the handler answered. Lambda freezes such work, and it goes
   * on in some later invocation or never.
   *
   * @example
   * const forgetful = async () => { setTimeout(() => {}, 1_000); };
   * expect(await invoke(forgetful, createS3Event())).not.toLeaveNothingRunning();
   */
  toLeaveNothingRunning(): R;

  /**
   * Passes when one line that the handler wrote, to the console or its standard streams, has something in it.
   *
   * @param expected a text that the line contains, a RegExp that it matches, or an object that JSON in the line contains as
   * `toMatchObject` has it, asymmetric matchers included. In JSON format it is compared with the message and with the whole record
   * @param where only lines of a `level` or a `source`; `{ source: 'platform' }` looks at START, END and REPORT
   * @throws for anything else
   * @example
   * const outcome = await invoke(async () => {
   *   console.warn('stock is low');
   *   console.log(JSON.stringify({ event: 'order', id: 'A1', items: 3 }));
   * }, createS3Event());
   * expect(outcome).toHaveLogged('stock is low', { level: 'WARN' });
   * expect(outcome).toHaveLogged(/stock is \w+/);
   * expect(outcome).toHaveLogged({ event: 'order', items: expect.any(Number) });
   */
  toHaveLogged(expected: ExpectedLog, where?: LoggedWhere): R;

  /**
   * Passes when the HTTP client behind the event would receive a certain response. Only the parts that are named are compared. Needs
   * an event of a source that speaks HTTP.
   *
   * @param response `statusCode`; `headers` by name in any case; `cookies`; `body`: a text or RegExp for the body as it is, anything
   * else for the JSON in it. Values may be asymmetric matchers
   * @throws for an unknown part, or none
   * @example
   * const event = createAPIGatewayProxyEvent({ httpMethod: 'GET', path: '/orders/A1' });
   * const outcome = await invoke(
   *   async () => ({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '{"id":"A1","total":12}' }),
   *   event,
   * );
   * expect(outcome).toRespondWith({
   *   statusCode: 200,
   *   headers: { 'content-type': /json/ },
   *   body: expect.objectContaining({ id: 'A1' }),
   * });
   */
  toRespondWith(response: ExpectedResponse): R;

  /**
   * Passes when the handler answered with what the event's source can use: a proxy response that does not become a 502, a policy that
   * an authorizer may answer with, a batch response whose identifiers are all of this very batch.
   *
   * @example
   * const event = createAPIGatewayProxyEvent();
   * expect(await invoke(async () => ({ statusCode: 204, body: '' }), event)).toBeWellFormedResponse();
   * expect(await invoke(async () => ({ statusCode: 200, body: { id: 1 } }), event)).not.toBeWellFormedResponse();
   */
  toBeWellFormedResponse(): R;

  /**
   * Passes when the handler reported exactly these records of its batch as failed, in any order. Needs an event of a source that
   * reads such reports.
   *
   * @param identifiers of the failed records, such as message ids, or for Kafka `{ partition, offset }`; `[]` for none
   * @throws for anything but an array of identifiers
   * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
   * @example
   * const event = createSQSEvent([{ body: 'good' }, { body: 'bad' }]);
   * const outcome = await invoke(async ({ Records }: typeof event) => ({
   *   batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
   * }), event);
   * expect(outcome).toReportBatchItemFailures([event.Records[1]!.messageId]);
   */
  toReportBatchItemFailures(identifiers: readonly BatchItemIdentifier[]): R;
}
