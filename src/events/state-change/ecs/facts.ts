import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { ALL_ECS_KINDS } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'ecs',
  title: 'Amazon ECS task, container instance, service and deployment state change',
  kinds: ALL_ECS_KINDS,
  limits: {
    names: 'clusters, services, task definitions and containers: 1 to 255 letters, digits, `-` and `_`',
    versions: 'the `version` of a task or an instance rises with each change; the same event can come twice',
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html',
  ],
});
