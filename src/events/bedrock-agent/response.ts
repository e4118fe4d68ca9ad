import { memberOf, namedTextsProblems } from '../../contracts/answer-members.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const LARGEST_ANSWER = 25 * 1024;

type Members = Record<string, unknown>;

function* echoProblems(response: Members, event: Members, names: readonly string[]): Generator<string> {
  for (const name of names) {
    if (response[name] !== event[name]) yield `response.${name} is ${show(response[name])}, not the event’s ${show(event[name])}`;
  }
}

function* bodyProblems(where: string, body: unknown, contentType?: string): Generator<string> {
  if (!isPlainObject(body) || Object.keys(body).length === 0) {
    yield `${where} is ${show(body)}, not an object { ${contentType ?? '‹content type›'}: { body } }`;
    return;
  }
  for (const [type, content] of Object.entries(body)) {
    if (contentType !== undefined && type !== contentType) yield `${where} has the content type ${show(type)}, not "${contentType}"`;
    const text = isPlainObject(content) ? content.body : undefined;
    if (typeof text !== 'string') yield `${where}[${show(type)}].body is ${show(text)}, not a string`;
  }
}

function* apiProblems(response: Members, event: Members): Generator<string> {
  yield* echoProblems(response, event, ['actionGroup', 'apiPath', 'httpMethod']);
  const { httpStatusCode: status } = response;
  if (!Number.isInteger(status) || (status as number) < 100 || (status as number) > 599) {
    yield `response.httpStatusCode is ${show(status)}, not a number from 100 to 599`;
  }
  yield* bodyProblems('response.responseBody', response.responseBody);
}

function* functionProblems(response: Members, event: Members): Generator<string> {
  yield* echoProblems(response, event, ['actionGroup', 'function']);
  const { functionResponse } = response;
  if (!isPlainObject(functionResponse)) {
    yield `response.functionResponse is ${show(functionResponse)}, not an object`;
    return;
  }
  yield* memberOf('response.functionResponse.responseState', functionResponse.responseState, ['FAILURE', 'REPROMPT']);
  yield* bodyProblems('response.functionResponse.responseBody', functionResponse.responseBody, 'TEXT');
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const { messageVersion, response, knowledgeBasesConfiguration: bases } = answer;
  if (messageVersion !== '1.0') yield `messageVersion is ${show(messageVersion)}, not "1.0"`;
  const asked = isPlainObject(event) ? event : {};
  if (!isPlainObject(response)) yield `response is ${show(response)}, not an object`;
  else yield* asked.function === undefined ? apiProblems(response, asked) : functionProblems(response, asked);
  yield* namedTextsProblems('sessionAttributes', answer.sessionAttributes);
  yield* namedTextsProblems('promptSessionAttributes', answer.promptSessionAttributes);
  if (bases !== undefined && bases !== null && !Array.isArray(bases)) yield `knowledgeBasesConfiguration is ${show(bases)}, not a list`;
  const size = Buffer.byteLength(JSON.stringify(answer));
  if (size > LARGEST_ANSWER) yield `The answer has ${size} bytes of JSON, more than ${LARGEST_ANSWER}`;
}

/**
 * What an agent makes of an answer: it reads the body and goes on, or the user's request fails.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response
 */
export const agentResponse: ResponseContract = {
  summary:
    '`{ messageVersion: "1.0", response: { actionGroup, apiPath, httpMethod, httpStatusCode, responseBody } }`, or `{ actionGroup, function, functionResponse }`; bodies are strings, all of it up to 25 KB',
  problems: (answer, event) =>
    Array.from(problemsOf(answer, event), (problem) => `${problem}, so the agent fails with DependencyFailedException.`),
};
