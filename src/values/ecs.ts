import { arn } from './arn.js';
import { randomHex } from './random-text.js';

/** The ARN of something in ECS, where Batch runs its jobs, too. */
export function ecsArn({ account, region }: { readonly account: string; readonly region: string }, resource: string): string {
  return arn('ecs', region, account, resource);
}

/** The id that ends the ARN of a task or a container instance. */
export function ecsResourceId(): string {
  return randomHex(32);
}

/** Environment variables of a container, as ECS lists them. */
export function environmentList(environment: Readonly<Record<string, string | undefined>>): { name: string; value: string }[] {
  const list: { name: string; value: string }[] = [];
  for (const name of Object.keys(environment)) {
    const value = environment[name];
    if (value !== undefined) list.push({ name, value });
  }
  return list;
}
