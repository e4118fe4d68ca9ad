import type { EventSourceFacts } from '../../../contracts/facts.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { ALL_ECR_KINDS } from './kinds.js';

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'ecr',
  title: 'Amazon ECR image action and scan',
  kinds: ALL_ECR_KINDS,
  limits: {
    'repository name': '2 to 256 lower-case letters, digits, `.`, `_`, `-` and `/`',
    tag: '1 to 128 letters, digits, `.`, `_` and `-`',
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html',
  ],
});
