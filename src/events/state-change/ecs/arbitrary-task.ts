import * as fc from 'fast-check';
import type { InitArbitraries } from '../../../generate/constraints.js';
import { anyInstant, anyText } from '../../../generate/values.js';
import type { ECSTaskStateChangeEventInit } from './task-init.js';

const container = fc.record(
  {
    name: fc.constantFrom('web', 'log-router', 'datadog_agent'),
    image: fc.constantFrom('public.ecr.aws/nginx/nginx:1.27', 'alpine'),
    exitCode: fc.constantFrom(0, 1, 137, 139, 255),
    reason: fc.constantFrom(
      'OutOfMemoryError: Container killed due to memory usage',
      'CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task',
    ),
    environment: fc.record({ STAGE: fc.constantFrom('prod', ''), NOTE: anyText() }, { requiredKeys: [], noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const running = fc.record({ name: fc.constantFrom('web', 'log-router', 'app') }, { noNullPrototype: true });

/** What to draw for the options of a task that are not constrained. */
export const ofTask: InitArbitraries<ECSTaskStateChangeEventInit> = {
  stopCode: fc.constantFrom<ECSTaskStateChangeEventInit['stopCode']>(
    'EssentialContainerExited',
    'TaskFailedToStart',
    'UserInitiated',
    'ServiceSchedulerInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'InfrastructureHealth',
  ),
  lastStatus: fc.constantFrom<ECSTaskStateChangeEventInit['lastStatus']>(
    'STOPPED',
    'RUNNING',
    'PROVISIONING',
    'PENDING',
    'ACTIVATING',
    'DEACTIVATING',
    'STOPPING',
    'DEPROVISIONING',
    'STOPPED',
    'RUNNING',
  ),
  launchType: fc.constantFrom('EC2' as const, 'EXTERNAL' as const),
  containers: fc.oneof(
    fc.uniqueArray(running, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
    fc.array(container, { minLength: 1, maxLength: 1 }),
  ),
  clusterName: fc.constantFrom('default', 'Prod_2'),
  taskDefinition: fc.constantFrom('web:7', 'my_family-2:123456'),
  group: fc.constantFrom('service:web', 'spread-me'),
  startedBy: fc.constantFrom('events-rule/nightly', 'ana'),
  capacityProviderName: fc.constantFrom('FARGATE_SPOT', 'my-asg'),
  availabilityZone: fc.constantFrom('us-east-1f', 'eu-west-1c'),
  cpu: fc.constantFrom(512, 16_384),
  memory: fc.constantFrom(1024, 122_880),
  enableExecuteCommand: fc.boolean(),
  createdAt: anyInstant(),
  startedAt: anyInstant(),
  stoppingAt: anyInstant(),
  stoppedAt: anyInstant(),
  stoppedReason: fc.oneof(
    fc.constantFrom(
      'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/7a7a1fcbd0455d4b)',
    ),
    anyText({ minLength: 1 }),
  ),
  version: fc.constantFrom(9, 100_000),
};
