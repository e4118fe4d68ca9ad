import * as fc from 'fast-check';
import { createCodeDeployLifecycleEventHookEvent, seed } from 'lambdouble';
import { anyCodeDeployLifecycleEventHookEvent } from 'lambdouble/arbitraries';
import { beforeEach, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

beforeEach(() => seed(0));

it('names the deployment and the call, in an id that holds encrypted data', () => {
  const { DeploymentId, LifecycleEventHookExecutionId } = createCodeDeployLifecycleEventHookEvent();
  expect(DeploymentId).toMatch(/^d-[A-Z0-9]{9}$/);
  expect(LifecycleEventHookExecutionId).toMatch(/^eyJlbmNyeXB0ZWREYXRhIjoi/);
  const content = JSON.parse(atob(LifecycleEventHookExecutionId)) as { encryptedData: string };
  expect(content).toMatchObject({ ivParameterSpec: expect.stringMatching(/^.{16}$/), materialSetSerial: 1 });
  expect(Buffer.from(content.encryptedData, 'base64').length).toBeGreaterThan(100);
});

it('takes ids, and refuses what are none', () => {
  const ids = { DeploymentId: 'd-0ABCDEF1G', LifecycleEventHookExecutionId: 'aGVsbG8=' };
  expect(createCodeDeployLifecycleEventHookEvent(ids)).toStrictEqual(ids);
  expect(
    messagesOf({
      'another deployment': () => createCodeDeployLifecycleEventHookEvent({ DeploymentId: 'deployment-1' }),
      'another call': () => createCodeDeployLifecycleEventHookEvent({ LifecycleEventHookExecutionId: 'a b' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "another call": "Failed to create CodeDeployLifecycleEventHookEvent: option "LifecycleEventHookExecutionId" is "a b". Pass an id of 1 to 1,024 characters of base64.",
      "another deployment": "Failed to create CodeDeployLifecycleEventHookEvent: option "DeploymentId" is "deployment-1". Pass the id of a deployment: "d-" and nine upper-case letters and digits.",
    }
  `);
});

it('generated calls have ids of their own', () => {
  const ids = fc
    .sample(anyCodeDeployLifecycleEventHookEvent(), { seed: 20_260_115, numRuns: 50 })
    .map((event) => event.LifecycleEventHookExecutionId);
  expect(new Set(ids).size).toBe(50);
});
