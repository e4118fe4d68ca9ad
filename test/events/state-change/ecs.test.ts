import * as fc from 'fast-check';
import {
  configure,
  createECSContainerInstanceStateChangeEvent,
  createECSDeploymentStateChangeEvent,
  createECSServiceActionEvent,
  createECSTaskStateChangeEvent,
  createEventBridgeEvent,
  fromJSON,
  seed,
  type ECSTaskStateChangeDetail,
} from 'lambdouble';
import {
  anyECSContainerInstanceStateChangeEvent,
  anyECSDeploymentStateChangeEvent,
  anyECSServiceActionEvent,
  anyECSTaskStateChangeEvent,
} from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

/** The instants of a task that are there, in the order in which they come to pass. */
function timesOf(detail: ECSTaskStateChangeDetail): number[] {
  const { stopCode, stoppingAt, executionStoppedAt } = detail;
  const end = stopCode === 'EssentialContainerExited' ? [executionStoppedAt, stoppingAt] : [stoppingAt, executionStoppedAt];
  const { createdAt, connectivityAt, pullStartedAt, pullStoppedAt, startedAt, stoppedAt, updatedAt } = detail;
  return [createdAt, connectivityAt, pullStartedAt, pullStoppedAt, startedAt, ...end, stoppedAt, updatedAt]
    .filter((time) => time !== undefined)
    .map((time) => Date.parse(time));
}

describe('a task', () => {
  it('on Fargate has members in the order of captured events', () => {
    const { detail } = createECSTaskStateChangeEvent({ lastStatus: 'STOPPED', group: 'service:web' });
    expect(Object.keys(detail).join(' ')).toBe(
      'attachments attributes availabilityZone clusterArn connectivity connectivityAt containers cpu createdAt desiredStatus ' +
        'enableExecuteCommand ephemeralStorage executionStoppedAt group launchType lastStatus memory overrides platformVersion ' +
        'pullStartedAt pullStoppedAt startedAt startedBy stoppingAt stoppedAt stoppedReason stopCode taskArn taskDefinitionArn ' +
        'updatedAt version',
    );
    expect(Object.keys(detail.containers[0]!).join(' ')).toBe(
      'containerArn exitCode lastStatus name image imageDigest runtimeId taskArn networkInterfaces cpu',
    );
  });

  it('is the same task everywhere', () => {
    const taskId = '0123456789abcdef0123456789abcdef';
    const event = createECSTaskStateChangeEvent({
      taskId,
      clusterName: 'shop',
      taskDefinition: 'web:7',
      region: 'cn-north-1',
      account: '000000000001',
    });
    const of = 'arn:aws-cn:ecs:cn-north-1:000000000001:';
    expect(event.resources).toEqual([`${of}task/shop/${taskId}`]);
    expect(event.detail).toMatchObject({
      taskArn: event.resources[0],
      clusterArn: `${of}cluster/shop`,
      taskDefinitionArn: `${of}task-definition/web:7`,
      group: 'family:web',
      availabilityZone: 'cn-north-1a',
    });
    const [container] = event.detail.containers;
    expect(container!.containerArn.startsWith(`${of}container/shop/${taskId}/`)).toBe(true);
    expect(container).toMatchObject({ taskArn: event.resources[0], image: '000000000001.dkr.ecr.cn-north-1.amazonaws.com.cn/app:latest' });
    expect(container!.networkInterfaces[0]!.attachmentId).toBe(event.detail.attachments[0]!.id);
  });

  it.each([
    ['PROVISIONING', 'RUNNING', 'PENDING', 'PRECREATED', 1, 'createdAt'],
    ['PENDING', 'RUNNING', 'PENDING', 'ATTACHED', 2, 'connectivityAt createdAt'],
    ['ACTIVATING', 'RUNNING', 'RUNNING', 'ATTACHED', 3, 'connectivityAt createdAt pullStartedAt pullStoppedAt'],
    ['RUNNING', 'RUNNING', 'RUNNING', 'ATTACHED', 4, 'connectivityAt createdAt pullStartedAt pullStoppedAt startedAt'],
    ['STOPPING', 'STOPPED', 'RUNNING', 'ATTACHED', 6, 'connectivityAt createdAt pullStartedAt pullStoppedAt startedAt stoppingAt'],
    [
      'DEPROVISIONING',
      'STOPPED',
      'STOPPED',
      'ATTACHED',
      7,
      'connectivityAt createdAt executionStoppedAt pullStartedAt pullStoppedAt startedAt stoppingAt',
    ],
    [
      'STOPPED',
      'STOPPED',
      'STOPPED',
      'DELETED',
      8,
      'connectivityAt createdAt executionStoppedAt pullStartedAt pullStoppedAt startedAt stoppingAt stoppedAt',
    ],
  ] as const)('that is %s', (lastStatus, desiredStatus, container, attachment, version, times) => {
    const { detail } = createECSTaskStateChangeEvent({ lastStatus });
    expect(detail).toMatchObject({ lastStatus, desiredStatus, version });
    expect(detail.containers[0]!.lastStatus).toBe(container);
    expect(detail.attachments[0]!.status).toBe(attachment);
    const instants = Object.keys(detail).filter((key) => key.endsWith('At') && key !== 'updatedAt');
    expect(instants.join(' ')).toBe(times);
    expect('stopCode' in detail).toBe(desiredStatus === 'STOPPED');
  });

  it('has stopped when its container has ended', () => {
    const { detail } = createECSTaskStateChangeEvent({ containers: [{ name: 'web', exitCode: 137, reason: 'OutOfMemoryError' }, {}] });
    expect(detail).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited' });
    expect(detail.containers.map(({ name, exitCode }) => [name, exitCode])).toEqual([
      ['web', 137],
      ['app-2', 0],
    ]);
  });

  it('may be told to stop while it runs', () => {
    const { detail } = createECSTaskStateChangeEvent({ lastStatus: 'RUNNING', stopCode: 'SpotInterruption' });
    expect(detail).toMatchObject({ desiredStatus: 'STOPPED', stoppedReason: 'Your Spot Task was interrupted.' });
    expect(detail.containers[0]).not.toHaveProperty('exitCode');
  });

  it('that failed to start has never run', () => {
    const { detail } = createECSTaskStateChangeEvent({ stopCode: 'TaskFailedToStart' });
    for (const absent of ['startedAt', 'pullStartedAt', 'pullStoppedAt']) expect(detail).not.toHaveProperty(absent);
    expect(detail.containers[0]).toMatchObject({ lastStatus: 'STOPPED', reason: expect.stringMatching(/^CannotPullContainerError: /) });
    for (const absent of ['exitCode', 'imageDigest', 'runtimeId']) expect(detail.containers[0]).not.toHaveProperty(absent);
    const pulled = createECSTaskStateChangeEvent({ stopCode: 'TaskFailedToStart', pullStartedAt: '2026-01-15T12:34:40Z' });
    expect(pulled.detail.pullStartedAt).toBe('2026-01-15T12:34:40Z');
  });

  it('on an instance has that, and neither interface nor platform', () => {
    const { detail } = createECSTaskStateChangeEvent({ launchType: 'EC2', containerInstanceId: 'a'.repeat(32) });
    expect(detail.containerInstanceArn).toMatch(/:container-instance\/my-cluster\/a{32}$/);
    expect(detail).toMatchObject({
      attachments: [],
      containers: [{ networkInterfaces: [], runtimeId: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    for (const absent of ['platformVersion', 'ephemeralStorage']) expect(detail).not.toHaveProperty(absent);
    expect(createECSTaskStateChangeEvent({ launchType: 'EXTERNAL' }).detail).not.toHaveProperty('availabilityZone');
  });

  it('carries what was changed for it', () => {
    const { detail } = createECSTaskStateChangeEvent({ containers: [{ command: ['run'], environment: { STAGE: 'prod' } }] });
    expect(detail.overrides).toEqual({
      containerOverrides: [{ command: ['run'], environment: [{ name: 'STAGE', value: 'prod' }], name: 'app' }],
    });
  });

  it('writes times without trailing zeros', () => {
    const at = (time: string): string => createECSTaskStateChangeEvent({ time }).detail.updatedAt;
    expect(at('2020-10-08T14:25:39.750Z')).toBe('2020-10-08T14:25:39.75Z');
    expect(at('2020-10-08T14:26:40.000Z')).toBe('2020-10-08T14:26:40Z');
    expect(at('2020-10-08T14:26:40.009Z')).toBe('2020-10-08T14:26:40.009Z');
  });

  it('keeps its rules whatever is drawn', () => {
    fc.assert(
      fc.property(anyECSTaskStateChangeEvent(), ({ detail, resources, region, account, time }) => {
        expect(resources).toEqual([detail.taskArn]);
        const arns = [detail.taskArn, detail.clusterArn, detail.taskDefinitionArn, detail.containerInstanceArn].filter(
          (arn) => arn !== undefined,
        );
        for (const arn of arns) expect(arn.split(':').slice(2, 5)).toEqual(['ecs', region, account]);
        const times = timesOf(detail);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(Date.parse(time)).toBe(Math.floor(times.at(-1)! / 1000) * 1000);
        expect(detail.stopCode !== undefined).toBe(detail.desiredStatus === 'STOPPED');
        expect(detail.stoppedAt !== undefined).toBe(detail.lastStatus === 'STOPPED');
        if (detail.stopCode === 'TaskFailedToStart') expect(detail.startedAt).toBeUndefined();
        for (const { exitCode, lastStatus, taskArn } of detail.containers) {
          expect(taskArn).toBe(detail.taskArn);
          if (exitCode !== undefined) expect(lastStatus).toBe('STOPPED');
        }
        expect(detail.overrides.containerOverrides.map(({ name }) => name)).toEqual(detail.containers.map(({ name }) => name));
        if (detail.availabilityZone !== undefined) expect(detail.availabilityZone.startsWith(region)).toBe(true);
      }),
      SETTINGS,
    );
  });

  it('reaches every status and stop code', () => {
    const details = fc.sample(anyECSTaskStateChangeEvent(), { seed: 811, numRuns: 300 }).map(({ detail }) => detail);
    expect(new Set(details.map(({ lastStatus }) => lastStatus)).size).toBe(8);
    expect(new Set(details.map(({ stopCode }) => stopCode)).size).toBe(8);
    expect(details.some(({ containers }) => containers.length > 1)).toBe(true);
    expect(details.some(({ containers }) => containers.some(({ exitCode }) => exitCode === 137))).toBe(true);
    expect(details.some(({ lastStatus, desiredStatus }) => lastStatus === 'RUNNING' && desiredStatus === 'STOPPED')).toBe(true);
    expect(details.some(({ launchType }) => launchType === 'EC2')).toBe(true);
  });
});

describe('a container instance', () => {
  it('says what it has and what is left', () => {
    const { detail, resources } = createECSContainerInstanceStateChangeEvent({
      clusterName: 'shop',
      registeredResources: { CPU: 1024, PORTS: ['22'] },
      remainingResources: { CPU: 24, PORTS: ['22', '80'] },
      attributes: { stack: 'prod', 'com.amazonaws.ecs.capability.ecr-auth': '' },
    });
    expect(resources).toEqual([detail.containerInstanceArn]);
    expect(detail.remainingResources).toEqual([
      { name: 'CPU', type: 'INTEGER', integerValue: 24 },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22', '80'] },
    ]);
    expect(detail.attributes).toEqual([{ name: 'stack', value: 'prod' }, { name: 'com.amazonaws.ecs.capability.ecr-auth' }]);
  });

  it('keeps its rules whatever is drawn', () => {
    fc.assert(
      fc.property(anyECSContainerInstanceStateChangeEvent(), ({ detail, resources, region, account, time }) => {
        expect(resources).toEqual([detail.containerInstanceArn]);
        expect(detail.clusterArn.split(':').slice(2, 5)).toEqual(['ecs', region, account]);
        expect(detail.containerInstanceArn.split('/')[1]).toBe(detail.clusterArn.split('/')[1]);
        expect(detail.updatedAt.slice(0, 19)).toBe(time.slice(0, 19));
        if (detail.agentConnected) expect(['ACTIVE', 'DRAINING', 'DEREGISTERING']).toContain(detail.status);
      }),
      SETTINGS,
    );
  });
});

describe('a service', () => {
  it.each([
    ['SERVICE_STEADY_STATE', 'INFO', 'eventType eventName clusterArn createdAt'],
    ['CAPACITY_PROVIDER_STEADY_STATE', 'INFO', 'eventType eventName clusterArn capacityProviderArns createdAt'],
    ['SERVICE_DESIRED_COUNT_UPDATED', 'INFO', 'eventType eventName clusterArn desiredCount createdAt'],
    ['SERVICE_TASK_START_IMPAIRED', 'WARN', 'eventType eventName clusterArn createdAt'],
    ['SERVICE_TASK_PLACEMENT_FAILURE', 'ERROR', 'eventType eventName clusterArn capacityProviderArns reason createdAt'],
    ['SERVICE_TASK_CONFIGURATION_FAILURE', 'ERROR', 'eventType eventName clusterArn reason createdAt'],
  ] as const)('with a %s', (eventName, eventType, members) => {
    const { detail, resources } = createECSServiceActionEvent({ eventName, clusterName: 'shop', serviceName: 'web' });
    expect(resources).toEqual(['arn:aws:ecs:us-east-1:123456789012:service/shop/web']);
    expect(detail.eventType).toBe(eventType);
    expect(Object.keys(detail).join(' ')).toBe(members);
  });

  it('can’t place a task on an instance', () => {
    const { detail } = createECSServiceActionEvent({ eventName: 'SERVICE_TASK_PLACEMENT_FAILURE', containerInstanceIds: ['a'.repeat(32)] });
    expect(detail.containerInstanceArns).toEqual([`arn:aws:ecs:us-east-1:123456789012:container-instance/my-cluster/${'a'.repeat(32)}`]);
    expect(detail.reason).toBe('RESOURCE:CPU');
    expect(detail).not.toHaveProperty('capacityProviderArns');
  });

  it('is deployed', () => {
    const deploymentId = 'ecs-svc/123';
    expect(createECSDeploymentStateChangeEvent({ deploymentId }).detail).toMatchObject({
      eventType: 'INFO',
      eventName: 'SERVICE_DEPLOYMENT_COMPLETED',
      reason: 'ECS deployment ecs-svc/123 completed.',
    });
    expect(createECSDeploymentStateChangeEvent({ deploymentId, eventName: 'SERVICE_DEPLOYMENT_IN_PROGRESS' }).detail.reason).toBe(
      'ECS deployment ecs-svc/123 in progress.',
    );
    expect(createECSDeploymentStateChangeEvent({ rollbackTo: deploymentId }).detail).toMatchObject({
      eventName: 'SERVICE_DEPLOYMENT_IN_PROGRESS',
      reason: 'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/123.',
    });
  });

  it.each([
    ['actions', anyECSServiceActionEvent().map(({ detail, ...event }) => ({ ...event, detail, at: detail.createdAt }))],
    ['deployments', anyECSDeploymentStateChangeEvent().map(({ detail, ...event }) => ({ ...event, detail, at: detail.updatedAt }))],
  ])('generated %s happen in one cluster and before they are told of', (_, any) => {
    fc.assert(
      fc.property(any, ({ detail, resources, region, account, time, at }) => {
        expect(detail.clusterArn.split(':').slice(2, 5)).toEqual(['ecs', region, account]);
        expect(resources[0]!.split('/')[1]).toBe(detail.clusterArn.split('/')[1]);
        expect(Date.parse(at)).toBeLessThan(Date.parse(time) + 1000);
      }),
      SETTINGS,
    );
  });

  it('generated events reach every name', () => {
    const names = fc.sample(anyECSServiceActionEvent(), { seed: 1, numRuns: 300 }).map(({ detail }) => detail.eventName);
    expect(new Set(names).size).toBe(14);
    const news = fc.sample(anyECSDeploymentStateChangeEvent(), { seed: 1, numRuns: 100 }).map(({ detail }) => detail);
    expect(new Set(news.map(({ eventName }) => eventName)).size).toBe(3);
    expect(news.some(({ reason }) => reason.includes('rolling back'))).toBe(true);
  });
});

it('refuses what ECS never sends, with the way out', () => {
  const task = createECSTaskStateChangeEvent;
  const action = createECSServiceActionEvent;
  expect(
    messagesOf({
      'a stop code of what shall run': () => task({ desiredStatus: 'RUNNING', stopCode: 'UserInitiated' }),
      'a stopped task that shall run': () => task({ lastStatus: 'STOPPED', desiredStatus: 'RUNNING' }),
      'a running task that failed to start': () => task({ lastStatus: 'RUNNING', stopCode: 'TaskFailedToStart' }),
      'a start of what is pending': () => task({ lastStatus: 'PENDING', startedAt: 0 }),
      'a start of what never started': () => task({ stopCode: 'TaskFailedToStart', startedAt: 0 }),
      'a start before the creation': () => task({ createdAt: '2026-01-15T12:00:00Z', startedAt: '2026-01-15T11:00:00Z' }),
      'an exit of what runs': () => task({ lastStatus: 'RUNNING', containers: [{ exitCode: 0 }] }),
      'an exit of what never started': () => task({ stopCode: 'TaskFailedToStart', containers: [{ exitCode: 0 }] }),
      'a name twice': () => task({ containers: [{ name: 'a' }, { name: 'a' }] }),
      'no containers': () => task({ containers: [] }),
      'an instance on Fargate': () => task({ containerInstanceId: 'a'.repeat(32) }),
      'a platform on EC2': () => task({ launchType: 'EC2', platformVersion: '1.4.0' }),
      'a zone elsewhere': () => task({ availabilityZone: 'eu-west-1a' }),
      'more left than there is': () => createECSContainerInstanceStateChangeEvent({ remainingResources: { CPU: 9999 } }),
      'an agent of nothing': () => createECSContainerInstanceStateChangeEvent({ status: 'INACTIVE', agentConnected: true }),
      'a reason of peace': () => action({ reason: 'RESOURCE:CPU' }),
      'a count of nothing': () => action({ eventName: 'TASKS_STOPPED', desiredCount: 1 }),
      'an action after the event': () => action({ createdAt: '2026-01-15T13:00:00Z', time: '2026-01-15T12:00:00Z' }),
      'a rollback of what is complete': () =>
        createECSDeploymentStateChangeEvent({ eventName: 'SERVICE_DEPLOYMENT_COMPLETED', rollbackTo: 'ecs-svc/1' }),
      'EventBridge’s own factory': () => createEventBridgeEvent({ source: 'aws.ecs', 'detail-type': 'ECS Service Action' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "ECS Service Action" of aws.ecs has a factory of its own. Use createECSServiceActionEvent.",
      "a count of nothing": "Failed to create ECSServiceActionEvent: option "desiredCount" is 1, but a TASKS_STOPPED tells of none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a name twice": "Failed to create ECSTaskStateChangeEvent: option "containers" is [{"name":"a"},{"name":"a"}], but two containers of a task can’t have one name. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a platform on EC2": "Failed to create ECSTaskStateChangeEvent: option "platformVersion" is "1.4.0", but only tasks on Fargate have a platform version. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a reason of peace": "Failed to create ECSServiceActionEvent: option "reason" is "RESOURCE:CPU", but a SERVICE_STEADY_STATE tells of none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a rollback of what is complete": "Failed to create ECSDeploymentStateChangeEvent: option "rollbackTo" is "ecs-svc/1", but a SERVICE_DEPLOYMENT_COMPLETED goes back to nothing. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a running task that failed to start": "Failed to create ECSTaskStateChangeEvent: option "stopCode" is "TaskFailedToStart", but a task that is RUNNING has started. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a start before the creation": "Failed to create ECSTaskStateChangeEvent: option "startedAt" is "2026-01-15T11:00:00Z", but "createdAt" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a start of what is pending": "Failed to create ECSTaskStateChangeEvent: option "startedAt" is 0, but a task that is PENDING has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a start of what never started": "Failed to create ECSTaskStateChangeEvent: option "startedAt" is 0, but a task that failed to start has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stop code of what shall run": "Failed to create ECSTaskStateChangeEvent: option "stopCode" is "UserInitiated", but the task shall run. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stopped task that shall run": "Failed to create ECSTaskStateChangeEvent: option "desiredStatus" is "RUNNING", but a task that is STOPPED shall stop. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a zone elsewhere": "Failed to create ECSTaskStateChangeEvent: option "availabilityZone" is "eu-west-1a", but it lies outside of the region us-east-1. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an action after the event": "Failed to create ECSServiceActionEvent: option "time" is "2026-01-15T12:00:00Z", but "createdAt" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an agent of nothing": "Failed to create ECSContainerInstanceStateChangeEvent: option "agentConnected" is true, but the agent of an instance that is INACTIVE is not connected. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an exit of what never started": "Failed to create ECSTaskStateChangeEvent: option "containers" is [{"exitCode":0}], but a container that never started has no exit code. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an exit of what runs": "Failed to create ECSTaskStateChangeEvent: option "containers" is [{"exitCode":0}], but the containers of a task that is RUNNING have not ended. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an instance on Fargate": "Failed to create ECSTaskStateChangeEvent: option "containerInstanceId" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", but a task on Fargate has no container instance. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "more left than there is": "Failed to create ECSContainerInstanceStateChangeEvent: option "remainingResources" is {"CPU":9999}, but there is less CPU than that in all. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "no containers": "Failed to create ECSTaskStateChangeEvent: option "containers" is []. Pass a list of at least one: an array in which each element is an object with name (a name of 1 to 255 letters, digits, "-" and "_"), image (a string that is not empty), exitCode (an integer from 0 to 255), reason (a string that is not empty), cpu (an integer from 0 to 196608), command (an array in which each element is a string), environment (an object in which each value is a string).",
    }
  `);
});

it('fromJSON says what became of containers, without their usual images', () => {
  const containers = [
    { name: 'web', exitCode: 137, environment: { STAGE: 'prod' } },
    { name: 'proxy', image: 'envoy:v1', exitCode: 0 },
  ];
  const event = createECSTaskStateChangeEvent({ containers, clusterName: 'shop', taskDefinition: 'web:7' });
  expect(fromJSON(event, createECSTaskStateChangeEvent).init).toMatchObject({ containers, clusterName: 'shop', taskDefinition: 'web:7' });
});
