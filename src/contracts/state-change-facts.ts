import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from './facts.js';
import { ignoredResponse } from './response.js';
import { isOneOf, kindOfEnvelope, type KindWithFactory } from '../values/eventbridge-envelope.js';

/** A kind of event that tells of a change, and the type that it has here. */
export interface StateChangeKind<DetailType extends string = string> extends KindWithFactory {
  readonly detailType: DetailType;
  /** The name of the event's type, such as `ECSTaskStateChangeEvent`. */
  readonly type: string;
}

/** A kind of event, by its two names in AWS and that of its type here. */
export function stateChangeKind<DetailType extends string>(
  source: `aws.${string}`,
  detailType: DetailType,
  type: string,
): StateChangeKind<DetailType> {
  return { source, detailType, type, create: `create${type}` };
}

/** What one source has for itself. */
interface OwnFacts {
  /** The source's name in every room, without the family's. */
  readonly slug: string;
  readonly title: string;
  readonly kinds: readonly StateChangeKind[];
  readonly limits?: Readonly<Record<string, string>>;
  readonly pages: readonly string[];
  payloads?(event: unknown): readonly unknown[];
}

/** The facts of one source whose changes EventBridge delivers. */
export function stateChangeFacts({ slug, title, kinds, limits, pages, ...further }: OwnFacts): EventSourceFacts {
  return {
    slug: `state-change/${slug}`,
    title,
    types: kinds.map(({ type, create }) => ({ type, declaredBy: 'lambdouble', create, any: `any${type}` })),
    invocation: 'asynchronous',
    payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
    limits: {
      ...limits,
      delivery: 'at least once, order not guaranteed; failed calls are tried for 24 hours and up to 185 times',
    },
    response: ignoredResponse,
    recognises(event) {
      const kind = kindOfEnvelope(event);
      return kind !== undefined && isOneOf(kinds, kind);
    },
    pages,
    ...further,
  };
}
