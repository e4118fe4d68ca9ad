import { aStringMatching } from '../../../internal/checks.js';
import type { OptionCheck } from '../../../internal/options.js';
import { ALPHABETS, randomText } from '../../../values/random-text.js';
import { isoMilliseconds } from '../../../values/time.js';

/** Accepts the name of a cluster, a service, a task definition or a container. */
export const aName: OptionCheck = aStringMatching(/^[\w-]{1,255}$/, 'a name of 1 to 255 letters, digits, "-" and "_"');

/** Accepts the id that ends the ARN of a task or a container instance. */
export const anId: OptionCheck = aStringMatching(/^[0-9a-f]{32}$/, 'an id of 32 lower-case hexadecimal digits');

export const DEFAULT_CLUSTER = 'my-cluster';
export const DEFAULT_SERVICE = 'my-service';

/** The id of a deployment, such as `ecs-svc/1234567890123456789`. */
export function deploymentId(): string {
  return `ecs-svc/1${randomText(ALPHABETS.digits, 18)}`;
}

/** `2026-01-15T12:34:56.7Z`, as ECS writes times: without trailing zeros. */
export function ecsTime(time: number): string {
  const iso = isoMilliseconds(time);
  let end = 23;
  while (iso[end - 1] === '0' && end > 20) end--;
  return `${iso.slice(0, end === 20 ? 19 : end)}Z`;
}
