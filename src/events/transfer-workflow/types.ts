/** Where a file lies that a workflow processes: in S3 or in EFS. */
export type TransferFamilyWorkflowDomain = 'S3' | 'EFS';

/** A file in S3. */
export interface TransferFamilyWorkflowS3FileLocation {
  domain: 'S3';
  bucket: string;
  key: string;
  eTag: string;
  /** Null in a bucket without versions. */
  versionId: string | null;
}

/** A file in EFS. */
export interface TransferFamilyWorkflowEFSFileLocation {
  domain: 'EFS';
  fileSystemId: string;
  path: string;
}

interface FileLocations {
  S3: TransferFamilyWorkflowS3FileLocation;
  EFS: TransferFamilyWorkflowEFSFileLocation;
}

/** The event with which a managed workflow of Transfer Family calls the function of a custom step. */
export interface TransferFamilyWorkflowStepEvent<TDomain extends TransferFamilyWorkflowDomain = TransferFamilyWorkflowDomain> {
  /** Names this step when its outcome is reported with `SendWorkflowStepState`. */
  token: string;
  serviceMetadata: {
    executionDetails: {
      workflowId: string;
      executionId: string;
    };
    transferDetails: {
      sessionId: string;
      userName: string;
      serverId: string;
    };
  };
  fileLocation: FileLocations[TDomain];
}
