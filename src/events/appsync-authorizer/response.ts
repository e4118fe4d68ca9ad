import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const FIELD = /^(?:arn:aws(?:-[a-z]+)*:appsync:[a-z0-9-]+:\d{12}:apis\/[a-z0-9]+\/types\/\w+\/fields\/\w+|\w+\.\w+)$/;
const LARGEST_CONTEXT = 5 * 1024 * 1024;

function* contextProblems(context: unknown): Generator<string> {
  if (context === undefined || context === null) return;
  if (!isPlainObject(context)) {
    yield `resolverContext is ${show(context)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(context)) {
    if (typeof value === 'object' && value !== null) {
      yield `resolverContext[${show(name)}] is ${show(value)}: nested values are not supported (JSON.stringify it)`;
    }
  }
  const size = Buffer.byteLength(JSON.stringify(context));
  if (size > LARGEST_CONTEXT) yield `resolverContext has ${size} bytes, over 5 MB`;
}

function* fieldProblems(fields: unknown): Generator<string> {
  if (fields === undefined || fields === null) return;
  if (!Array.isArray(fields)) {
    yield `deniedFields is ${show(fields)}, not a list`;
    return;
  }
  for (const field of fields as unknown[]) {
    if (typeof field !== 'string' || !FIELD.test(field))
      yield `deniedFields has ${show(field)}, neither "Type.field" nor the ARN of a field`;
  }
}

function* problemsOf(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with isAuthorized`;
    return;
  }
  const { isAuthorized, resolverContext, deniedFields, ttlOverride } = answer;
  if (typeof isAuthorized !== 'boolean') yield `isAuthorized is ${show(isAuthorized)}, neither true nor false`;
  yield* contextProblems(resolverContext);
  yield* fieldProblems(deniedFields);
  if (ttlOverride !== undefined && ttlOverride !== null && !(Number.isInteger(ttlOverride) && (ttlOverride as number) >= 0)) {
    yield `ttlOverride is ${show(ttlOverride)}, not a number of seconds`;
  }
}

/**
 * What AppSync makes of an authorizer's answer.
 *
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization
 */
export const appSyncAuthorizerResponse: ResponseContract = {
  summary: '`{ isAuthorized, resolverContext?, deniedFields?, ttlOverride? }`; anything malformed refuses the request',
  problems: (answer) => Array.from(problemsOf(answer), (problem) => `${problem}, so AppSync refuses the request.`),
};
