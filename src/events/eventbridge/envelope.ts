import { aRegion, aStringMatching, anAccountId } from '../../internal/checks.js';
import type { OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What every event in EventBridge's envelope can be told. */
export interface EnvelopeInit {
  /** Id of the event: 32 lower-case hexadecimal digits with the hyphens of a UUID. Default: random; most are no valid UUID, as in AWS. */
  id?: string | undefined;
  /** Account that the event comes from, 12 digits. Default: the configured account. */
  account?: string | undefined;
  /** When it happened; events carry whole seconds. Default: the configured time. */
  time?: Instant | undefined;
  /** Region that the event comes from. Default: the configured region. */
  region?: string | undefined;
}

/** The options of the envelope. */
export const envelopeOptions: OptionTable<EnvelopeInit> = {
  id: aStringMatching(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'an id of 32 lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12, joined by hyphens',
  ),
  account: anAccountId,
  time: anInstant,
  region: aRegion,
};

/** What tells one kind of event in an envelope from another. */
export interface EventKind {
  readonly source: string;
  readonly detailType: string;
}

/** A kind of event that is a source of its own, and the name of the factory that makes it. */
export interface KindWithFactory extends EventKind {
  readonly create: string;
}

/** The envelope's kind, or `undefined` for a value that is no EventBridge envelope. Real samples may lack the lesser members. */
export function kindOfEnvelope(event: unknown): EventKind | undefined {
  if (!isPlainObject(event) || !Object.hasOwn(event, 'detail')) return undefined;
  const { source, 'detail-type': detailType } = event;
  return typeof source === 'string' && typeof detailType === 'string' ? { source, detailType } : undefined;
}

/** The kind of a list that an event is of, if there is one. */
export function kindIn<Kind extends EventKind>(kinds: readonly Kind[], { source, detailType }: EventKind): Kind | undefined {
  return kinds.find((kind) => kind.source === source && kind.detailType === detailType);
}

/** True when an event's kind is in a list. */
export function isOneOf(kinds: readonly EventKind[], kind: EventKind): boolean {
  return kindIn(kinds, kind) !== undefined;
}
