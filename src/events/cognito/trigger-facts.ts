import {
  ASYNCHRONOUS_PAYLOAD_LIMIT,
  SYNCHRONOUS_PAYLOAD_LIMIT,
  type EventSourceFacts,
  type EventTypeFacts,
} from '../../contracts/facts.js';
import type { ResponseContract } from '../../contracts/response.js';

/** What one trigger of a user pool has for itself. */
interface TriggerFacts {
  /** The trigger's name in every room, without the family's. */
  readonly slug: string;
  readonly title: string;
  /** The event's type in `@types/aws-lambda`. */
  readonly type: string;
  /** How its trigger sources begin, such as `PreSignUp_`. */
  readonly prefix: string;
  /** Tells the versions of an event from each other, where a trigger has several. */
  readonly isOfVersion?: (version: unknown) => boolean;
  readonly response: ResponseContract;
  readonly limits?: Readonly<Record<string, string>>;
  /** The page of AWS's developer guide, such as `user-pool-lambda-pre-sign-up`. */
  readonly page: string;
  /** True for the custom senders: the pool calls them and forgets. */
  readonly asynchronous?: boolean;
}

const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide/';

function publishedType(type: string): EventTypeFacts {
  return { type, declaredBy: '@types/aws-lambda', create: `create${type}`, any: `any${type}` };
}

/** The facts of one trigger. */
export function triggerFacts(facts: TriggerFacts): EventSourceFacts {
  const { prefix, isOfVersion = () => true, asynchronous = false } = facts;
  return {
    slug: `cognito/${facts.slug}`,
    title: facts.title,
    types: [publishedType(facts.type)],
    invocation: asynchronous ? 'asynchronous' : 'synchronous',
    payloadLimit: asynchronous ? ASYNCHRONOUS_PAYLOAD_LIMIT : SYNCHRONOUS_PAYLOAD_LIMIT,
    limits: {
      ...(asynchronous ? {} : { time: '5 seconds an attempt, whatever the function’s timeout, and 3 attempts' }),
      ...facts.limits,
    },
    response: facts.response,
    recognises(event) {
      if (typeof event !== 'object' || event === null) return false;
      const { triggerSource, version } = event as { triggerSource?: unknown; version?: unknown };
      return typeof triggerSource === 'string' && triggerSource.startsWith(prefix) && isOfVersion(version);
    },
    pages: [`${GUIDE}${facts.page}.html`, `${GUIDE}cognito-user-pools-working-with-lambda-triggers.html`],
  };
}
