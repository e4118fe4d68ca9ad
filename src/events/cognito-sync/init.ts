import { aRegion, anObjectOf, aString, aStringMatching, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import type { CognitoSyncOperation } from './types.js';

/** What a device made of a record; a text alone stands for a new one, null for one that was removed. */
export type CognitoSyncRecordInit =
  | string
  | null
  | {
      /** Default: none, so that the record is new. */
      oldValue?: string | null | undefined;
      /** Default: the old value, or null where the record is removed. */
      newValue?: string | null | undefined;
      /** Default: `remove` where `newValue` is null, else `replace`. */
      op?: CognitoSyncOperation | undefined;
    };

/** Which dataset was synchronized, and what it holds. Everything has a default. */
export interface CognitoSyncEventInit {
  /** 1 to 128 letters, digits and `_.:-`. Default `my-dataset`. */
  datasetName?: string | undefined;
  /** Records by their keys, at most 1,024. Default: one that was changed. */
  datasetRecords?: Readonly<Record<string, CognitoSyncRecordInit | undefined>> | undefined;
  /** The region and a UUID. Default: random. */
  identityPoolId?: string | undefined;
  /** The region and a UUID. Default: random. */
  identityId?: string | undefined;
  /** Default: that of the ids given, else the configured region. */
  region?: string | undefined;
}

const MOST_RECORDS = 1024;
const LONGEST_KEY = 1024;

const aTextOrNull: OptionCheck = either(aString, oneOf([null]));
const aRecord: OptionCheck = either(
  aTextOrNull,
  anObjectOf({ oldValue: aTextOrNull, newValue: aTextOrNull, op: oneOf(['replace', 'remove']) }),
);

const someRecords: OptionCheck = {
  expected: `an object of up to ${MOST_RECORDS} records by keys of 1 to ${LONGEST_KEY} characters, each a text, null, or an object with oldValue, newValue and op ("replace" or "remove")`,
  accepts: (value) =>
    isPlainObject(value) &&
    Object.keys(value).length <= MOST_RECORDS &&
    Object.entries(value).every(
      ([key, record]) => key !== '' && key.length <= LONGEST_KEY && (record === undefined || aRecord.accepts(record)),
    ),
};

const anId = (of: string): OptionCheck =>
  aStringMatching(
    /^[a-z]{2,4}(-[a-z]+)+-\d:[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/,
    `the id of ${of}: a region, a colon and a UUID`,
  );

/** The options of a synchronization. */
export const cognitoSyncEventOptions: OptionTable<CognitoSyncEventInit> = optionTable<CognitoSyncEventInit>({
  datasetName: aStringMatching(/^[\w.:-]{1,128}$/, 'the name of a dataset: 1 to 128 letters, digits and "_.:-"'),
  datasetRecords: someRecords,
  identityPoolId: anId('an identity pool'),
  identityId: anId('an identity'),
  region: aRegion,
});
