/** What became of a record: `replace` for one that was written, `remove` for one that was removed. */
export type CognitoSyncOperation = 'replace' | 'remove';

/** A record of a dataset, before and after. */
export interface CognitoSyncRecord {
  /** Absent for a record that is new. */
  oldValue?: string | null;
  /** Null for a record that was removed. */
  newValue: string | null;
  op: CognitoSyncOperation;
}

/** The event that Cognito Sync sends before it stores a dataset which a device has synchronized, and wants back. */
export interface CognitoSyncEvent {
  version: 2;
  eventType: 'SyncTrigger';
  region: string;
  identityPoolId: string;
  identityId: string;
  datasetName: string;
  /** All records of the dataset, by their keys. */
  datasetRecords: Record<string, CognitoSyncRecord>;
}
