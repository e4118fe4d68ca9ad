import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

function* answerProblems(answer: unknown): Generator<string> {
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object with allowProvisioning`;
    return;
  }
  const { allowProvisioning, parameterOverrides } = answer;
  if (typeof allowProvisioning !== 'boolean') yield `allowProvisioning is ${show(allowProvisioning)}, neither true nor false`;
  if (parameterOverrides === undefined || parameterOverrides === null) return;
  if (!isPlainObject(parameterOverrides)) {
    yield `parameterOverrides is ${show(parameterOverrides)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(parameterOverrides)) {
    if (typeof value !== 'string') yield `parameterOverrides[${show(name)}] is ${show(value)}, not a string`;
  }
}

/**
 * What AWS IoT Core makes of a hook's answer: a device is provisioned if and only if `allowProvisioning` is true.
 *
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html
 */
export const hookResponse: ResponseContract = {
  summary: '`{ allowProvisioning, parameterOverrides? }`, the overrides texts; anything malformed refuses the device',
  problems: (answer) => Array.from(answerProblems(answer), (problem) => `${problem}, so the device isn’t provisioned.`),
};
