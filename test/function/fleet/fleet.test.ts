import { describe, expect, it } from 'vitest';
import { AccountConcurrency, Fleet, TooManyRequestsException, type Admission } from '../../../src/function/fleet/index.js';

function admitted<Attached>(fleet: Fleet<Attached>, time: number, version?: string): Admission<Attached> {
  const answer = fleet.request(time, version);
  if (!answer.admitted) throw new Error(answer.reason);
  return answer;
}

function refused(fleet: Fleet, time: number, version?: string): string | undefined {
  const answer = fleet.request(time, version);
  return answer.admitted ? undefined : answer.reason;
}

/** Lets a fleet take so many requests at one instant. */
function fill(fleet: Fleet, count: number, time = 0): Admission[] {
  return Array.from({ length: count }, () => admitted(fleet, time));
}

describe('Fleet', () => {
  it('gives each request an environment of its own, and the one used last to the next', () => {
    const fleet = new Fleet();
    const [first, second] = fill(fleet, 2);
    expect([first!.start, second!.start, first!.environment.id, second!.environment.id]).toEqual(['cold', 'cold', 1, 2]);
    fleet.release(first!.environment, 10);
    fleet.release(second!.environment, 20);
    const third = admitted(fleet, 30);
    expect([third.start, third.environment.id, third.environment.invocations]).toEqual(['warm', 2, 2]);
    expect(fleet.environments(30)).toMatchObject([
      { id: 1, state: 'idle', createdAt: 0, lastUsedAt: 10 },
      { id: 2, state: 'busy', lastUsedAt: 30, initializationType: 'on-demand' },
    ]);
    expect([fleet.busy, fleet.created]).toEqual([1, 2]);
  });

  it('lets environments go that were idle too long', () => {
    const fleet = new Fleet({ idleTimeout: 100 });
    const gone: number[] = [];
    fleet.onGone = ({ id }) => void gone.push(id);
    const [first, second] = fill(fleet, 2);
    fleet.release(first!.environment, 10);
    fleet.release(second!.environment, 20);
    expect(admitted(fleet, 119).environment.id).toBe(2);
    expect(gone).toEqual([1]);
    expect(admitted(fleet, 119).start).toBe('cold');
    expect(fleet.environments(119).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('starts code anew after a reset, and has a new environment after a death', () => {
    const fleet = new Fleet<string>();
    const first = admitted(fleet, 0).environment;
    first.attached = '/tmp of the first';
    fleet.release(first, 1, 'reset');
    const second = admitted(fleet, 2);
    expect([second.start, second.environment.id, second.environment.attached]).toEqual(['reset', 1, '/tmp of the first']);
    fleet.release(second.environment, 3, 'gone');
    expect(second.environment).toMatchObject({ state: 'gone', attached: undefined });
    expect(admitted(fleet, 4)).toMatchObject({ start: 'cold', environment: { id: 2 } });
  });

  it('never has more requests under way than are reserved', () => {
    const fleet = new Fleet({ reservedConcurrency: 2 });
    const [first] = fill(fleet, 2);
    expect(refused(fleet, 0)).toBe('ReservedFunctionConcurrentInvocationLimitExceeded');
    fleet.release(first!.environment, 5);
    expect(admitted(fleet, 5).start).toBe('warm');
    expect(refused(new Fleet({ reservedConcurrency: 0 }), 0)).toBe('ReservedFunctionConcurrentInvocationLimitExceeded');
  });

  it('shares what the account has left with other functions', () => {
    const account = new AccountConcurrency({ concurrentExecutions: 300 });
    const reserving = new Fleet({ reservedConcurrency: 200 }, account);
    const some = new Fleet({}, account);
    const other = new Fleet({}, account);
    fill(some, 60);
    const [first] = fill(other, 40);
    expect([refused(some, 0), refused(other, 0)]).toEqual(['ConcurrentInvocationLimitExceeded', 'ConcurrentInvocationLimitExceeded']);
    expect(account).toMatchObject({ unreservedBusy: 100, unreservedConcurrentExecutions: 100 });
    fill(reserving, 200);
    expect(account.unreservedBusy).toBe(100);
    other.release(first!.environment, 1);
    expect(admitted(some, 1).start).toBe('cold');
  });

  it('gets 1,000 environments at once, and then as many more every 10 seconds, all the time', () => {
    const fleet = new Fleet({}, new AccountConcurrency({ concurrentExecutions: 5000 }));
    fill(fleet, 1000);
    expect(refused(fleet, 0)).toBe('ConcurrentInvocationLimitExceeded');
    expect(refused(fleet, 9)).toBe('ConcurrentInvocationLimitExceeded');
    expect(admitted(fleet, 10).start).toBe('cold');
    expect(refused(fleet, 10)).toBe('ConcurrentInvocationLimitExceeded');
    fill(fleet, 100, 1010);
    expect(refused(fleet, 1010)).toBe('ConcurrentInvocationLimitExceeded');
    fill(fleet, 1000, 60_000);
    expect(refused(fleet, 60_000)).toBe('ConcurrentInvocationLimitExceeded');
  });

  it('takes ten times as many requests a second as there is concurrency', () => {
    const fleet = new Fleet({ reservedConcurrency: 2 });
    const times = Array.from({ length: 21 }, (_, index) => index * 10);
    const answers = times.map((time) => {
      const answer = fleet.request(time);
      if (answer.admitted) fleet.release(answer.environment, time + 1);
      return answer.admitted ? 'admitted' : answer.reason;
    });
    expect(new Set(answers.slice(0, 20))).toEqual(new Set(['admitted']));
    expect(answers[20]).toBe('ReservedFunctionInvocationRateLimitExceeded');
    expect(refused(fleet, 999)).toBe('ReservedFunctionInvocationRateLimitExceeded');
    expect(admitted(fleet, 1000).start).toBe('warm');

    const unreserved = new Fleet({}, new AccountConcurrency({ concurrentExecutions: 1 }));
    for (let time = 0; time < 10; time++) unreserved.release(admitted(unreserved, time).environment, time);
    expect(refused(unreserved, 10)).toBe('FunctionInvocationRateLimitExceeded');
  });

  it('uses what is provisioned first, then spills over', () => {
    const fleet = new Fleet();
    expect(fleet.provision(2, 0).map(({ initializationType }) => initializationType)).toEqual([
      'provisioned-concurrency',
      'provisioned-concurrency',
    ]);
    const [first, second, third] = fill(fleet, 3);
    expect([first, second, third].map((admission) => [admission!.start, admission!.concurrency])).toEqual([
      ['warm', 'provisioned'],
      ['warm', 'provisioned'],
      ['cold', 'spillover'],
    ]);
    expect(fleet.provisioned()).toEqual({ allocated: 2, busy: 2 });
    expect(fleet.account.unreservedBusy).toBe(1);
    fleet.release(first!.environment, 1, 'gone');
    expect(admitted(fleet, 2)).toMatchObject({ start: 'reset', concurrency: 'provisioned' });
    expect(fleet.provision(0, 3)).toEqual([]);
    fleet.release(second!.environment, 4);
    expect(second!.environment.state).toBe('gone');
  });

  it('keeps apart what is provisioned for one version from all others', () => {
    const fleet = new Fleet({ reservedConcurrency: 3 });
    fleet.provision(2, 0, '1');
    expect(admitted(fleet, 0, '$LATEST').concurrency).toBe('on-demand');
    expect(refused(fleet, 0, '$LATEST')).toBe('ReservedFunctionConcurrentInvocationLimitExceeded');
    expect(admitted(fleet, 0, '1').concurrency).toBe('provisioned');
    expect(admitted(fleet, 0, '1').concurrency).toBe('provisioned');
    expect(refused(fleet, 0, '1')).toBe('ReservedFunctionConcurrentInvocationLimitExceeded');
  });

  it('replaces environments when the configuration changes, busy ones when they are done', () => {
    const fleet = new Fleet();
    const [first, second] = fill(fleet, 2);
    fleet.release(first!.environment, 1);
    expect(fleet.replace(2)).toEqual([]);
    expect([first!.environment.state, second!.environment.state]).toEqual(['gone', 'busy']);
    fleet.release(second!.environment, 3);
    expect([second!.environment.state, fleet.busy, fleet.account.unreservedBusy]).toEqual(['gone', 0, 0]);
    expect(admitted(fleet, 4).start).toBe('cold');
    fleet.provision(1, 5);
    expect(fleet.replace(6)).toHaveLength(1);
    expect(fleet.environments(6).map(({ initializationType }) => initializationType)).toEqual(['on-demand', 'provisioned-concurrency']);
  });

  it('changes what is reserved while requests are under way', () => {
    const fleet = new Fleet();
    const [first] = fill(fleet, 3);
    fleet.reserve(2);
    expect([fleet.account.unreservedBusy, refused(fleet, 1)]).toEqual([0, 'ReservedFunctionConcurrentInvocationLimitExceeded']);
    fleet.reserve(undefined);
    expect(fleet.account.unreservedBusy).toBe(3);
    fleet.release(first!.environment, 2);
    expect(fleet.account.unreservedBusy).toBe(2);
  });
});

describe('limits of concurrency', () => {
  it.each([
    [
      () => new Fleet({ reservedConcurrency: 901 }),
      "Failed to create a function: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its " +
        'minimum value of [100]. Pass at most 900, or give the account a higher "concurrentExecutions".',
    ],
    [
      () => new Fleet().provision(901, 0),
      "Failed to create a function: Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its " +
        'minimum value of [100]. Pass at most 900, or give the account a higher "concurrentExecutions".',
    ],
    [
      () => new Fleet().provision(1001, 0),
      "Failed to create a function: Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [1000]. " +
        'Pass at most 900, or give the account a higher "concurrentExecutions".',
    ],
    [
      () => new Fleet({ reservedConcurrency: 5 }).provision(6, 0),
      'Failed to create a function: Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function. ' +
        'Provision at most 5, or reserve at least 6.',
    ],
    [
      () => {
        const fleet = new Fleet();
        fleet.provision(6, 0);
        fleet.reserve(5);
      },
      "Failed to create a function: ReservedConcurrentExecutions 5 should not be lower than function's total provisioned concurrency [6]. " +
        'Reserve at least 6, or provision less first.',
    ],
    [
      () => new Fleet({ reservedConcurrency: -1 }),
      'Failed to create a function: option "reservedConcurrency" is -1. Pass an integer from 0 to 1000000.',
    ],
    [
      () => new AccountConcurrency({ concurrentExecution: 5 } as object),
      'Failed to limit the concurrency of an account: there is no option "concurrentExecution". Did you mean "concurrentExecutions"? ' +
        'Known options: concurrentExecutions.',
    ],
  ])('refuses number %#', (act, message) => {
    expect(act).toThrow(message);
  });

  it('lets any function be stopped, and an account with little be used', () => {
    const account = new AccountConcurrency({ concurrentExecutions: 10 });
    expect(new Fleet({ reservedConcurrency: 0 }, account).reservedConcurrency).toBe(0);
    expect(() => new Fleet({ reservedConcurrency: 1 }, account)).toThrow('below its minimum value of [10]. Pass at most 0');
  });
});

describe('TooManyRequestsException', () => {
  it('looks as in the SDK', () => {
    const error = new TooManyRequestsException('ReservedFunctionConcurrentInvocationLimitExceeded', 'id');
    expect(error).toMatchObject({
      name: 'TooManyRequestsException',
      $fault: 'client',
      $metadata: { httpStatusCode: 429, requestId: 'id' },
    });
    expect(error.body).toEqual({ Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded', Type: 'User', message: 'Rate Exceeded.' });
    expect(new TooManyRequestsException('CallerRateLimitExceeded').message).toBe('Rate exceeded');
  });
});
