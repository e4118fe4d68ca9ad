import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

function* answerProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with InstanceIDs`;
    return;
  }
  const { InstanceIDs: ids } = answer;
  if (!Array.isArray(ids)) {
    yield `InstanceIDs is ${show(ids)}, not an array`;
    return;
  }
  for (const [index, id] of (ids as unknown[]).entries()) {
    if (typeof id !== 'string' || !/^i-[0-9a-f]{8,17}$/.test(id)) yield `InstanceIDs[${index}] is ${show(id)}, not the id of an instance`;
  }
}

/**
 * What Auto Scaling makes of a policy's answer: only the instances that it names are terminated, also ones that were not suggested; with
 * none, the function is called again.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html
 */
export const terminationResponse: ResponseContract = {
  summary: '`{ InstanceIDs }`, those that may be terminated; anything malformed terminates nothing',
  problems: (answer) =>
    Array.from(answerProblems(answer), (problem) => `${problem}, so nothing is terminated and the function called again.`),
};
