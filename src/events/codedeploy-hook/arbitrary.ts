import * as fc from 'fast-check';
import { anyRandomText } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import {
  codeDeployLifecycleEventHookEventOptions,
  createCodeDeployLifecycleEventHookEvent,
  type CodeDeployLifecycleEventHookEventInit,
} from './factory.js';
import type { CodeDeployLifecycleEventHookEvent } from './types.js';

/** Constraints of `anyCodeDeployLifecycleEventHookEvent()`: the factory's options, each a value or an arbitrary. */
export type CodeDeployLifecycleEventHookEventConstraints = Constraints<CodeDeployLifecycleEventHookEventInit>;

const defaults = {
  DeploymentId: anyRandomText(ALPHABETS.upperCaseAlphanumeric, 9).map((id) => `d-${id}`),
  LifecycleEventHookExecutionId: fc.base64String({ minLength: 4, maxLength: 400 }),
};

/**
 * Any event that CodeDeploy sends to a hook. Shrinks to the plain `createCodeDeployLifecycleEventHookEvent()`.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
 * @param constraints options of `createCodeDeployLifecycleEventHookEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodeDeployLifecycleEventHookEvent(), ({ DeploymentId }) => {
 *     expect(DeploymentId).toMatch(/^d-/);
 *   }),
 * );
 */
export function anyCodeDeployLifecycleEventHookEvent(
  constraints: CodeDeployLifecycleEventHookEventConstraints = {},
): fc.Arbitrary<CodeDeployLifecycleEventHookEvent> {
  const doing = 'generate CodeDeployLifecycleEventHookEvent';
  const init = anyInit(doing, codeDeployLifecycleEventHookEventOptions, defaults, constraints);
  return eventFrom(init, (drawn) => createCodeDeployLifecycleEventHookEvent(drawn));
}
