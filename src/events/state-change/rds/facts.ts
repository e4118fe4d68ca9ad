import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { ALL_RDS_KINDS } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'rds',
  title: 'Amazon RDS event',
  kinds: ALL_RDS_KINDS,
  limits: { order: 'best effort: events may be out of order, or missing' },
  pages: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-cloudwatch-events.sample.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-cloudwatch-events.sample.html',
  ],
});
