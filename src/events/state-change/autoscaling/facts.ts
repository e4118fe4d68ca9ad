import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { ALL_AUTO_SCALING_KINDS } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'autoscaling',
  title: 'Amazon EC2 Auto Scaling launch, termination and lifecycle action',
  kinds: ALL_AUTO_SCALING_KINDS,
  limits: {
    'lifecycle action': 'waits for an hour, or as long as the hook says: 30 to 7,200 seconds; heartbeats prolong it, to 48 hours at most',
    NotificationMetadata: '1 to 4,000 characters',
  },
  pages: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/warm-pools-eventbridge-events.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutLifecycleHook.html',
  ],
});
