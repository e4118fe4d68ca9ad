import { setTimeout as sleep } from 'node:timers/promises';
import { CodePipelineClient, PutJobFailureResultCommand, PutJobSuccessResultCommand } from '@aws-sdk/client-codepipeline';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { createCodePipelineEvent, invoke } from 'lambdouble';
import { anyCodePipelineEvent } from 'lambdouble/arbitraries';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepFinding } from '../finding.js';
import { handler } from './handler.js';
import { handler as handlerWithABug } from './handler-with-a-bug.js';

const codepipeline = mockClient(CodePipelineClient);
const UserParameters = { url: 'https://shop.example/health' };
const options = { timeout: 900 };
const deployment = vi.fn<(url: string, init: { signal: AbortSignal }) => Promise<Response>>();

beforeEach(() => {
  codepipeline.reset();
  codepipeline.on(PutJobSuccessResultCommand).resolves({});
  codepipeline.on(PutJobFailureResultCommand).resolves({});
  deployment.mockReset();
  deployment.mockImplementation(async () => new Response('ok'));
  vi.stubGlobal('fetch', deployment);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('tells CodePipeline that the new version answers', async () => {
  const event = createCodePipelineEvent({ UserParameters });

  expect(await invoke(handler, event, options)).toLeaveNothingRunning();

  expect(results()).toEqual([{ jobId: event['CodePipeline.job'].id }]);
  expect(deployment).toHaveBeenCalledWith('https://shop.example/health', expect.anything());
});

test('asks again until it does, ten seconds apart', async () => {
  deployment.mockRejectedValueOnce(new Error('ECONNREFUSED')).mockResolvedValueOnce(new Response('starting', { status: 503 }));

  const outcome = await invoke(handler, createCodePipelineEvent({ UserParameters }), options);

  expect(outcome).toHaveLogged(/ECONNREFUSED/);
  expect(outcome.duration).toBeGreaterThanOrEqual(20_000);
  expect(deployment).toHaveBeenCalledTimes(3);
});

test('cuts an answer off that takes a minute', async () => {
  deployment.mockImplementationOnce((_url, { signal }) => sleep(60_000, new Response('at last'), { signal }));

  const outcome = await invoke(handler, createCodePipelineEvent({ UserParameters }), options);

  expect(outcome).toHaveLogged(/aborted/);
  expect(outcome.duration).toBeGreaterThanOrEqual(15_000);
  expect(results()).toHaveLength(1);
});

test('asks to be called again before its fifteen minutes are up', async () => {
  deployment.mockImplementation(async () => new Response('starting', { status: 503 }));

  const outcome = await invoke(handler, createCodePipelineEvent({ UserParameters }), options);

  expect(outcome).toFinishWithin(890_000);
  expect(results()).toEqual([expect.objectContaining({ continuationToken: '2' })]);
});

test('fails the job in the fourth round', async () => {
  deployment.mockImplementation(async () => new Response('starting', { status: 503 }));

  await invoke(handler, createCodePipelineEvent({ UserParameters, continuationToken: '4' }), options);

  expect(results()).toEqual([
    expect.objectContaining({ failureDetails: expect.objectContaining({ message: expect.stringContaining('still not healthy') }) }),
  ]);
});

test('times out when CodePipeline itself hangs', async () => {
  codepipeline.on(PutJobSuccessResultCommand).callsFake(() => new Promise((resolve) => setTimeout(resolve, 3_600_000)));
  expect(await invoke(handler, createCodePipelineEvent({ UserParameters }), options)).toTimeOut();
});

const anyJob = anyCodePipelineEvent({ continuationToken: fc.constantFrom(undefined, '2', '3', '4') });

const getsOneResult = (tested: typeof handler) =>
  fc.asyncProperty(anyJob, async (event) => {
    codepipeline.resetHistory();
    await invoke(tested, event, options);
    expect(results()).toEqual([expect.objectContaining({ jobId: event['CodePipeline.job'].id })]);
  });

describe('for every job', () => {
  test('CodePipeline gets one result', async () => {
    await fc.assert(getsOneResult(handler), { seed: 6, numRuns: 500 });
  });

  test('finds the job without UserParameters', async ({ task }) => {
    const found = await fc.check(getsOneResult(handlerWithABug), { seed: 6, numRuns: 500 });

    expect(found.failed).toBe(true);
    const [event] = found.counterexample!;
    const { configuration } = event['CodePipeline.job'].data.actionConfiguration;
    expect(configuration).not.toHaveProperty('UserParameters');
    codepipeline.resetHistory();
    const outcome = await invoke(handlerWithABug, event, options);
    expect(results()).toEqual([]);
    keepFinding(task, found, {
      bug: 'reads UserParameters where no failure is reported',
      event: `configuration ${JSON.stringify(configuration)}`,
      consequence: `${outcome.error?.errorType}: ${outcome.error?.errorMessage}, and the action hangs without a result`,
    });
  });
});

/** What CodePipeline was told. */
function results(): object[] {
  return codepipeline.calls().map((call) => call.args[0].input);
}
