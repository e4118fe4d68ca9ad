import * as fc from 'fast-check';
import { configure, createEventBridgeEvent, createStepFunctionsExecutionStatusChangeEvent, seed } from 'lambdouble';
import { anyStepFunctionsExecutionStatusChangeEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../../src/events/state-change/step-functions/facts.js';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

beforeEach(() => {
  seed(0);
  configure();
});

it('says the same of an execution everywhere, in the order of the members in AWS', () => {
  const event = createStepFunctionsExecutionStatusChangeEvent({
    stateMachineName: 'checkout',
    name: 'run-1',
    stateMachineAlias: 'PROD',
    stateMachineVersion: 7,
    region: 'cn-north-1',
    account: '000000000001',
  });
  const machine = 'arn:aws-cn:states:cn-north-1:000000000001:stateMachine:checkout';
  expect(event.resources).toEqual(['arn:aws-cn:states:cn-north-1:000000000001:execution:checkout:run-1']);
  expect(event).toMatchObject({ region: 'cn-north-1', account: '000000000001' });
  expect(Object.entries(event.detail)).toEqual(
    Object.entries({
      executionArn: event.resources[0],
      stateMachineArn: machine,
      name: 'run-1',
      status: 'SUCCEEDED',
      startDate: Date.parse('2026-01-15T12:34:54.789Z'),
      stopDate: Date.parse('2026-01-15T12:34:56.789Z'),
      input: '{}',
      output: '{}',
      stateMachineVersionArn: `${machine}:7`,
      stateMachineAliasArn: `${machine}:PROD`,
      redriveCount: 0,
      redriveDate: null,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
      inputDetails: { included: true },
      outputDetails: { included: true },
      error: null,
      cause: null,
    }),
  );
});

describe('an execution that is', () => {
  it.each([
    ['RUNNING', { stopDate: null, output: null, outputDetails: null, redriveStatusReason: 'Execution is RUNNING and cannot be redriven' }],
    ['SUCCEEDED', { output: '{}', outputDetails: { included: true }, error: null, cause: null }],
    ['FAILED', { output: null, redriveStatus: 'REDRIVABLE', redriveStatusReason: null, error: 'States.TaskFailed' }],
    ['TIMED_OUT', { output: null, redriveStatus: 'REDRIVABLE', redriveStatusReason: null, error: null, cause: null }],
    ['ABORTED', { output: null, redriveStatus: 'REDRIVABLE', redriveStatusReason: null, error: null, cause: null }],
    ['PENDING_REDRIVE', { stopDate: null, output: null, redriveStatus: 'NOT_REDRIVABLE' }],
  ] as const)('%s', (status, detail) => {
    expect(createStepFunctionsExecutionStatusChangeEvent({ status }).detail).toMatchObject({ status, ...detail });
  });

  it('given an error has failed', () => {
    expect(createStepFunctionsExecutionStatusChangeEvent({ error: 'CardDeclined', cause: null }).detail).toMatchObject({
      status: 'FAILED',
      error: 'CardDeclined',
      cause: null,
    });
  });

  it('a child of a Map Run has a state machine with a label', () => {
    const { detail, resources } = createStepFunctionsExecutionStatusChangeEvent({ redriveStatus: 'REDRIVABLE_BY_MAP_RUN', name: 'c-1' });
    expect(detail).toMatchObject({ status: 'FAILED', redriveStatusReason: null });
    expect(detail.stateMachineArn).toMatch(/:stateMachine:my-state-machine\/orders$/);
    expect(resources[0]).toMatch(/:execution:my-state-machine\/orders:c-1$/);
  });
});

describe('dates', () => {
  it('that are given move the others and the event', () => {
    const { detail, time } = createStepFunctionsExecutionStatusChangeEvent({ startDate: '2027-03-01T00:00:00.250Z' });
    expect(time).toBe('2027-03-01T00:00:02Z');
    expect(detail.stopDate).toBe(Date.parse('2027-03-01T00:00:02.250Z'));
  });

  it('put a redrive between start and stop', () => {
    const { detail } = createStepFunctionsExecutionStatusChangeEvent({ redriveCount: 3, startDate: '2026-01-15T12:34:55.789Z' });
    expect(detail.redriveDate).toBe(detail.startDate + 60_000);
    expect(detail.stopDate).toBe(detail.startDate + 62_000);
  });
});

describe('data', () => {
  it('travel as JSON texts', () => {
    const { detail } = createStepFunctionsExecutionStatusChangeEvent({ input: { orderId: 'o-1' }, output: 'Hello "World"!' });
    expect(detail).toMatchObject({ input: '{"orderId":"o-1"}', output: '"Hello \\"World\\"!"' });
    expect(createStepFunctionsExecutionStatusChangeEvent({ input: null }).detail.input).toBe('null');
    expect(facts.payloads!(createStepFunctionsExecutionStatusChangeEvent({ input: { a: 1 }, output: [2] }))).toEqual([{ a: 1 }, [2]]);
    expect(facts.payloads!(createStepFunctionsExecutionStatusChangeEvent({ status: 'RUNNING' }))).toEqual([{}]);
    expect(facts.payloads!(createStepFunctionsExecutionStatusChangeEvent({}, { detail: { input: 'no JSON', output: null } }))).toEqual([
      'no JSON',
    ]);
    expect(facts.payloads!(createStepFunctionsExecutionStatusChangeEvent({}, { detail: null as never }))).toEqual([]);
  });

  it('that are too large together leave the input out, and the output when it is too large alone', () => {
    const large = 'x'.repeat(130 * 1024);
    const together = createStepFunctionsExecutionStatusChangeEvent({ input: large, output: large }).detail;
    expect(together).toMatchObject({ input: null, inputDetails: { included: false }, outputDetails: { included: true } });
    const alone = createStepFunctionsExecutionStatusChangeEvent({ output: 'x'.repeat(250 * 1024) }).detail;
    expect(alone).toMatchObject({ output: null, inputDetails: { included: false }, outputDetails: { included: false } });
    const escaped = createStepFunctionsExecutionStatusChangeEvent({ output: '"'.repeat(100 * 1024) }).detail;
    expect(escaped.outputDetails).toEqual({ included: false });
  });
});

it('keeps its rules whatever is drawn', () => {
  fc.assert(
    fc.property(anyStepFunctionsExecutionStatusChangeEvent(), (event) => {
      const { detail, account, region } = event;
      const [, , service, ofRegion, ofAccount, resource, machine, name] = event.resources[0]!.split(':');
      expect([service, ofRegion, ofAccount, resource, name]).toEqual(['states', region, account, 'execution', detail.name]);
      expect(detail.executionArn).toBe(event.resources[0]);
      expect(detail.stateMachineArn.split(':').slice(3)).toEqual([region, account, 'stateMachine', machine]);
      for (const arn of [detail.stateMachineVersionArn, detail.stateMachineAliasArn]) {
        if (arn !== null) expect(arn.slice(0, arn.lastIndexOf(':'))).toBe(detail.stateMachineArn);
      }
      const times = [detail.startDate, detail.redriveDate, detail.stopDate].filter((time) => time !== null);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(Math.floor(times.at(-1)! / 1000) * 1000).toBeLessThanOrEqual(Date.parse(event.time));
      const over = !['RUNNING', 'PENDING_REDRIVE'].includes(detail.status);
      expect(detail.stopDate !== null).toBe(over);
      expect(detail.redriveDate !== null).toBe(detail.redriveCount > 0);
      expect(detail.redriveStatusReason !== null).toBe(detail.redriveStatus === 'NOT_REDRIVABLE');
      expect(detail.outputDetails !== null).toBe(detail.status === 'SUCCEEDED');
      expect(detail.inputDetails.included).toBe(detail.input !== null);
      expect(detail.outputDetails?.included === true).toBe(detail.output !== null);
      if (detail.error !== null || detail.cause !== null) expect(['FAILED', 'TIMED_OUT', 'ABORTED']).toContain(detail.status);
    }),
    SETTINGS,
  );
});

it('reaches what production sends', () => {
  const details = fc.sample(anyStepFunctionsExecutionStatusChangeEvent(), { seed: 811, numRuns: 300 }).map(({ detail }) => detail);
  expect(new Set(details.map(({ status }) => status)).size).toBe(6);
  const reached = {
    'no input': details.some(({ input }) => input === null),
    'an output that is null': details.some(({ output }) => output === 'null'),
    'no output': details.some(({ outputDetails }) => outputDetails?.included === false),
    'a failure without error': details.some(({ status, error }) => status === 'FAILED' && error === null),
    'a child of a Map Run': details.some(({ redriveStatus }) => redriveStatus === 'REDRIVABLE_BY_MAP_RUN'),
    'a redrive': details.some(({ redriveDate }) => redriveDate !== null),
    'an alias': details.some(({ stateMachineAliasArn }) => stateMachineAliasArn !== null),
    'days of running': details.some(({ startDate, stopDate }) => stopDate !== null && stopDate - startDate > 86_400_000),
  };
  expect(Object.entries(reached).filter(([, isReached]) => !isReached)).toEqual([]);
});

it('refuses what Step Functions never sends, with the way out', () => {
  const create = createStepFunctionsExecutionStatusChangeEvent;
  expect(
    messagesOf({
      'a stop of what runs': () => create({ status: 'RUNNING', stopDate: 0 }),
      'a stop before the start': () => create({ startDate: '2026-01-15T12:00:00Z', stopDate: '2026-01-15T11:00:00Z' }),
      'a stop after the event': () => create({ stopDate: '2026-01-15T13:00:00Z', time: '2026-01-15T12:00:00Z' }),
      'an output of what failed': () => create({ status: 'FAILED', output: 1 }),
      'an error of what succeeded': () => create({ status: 'SUCCEEDED', error: 'E' }),
      'a cause of what runs': () => create({ status: 'RUNNING', cause: 'C' }),
      'a redrive of what succeeded': () => create({ status: 'SUCCEEDED', redriveStatus: 'REDRIVABLE' }),
      'another reason of what runs': () => create({ status: 'RUNNING', redriveStatusReason: 'no' }),
      'a reason of what can be redriven': () => create({ redriveStatus: 'REDRIVABLE', redriveStatusReason: 'no' }),
      'a redrive that never was': () => create({ redriveCount: 0, redriveDate: 0 }),
      'a pending redrive without a Map Run': () => create({ status: 'PENDING_REDRIVE', stateMachineName: 'checkout' }),
      'a large input': () => create({ input: 'x'.repeat(2 ** 18) }),
      'a name with a blank': () => create({ name: 'a b' }),
      'a misspelt option': () => create({ stateMachine: 'checkout' } as object),
      'EventBridge’s own factory': () =>
        createEventBridgeEvent({ source: 'aws.states', 'detail-type': 'Step Functions Execution Status Change' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "Step Functions Execution Status Change" of aws.states has a factory of its own. Use createStepFunctionsExecutionStatusChangeEvent.",
      "a cause of what runs": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "cause" is "C", but an execution that is RUNNING has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a large input": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "input" has 262146 bytes of JSON. Step Functions takes at most 262144; use a smaller one, or the second argument for an event that AWS never sends.",
      "a misspelt option": "Failed to create StepFunctionsExecutionStatusChangeEvent: there is no option "stateMachine". Did you mean "stateMachineName"? Known options: status, stateMachineName, name, stateMachineVersion, stateMachineAlias, startDate, stopDate, input, output, inputDetails, outputDetails, redriveCount, redriveDate, redriveStatus, redriveStatusReason, error, cause, id, account, time, region.",
      "a name with a blank": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "name" is "a b". Pass the name of an execution: 1 to 80 characters without blanks, brackets, wildcards and special characters.",
      "a pending redrive without a Map Run": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "stateMachineName" is "checkout", but only the state machine of a Map Run, ‹name›/‹label›, has such executions. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a reason of what can be redriven": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "redriveStatusReason" is "no", but an execution that is REDRIVABLE can be redriven. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a redrive of what succeeded": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "redriveStatus" is "REDRIVABLE", but an execution that is SUCCEEDED can’t be redriven. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a redrive that never was": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "redriveDate" is 0, but the execution was never redriven. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stop after the event": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "time" is "2026-01-15T12:00:00Z", but "stopDate" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stop before the start": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "stopDate" is "2026-01-15T11:00:00Z", but "startDate" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stop of what runs": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "stopDate" is 0, but an execution that is RUNNING has not stopped. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an error of what succeeded": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "error" is "E", but an execution that is SUCCEEDED has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an output of what failed": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "output" is 1, but an execution that is FAILED has no output. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "another reason of what runs": "Failed to create StepFunctionsExecutionStatusChangeEvent: option "redriveStatusReason" is "no", but the reason is that of an execution that is RUNNING. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});
