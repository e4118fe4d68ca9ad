import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkTextSize } from '../../contracts/payload.js';
import { aRegion, aString, aStringMatching, aMapOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import type { OptionCheck, OptionTable } from '../../internal/options.js';
import { setOwn } from '../../internal/plain-object.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, type Instant } from '../../values/time.js';

/** What all calls of a user pool have in common. Everything has a default. */
export interface UserPoolTriggerInit {
  /** The user's name in the pool. Default: a made-up one. */
  userName?: string | undefined;
  /** Id of the pool, `‹region›_‹letters and digits›`. Default: random, in `region`. */
  userPoolId?: string | undefined;
  /** Region of the pool. Default: that of `userPoolId`; without one the configured region. */
  region?: string | undefined;
  /** `callerContext.clientId`: the app client. Default: random; `CLIENT_ID_NOT_APPLICABLE` where an administrator creates the user. */
  clientId?: string | undefined;
  /** `callerContext.awsSdkVersion`. Default `aws-sdk-unknown-unknown`, which is what most callers get. */
  awsSdkVersion?: string | undefined;
  /** When it happened, which few events tell: some attributes of users hold it. Default: the configured time. */
  time?: Instant | undefined;
}

/** Texts by name, such as client metadata; `undefined` counts as not given. */
export interface TextByName {
  readonly [name: string]: string | undefined;
}

/** An init with the option that says what made the pool call. */
export interface OfSource<Source extends string> {
  triggerSource?: Source | undefined;
}

/** The members of an event type which a trigger source can have. */
export type OfTriggerSource<Event, Source> = Extract<Event, { triggerSource: Source }>;

/** Accepts `TextByName`. */
export const someTexts: OptionCheck = { ...aMapOf(aString), expected: 'an object in which each value is a string' };

/** Accepts a text of limited length, which may be empty. */
export function aTextUpTo(length: number): OptionCheck {
  return {
    expected: `a string of at most ${length} characters`,
    accepts: (value) => typeof value === 'string' && value.length <= length,
  };
}

/** Accepts the name of a user: 1 to 128 characters, no blanks. */
const aUserName: OptionCheck = aStringMatching(
  /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u,
  'the name of a user: 1 to 128 characters, no blanks',
);

/** The options that each trigger has. */
export const triggerOptions: OptionTable<UserPoolTriggerInit> = {
  userName: aUserName,
  userPoolId: aStringMatching(
    /^[a-z]{2,4}(-[a-z]+)+-\d_[0-9A-Za-z]{1,38}$/,
    'the id of a user pool, its region, "_", and letters and digits, such as "us-east-1_Ab129faBb"',
  ),
  region: aRegion,
  clientId: aStringMatching(/^[\w+]{1,128}$/, 'the id of an app client: 1 to 128 letters, digits, "_" and "+"'),
  awsSdkVersion: aTextUpTo(256),
  time: anInstant,
};

/** `callerContext.clientId` of what an administrator does. */
const NO_CLIENT = 'CLIENT_ID_NOT_APPLICABLE';

/** What each event of a pool begins with. */
export interface Caller {
  readonly region: string;
  readonly userPoolId: string;
  readonly callerContext: { awsSdkVersion: string; clientId: string };
}

function regionOf(doing: string, { region, userPoolId }: UserPoolTriggerInit): string {
  if (userPoolId === undefined) return region ?? settings().region;
  const ofPool = userPoolId.slice(0, userPoolId.indexOf('_'));
  if (region !== undefined && region !== ofPool) {
    throw failure(doing, `option "region" is "${region}", but userPoolId lies in "${ofPool}"`, 'Leave region out: it follows from the id.');
  }
  return ofPool;
}

/** The pool and the app client that an event is about. */
export function callerOf(doing: string, init: UserPoolTriggerInit, source: string): Caller {
  const region = regionOf(doing, init);
  return {
    region,
    userPoolId: init.userPoolId ?? `${region}_${randomText(ALPHABETS.alphanumeric, 9)}`,
    callerContext: {
      awsSdkVersion: init.awsSdkVersion ?? 'aws-sdk-unknown-unknown',
      clientId: init.clientId ?? (source.endsWith('_AdminCreateUser') ? NO_CLIENT : randomText(ALPHABETS.lowerCaseAlphanumeric, 26)),
    },
  };
}

/** Epoch milliseconds of what an event is about. */
export function instantOf({ time }: UserPoolTriggerInit): number {
  return time === undefined ? settings().time : epochMilliseconds(time);
}

/** A copy of texts by name, without those that are not given. */
export function copyOfTexts(doing: string, option: string, texts: TextByName): Record<string, string> {
  const copy: Record<string, string> = {};
  let characters = 0;
  for (const name of Object.keys(texts)) {
    const text = texts[name];
    if (text === undefined) continue;
    characters += name.length + text.length;
    setOwn(copy, name, text);
  }
  if (characters > SYNCHRONOUS_PAYLOAD_LIMIT / 8) checkTextSize(doing, option, JSON.stringify(copy), SYNCHRONOUS_PAYLOAD_LIMIT / 2);
  return copy;
}

/** Adds `clientMetadata` to a request, where the client sent some: without it there is no such key. */
export function addClientMetadata(doing: string, request: object, { clientMetadata }: { clientMetadata?: TextByName | undefined }): void {
  if (clientMetadata !== undefined) {
    (request as { clientMetadata?: object }).clientMetadata = copyOfTexts(doing, 'clientMetadata', clientMetadata);
  }
}

/** An event in the order of keys that the pool's older triggers have. */
export function triggerEvent(triggerSource: string, userName: string, caller: Caller, request: object, response: object): object {
  return {
    version: '1',
    region: caller.region,
    userPoolId: caller.userPoolId,
    userName,
    callerContext: caller.callerContext,
    triggerSource,
    request,
    response,
  };
}

/** An event in the order of keys that token generation, user migration, inbound federation and the custom senders have. */
export function laterTriggerEvent(version: string, triggerSource: string, userName: string, caller: Caller, request: object): object {
  return {
    version,
    triggerSource,
    region: caller.region,
    userPoolId: caller.userPoolId,
    userName,
    callerContext: caller.callerContext,
    request,
  };
}
