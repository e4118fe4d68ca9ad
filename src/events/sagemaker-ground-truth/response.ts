import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const TRUTHS: ReadonlySet<unknown> = new Set([undefined, true, false, 'true', 'false']);

function* preProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  if (!isPlainObject(answer.taskInput)) yield `taskInput is ${show(answer.taskInput)}, not an object`;
  for (const name of ['isHumanAnnotationRequired', 'humanAnnotationRequired'] as const) {
    if (!TRUTHS.has(answer[name])) yield `${name} is ${show(answer[name])}, neither true nor false`;
  }
}

function* consolidationProblems(element: unknown, where: string, attribute: unknown, seen: Set<unknown>): Generator<string> {
  if (!isPlainObject(element)) {
    yield `${where} is ${show(element)}, not an object`;
    return;
  }
  const { datasetObjectId, consolidatedAnnotation } = element;
  if (typeof datasetObjectId !== 'string') yield `${where}.datasetObjectId is ${show(datasetObjectId)}, not a string`;
  else if (seen.has(datasetObjectId)) yield `${where}.datasetObjectId is ${show(datasetObjectId)}, which another element has too`;
  seen.add(datasetObjectId);
  const content = isPlainObject(consolidatedAnnotation) ? consolidatedAnnotation.content : undefined;
  if (!isPlainObject(content)) yield `${where}.consolidatedAnnotation is ${show(consolidatedAnnotation)}, not { content: {...} }`;
  else if (typeof attribute === 'string' && !Object.hasOwn(content, attribute)) {
    yield `${where}.consolidatedAnnotation.content has no ${show(attribute)}, the event’s labelAttributeName`;
  }
}

function* postProblems(answer: unknown, attribute: unknown): Generator<string> {
  if (!Array.isArray(answer)) {
    yield `The answer is ${show(answer)}, not a list`;
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, element] of (answer as unknown[]).entries()) {
    yield* consolidationProblems(element, `The answer’s element ${index}`, attribute, seen);
  }
}

/**
 * What Ground Truth makes of an answer: before labelling the input of a task, afterwards the labels of data objects.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 */
export const annotationResponse: ResponseContract = {
  summary:
    '`{ taskInput, isHumanAnnotationRequired? }` before, a list of `{ datasetObjectId, consolidatedAnnotation: { content } }` after annotation',
  problems(answer, event) {
    const after = isPlainObject(event) && isPlainObject(event.payload);
    const problems = after ? postProblems(answer, event.labelAttributeName) : preProblems(answer);
    return Array.from(problems, (problem) => `${problem}, so Ground Truth marks the data objects as failed.`);
  },
};
