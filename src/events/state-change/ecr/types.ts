import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which ECR tells EventBridge that an image was pushed or deleted. */
export type ECRImageActionEvent = EventBridgeEvent<'ECR Image Action', ECRImageActionDetail>;

/** The event by which ECR tells EventBridge that the basic scan of an image is over. */
export type ECRImageScanEvent = EventBridgeEvent<'ECR Image Scan', ECRImageScanDetail>;

/** What was done with an image. */
export interface ECRImageActionDetail {
  result: 'SUCCESS' | 'FAILURE';
  'repository-name': string;
  'image-digest': string;
  'action-type': 'PUSH' | 'DELETE';
  /** Absent for an image without a tag. */
  'image-tag'?: string;
}

/** How bad a finding is. */
export type ECRFindingSeverity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFORMATIONAL' | 'UNDEFINED';

/** What a scan found. */
export interface ECRImageScanDetail {
  'scan-status': 'COMPLETE' | 'FAILED';
  'repository-name': string;
  /** Severities without findings are absent. */
  'finding-severity-counts': Partial<Record<ECRFindingSeverity, number>>;
  'image-digest': string;
  'image-tags': string[];
}
