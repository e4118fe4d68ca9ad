import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { ALL_INSTANCE_KINDS } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'ec2',
  title: 'Amazon EC2 instance state change, Spot interruption and rebalance recommendation',
  kinds: ALL_INSTANCE_KINDS,
  limits: {
    'interruption warning': 'two minutes before the interruption; hibernation starts at once',
    'rebalance recommendation': 'best effort; may come together with the interruption warning',
  },
  pages: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html',
  ],
});
