import { aNonEmptyString, aRegion, aStringMatching, anAccountId, anInteger, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';

/** A branch or tag that changed, where its name alone doesn't say enough. */
export interface CodeCommitReferenceInit {
  /** `refs/heads/‹branch›` or `refs/tags/‹tag›`. */
  ref: string;
  /** The commit that it points to, 40 hexadecimal digits; of a deleted one the last. Default: random. */
  commit?: string | undefined;
  /** True for a branch or tag that is new. Default: absent. */
  created?: true | undefined;
  /** True for a branch or tag that is gone. Default: absent. */
  deleted?: true | undefined;
}

/** What happened in a repository. Everything has a default. */
export interface CodeCommitTriggerInit {
  /** Name of the repository, whose ARN is the event's source. Default `my-repository`. */
  repositoryName?: string | undefined;
  /** What changed: full names of branches and tags, or objects where a name doesn't say enough. Default `['refs/heads/main']`. */
  references?: readonly (string | CodeCommitReferenceInit)[] | undefined;
  /** What the trigger is configured to say: at most 1,000 characters. Default `null`. */
  customData?: string | null | undefined;
  /** `TriggerEventTest` where somebody tests the trigger. Default `ReferenceChanges`. */
  eventName?: 'ReferenceChanges' | 'TriggerEventTest' | undefined;
  /** Id of the event, a UUID. Default: random. */
  eventId?: string | undefined;
  /** Which part of a push with many references this is. Default 1. */
  eventPartNumber?: number | undefined;
  /** Into how many parts the push was cut. Default 1, or `eventPartNumber`. */
  eventTotalParts?: number | undefined;
  /** Name of the trigger. Default `my-trigger`. */
  eventTriggerName?: string | undefined;
  /** Id of the trigger's configuration, a UUID. Default: random. */
  eventTriggerConfigId?: string | undefined;
  /** ARN of who pushed. Default: an IAM user of the account. */
  userIdentityARN?: string | undefined;
  /** Account of the repository, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the repository. Default: the configured region. */
  awsRegion?: string | undefined;
  /** When it happened. Default: the configured time. */
  time?: Instant | undefined;
}

const REF = /^refs\/(heads|tags)\/[^\s~^:?*[\\\p{Cc}\p{Cs}]{1,244}$/u;

function isReference(value: unknown): boolean {
  if (!isPlainObject(value)) return typeof value === 'string' && REF.test(value);
  const { ref, commit, created, deleted, ...rest } = value;
  return (
    typeof ref === 'string' &&
    REF.test(ref) &&
    (commit === undefined || (typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit))) &&
    (created === undefined || (created === true && deleted === undefined)) &&
    (deleted === undefined || deleted === true) &&
    Object.keys(rest).length === 0
  );
}

const references: OptionCheck = {
  expected:
    'an array of at least one "refs/heads/‹branch›" or "refs/tags/‹tag›", each a text or { ref, commit? (40 hexadecimal digits), created?: true, deleted?: true }, not both created and deleted',
  accepts: (value) => Array.isArray(value) && value.length > 0 && Array.from(value).every(isReference),
};

const aUUID = aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case');

/** The options of a trigger's event. */
export const codeCommitTriggerOptions: OptionTable<CodeCommitTriggerInit> = optionTable<CodeCommitTriggerInit>({
  repositoryName: aStringMatching(/^[\w.-]{1,100}$/, 'the name of a repository: 1 to 100 letters, digits, ".", "-" and "_"'),
  references,
  customData: either(oneOf([null]), aStringMatching(/^[^\p{Cs}]{0,1000}$/u, 'a text of at most 1,000 characters')),
  eventName: oneOf(['ReferenceChanges', 'TriggerEventTest']),
  eventId: aUUID,
  eventPartNumber: anInteger(1, 1_000_000),
  eventTotalParts: anInteger(1, 1_000_000),
  eventTriggerName: aStringMatching(/^[\w.-]{1,100}$/, 'the name of a trigger: 1 to 100 letters, digits, ".", "-" and "_"'),
  eventTriggerConfigId: aUUID,
  userIdentityARN: aNonEmptyString,
  accountId: anAccountId,
  awsRegion: aRegion,
  time: anInstant,
});
