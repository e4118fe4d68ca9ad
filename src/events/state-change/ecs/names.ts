import { aStringMatching } from '../../../internal/checks.js';
import type { OptionCheck } from '../../../internal/options.js';
import { arn } from '../../../values/arn.js';
import { ALPHABETS, randomHex, randomText } from '../../../values/random-text.js';
import { isoMilliseconds } from '../../../values/time.js';
import type { Place } from '../../../contracts/state-change.js';

/** Accepts the name of a cluster, a service, a task definition or a container. */
export const aName: OptionCheck = aStringMatching(/^[\w-]{1,255}$/, 'a name of 1 to 255 letters, digits, "-" and "_"');

/** Accepts the id that ends the ARN of a task or a container instance. */
export const anId: OptionCheck = aStringMatching(/^[0-9a-f]{32}$/, 'an id of 32 lower-case hexadecimal digits');

/** Accepts the id of a deployment. */
export const aDeploymentId: OptionCheck = aStringMatching(
  /^ecs-svc\/\d{1,19}$/,
  'the id of a deployment, such as "ecs-svc/1234567890123456789"',
);

export const DEFAULT_CLUSTER = 'my-cluster';
export const DEFAULT_SERVICE = 'my-service';

/** The ARN of something in ECS. */
export function ecsArn({ account, region }: Place, resource: string): string {
  return arn('ecs', region, account, resource);
}

/** The id of a deployment, such as `ecs-svc/1234567890123456789`. */
export function deploymentId(): string {
  return `ecs-svc/1${randomText(ALPHABETS.digits, 18)}`;
}

/** The id that ends the ARN of a task or a container instance. */
export function resourceId(): string {
  return randomHex(32);
}

/** `2026-01-15T12:34:56.7Z`, as ECS writes times: without trailing zeros. */
export function ecsTime(time: number): string {
  const iso = isoMilliseconds(time);
  let end = 23;
  while (iso[end - 1] === '0' && end > 20) end--;
  return `${iso.slice(0, end === 20 ? 19 : end)}Z`;
}
