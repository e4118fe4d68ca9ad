import { madeEvent } from '../../contracts/made-event.js';
import { aStringMatching } from '../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import type { CodeDeployLifecycleEventHookEvent } from './types.js';

/** Which hook is called. Everything has a default. */
export interface CodeDeployLifecycleEventHookEventInit {
  /** Id of the deployment, such as `d-0ABCDEF1G`. Default: random. */
  DeploymentId?: string | undefined;
  /** Id of this call, a long base64 text. Default: random. */
  LifecycleEventHookExecutionId?: string | undefined;
}

/** The options of a hook's event. */
export const codeDeployLifecycleEventHookEventOptions: OptionTable<CodeDeployLifecycleEventHookEventInit> =
  optionTable<CodeDeployLifecycleEventHookEventInit>({
    DeploymentId: aStringMatching(/^d-[A-Z0-9]{9}$/, 'the id of a deployment: "d-" and nine upper-case letters and digits'),
    LifecycleEventHookExecutionId: aStringMatching(/^[\w+/=-]{1,1024}$/, 'an id of 1 to 1,024 characters of base64'),
  });

const DOING = 'create CodeDeployLifecycleEventHookEvent';
const DATA = 150;
const VECTOR = 16;

function executionId(): string {
  return btoa(`{"encryptedData":"${opaqueBase64(DATA)}==","ivParameterSpec":"${opaqueBase64(VECTOR)}","materialSetSerial":1}`);
}

/**
 * The event that CodeDeploy sends to the function that is a hook of a deployment to Lambda or ECS.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html
 * @param init which hook is called; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for ids that CodeDeploy doesn’t give
 * @example
 * const event = createCodeDeployLifecycleEventHookEvent({ DeploymentId: 'd-0ABCDEF1G' });
 * expect(Object.keys(event)).toEqual(['DeploymentId', 'LifecycleEventHookExecutionId']);
 */
export function createCodeDeployLifecycleEventHookEvent(
  init: CodeDeployLifecycleEventHookEventInit = {},
  overrides?: DeepPartial<CodeDeployLifecycleEventHookEvent>,
): CodeDeployLifecycleEventHookEvent {
  checkOptions(DOING, init, codeDeployLifecycleEventHookEventOptions);
  return madeEvent<CodeDeployLifecycleEventHookEvent>(
    DOING,
    () => ({
      DeploymentId: init.DeploymentId ?? `d-${randomText(ALPHABETS.upperCaseAlphanumeric, 9)}`,
      LifecycleEventHookExecutionId: init.LifecycleEventHookExecutionId ?? executionId(),
    }),
    overrides,
  );
}
