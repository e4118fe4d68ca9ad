import { aRegion, aStringMatching, anAccountId } from '../internal/checks.js';
import type { OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { eventBridgeId } from './message-ids.js';
import { settings } from './settings.js';
import { anInstant, epochMilliseconds, isoSeconds, type Instant } from './time.js';

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

/** Where and when an event happened. */
export interface Happening {
  readonly account: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** Where and when an event happened, as far as its init says. */
export function happeningOf(init: EnvelopeInit): Happening {
  const { accountId, region, time } = settings();
  return {
    account: init.account ?? accountId,
    region: init.region ?? region,
    time: init.time === undefined ? time : epochMilliseconds(init.time),
  };
}

/** An event of one of AWS's services in EventBridge's envelope. */
export interface ServiceEvent<DetailType extends string, Source extends string, Detail> {
  version: string;
  id: string;
  'detail-type': DetailType;
  source: Source;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Detail;
}

/** Puts what a service has to say into EventBridge's envelope. */
export function inEnvelope<DetailType extends string, Source extends string, Detail>(
  { source, detailType }: { readonly source: Source; readonly detailType: DetailType },
  id: string | undefined,
  { account, region, time }: Happening,
  resources: string[],
  detail: Detail,
): ServiceEvent<DetailType, Source, Detail> {
  return {
    version: '0',
    id: id ?? eventBridgeId(),
    'detail-type': detailType,
    source,
    account,
    time: isoSeconds(time),
    region,
    resources,
    detail,
  };
}
