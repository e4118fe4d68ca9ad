import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { operationOf } from './operations.js';

type Answer = Record<string, unknown>;

function* statusProblems({ statusCode, errorCode, errorMessage }: Answer): Generator<string> {
  const whole = Number.isInteger(statusCode) && (statusCode as number) >= 100 && (statusCode as number) <= 599;
  if (!whole) yield `statusCode is ${show(statusCode)}, not a whole number from 100 to 599`;
  for (const [name, value] of Object.entries({ errorCode, errorMessage })) {
    if (value !== undefined && value !== null && typeof value !== 'string') yield `${name} is ${show(value)}, not a string`;
  }
}

function* headProblems({ headers }: Answer): Generator<string> {
  if (headers === undefined || headers === null) return;
  if (!isPlainObject(headers)) {
    yield `headers is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'object' && value !== null)
      yield `headers[${show(name)}] is ${show(value)}, neither a string nor a number nor a boolean`;
  }
}

function* listProblems({ errorCode, listResultXml, listBucketResult }: Answer): Generator<string> {
  const given = [listResultXml, listBucketResult].filter((listing) => listing !== undefined && listing !== null).length;
  if (given === 2) yield 'The answer has both listResultXml and listBucketResult';
  if (given === 0 && (errorCode === undefined || errorCode === null))
    yield 'The answer has neither listResultXml nor listBucketResult nor an errorCode';
  if (given !== 1) return;
  if (listBucketResult === undefined || listBucketResult === null) {
    if (typeof listResultXml !== 'string') yield `listResultXml is ${show(listResultXml)}, not a string`;
  } else if (!isPlainObject(listBucketResult)) {
    yield `listBucketResult is ${show(listBucketResult)}, not an object`;
  }
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  const operation = isPlainObject(event) ? operationOf(event) : undefined;
  if (operation === undefined || operation.context === 'getObjectContext') return;
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  yield* statusProblems(answer);
  yield* operation.lists ? listProblems(answer) : headProblems(answer);
}

/**
 * What S3 Object Lambda makes of an answer: nothing where the function answers by `WriteGetObjectResponse`; otherwise the response.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-writing-lambda.html
 */
export const objectLambdaResponse: ResponseContract = {
  summary:
    'Ignored for `GetObject` (call `WriteGetObjectResponse`); `{ statusCode, headers?, errorCode?, errorMessage? }` for `HeadObject`; `{ statusCode, listResultXml or listBucketResult, errorCode?, errorMessage? }` for lists',
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so S3 Object Lambda answers with an error.`),
};
