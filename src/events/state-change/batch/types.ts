import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which Batch tells EventBridge that the status of a job has changed. */
export type BatchJobStateChangeEvent = EventBridgeEvent<'Batch Job State Change', BatchJobStateChangeDetail>;

/** Status of a job; of its submission no event tells. */
export type BatchJobStatus = 'PENDING' | 'RUNNABLE' | 'STARTING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';

/** A job after the change, in the members of `DescribeJobs`; times are epoch milliseconds. */
export interface BatchJobStateChangeDetail {
  jobArn: string;
  jobName: string;
  /** A UUID, with `:‹index›` behind it for a child of an array job. */
  jobId: string;
  jobQueue: string;
  status: BatchJobStatus;
  /** Attempts that are over, in their order. */
  attempts: BatchJobAttempt[];
  statusReason?: string | undefined;
  createdAt: number;
  retryStrategy: { attempts: number; evaluateOnExit: BatchEvaluateOnExit[] };
  /** When the last attempt came to RUNNING. */
  startedAt?: number | undefined;
  stoppedAt?: number | undefined;
  dependsOn: BatchJobDependency[];
  jobDefinition: string;
  parameters: { [name: string]: string };
  container: BatchJobContainer;
  /** For array jobs and their children. */
  arrayProperties?: BatchArrayProperties | undefined;
  timeout?: { attemptDurationSeconds: number } | undefined;
  /** The job's tags, and its own ARN as `resourceArn`. */
  tags: { [key: string]: string };
  propagateTags: boolean;
  platformCapabilities: BatchPlatform[];
}

/** What a job runs on. */
export type BatchPlatform = 'EC2' | 'FARGATE';

/** An attempt at a job that is over. */
export interface BatchJobAttempt {
  container: BatchAttemptContainer;
  startedAt: number;
  stoppedAt: number;
  statusReason: string;
}

/** The container of an attempt. */
export interface BatchAttemptContainer {
  /** Absent on Fargate. */
  containerInstanceArn?: string | undefined;
  taskArn: string;
  exitCode: number;
  reason?: string | undefined;
  logStreamName: string;
  networkInterfaces: BatchNetworkInterface[];
}

/** A network interface, of jobs on Fargate. */
export interface BatchNetworkInterface {
  attachmentId: string;
  privateIpv4Address: string;
}

/** When a job is tried again, and when it isn't. */
export interface BatchEvaluateOnExit {
  onStatusReason?: string | undefined;
  onReason?: string | undefined;
  onExitCode?: string | undefined;
  action: 'RETRY' | 'EXIT';
}

/** A job that must be over first. */
export interface BatchJobDependency {
  jobId?: string | undefined;
  type?: 'N_TO_N' | 'SEQUENTIAL' | undefined;
}

/** Of an array job how many children there are and how they stand; of a child which it is. */
export interface BatchArrayProperties {
  statusSummary?: { [status: string]: number } | undefined;
  size?: number | undefined;
  index?: number | undefined;
}

/** The container of a job, and how its last attempt went. */
export interface BatchJobContainer {
  image: string;
  command: string[];
  /** On Fargate. */
  executionRoleArn?: string | undefined;
  volumes: unknown[];
  environment: { name: string; value: string }[];
  mountPoints: unknown[];
  ulimits: unknown[];
  /** Once the job is over, if it ever ran. */
  exitCode?: number | undefined;
  reason?: string | undefined;
  containerInstanceArn?: string | undefined;
  taskArn?: string | undefined;
  logStreamName?: string | undefined;
  networkInterfaces: BatchNetworkInterface[];
  resourceRequirements: { value: string; type: 'VCPU' | 'MEMORY' | 'GPU' }[];
  secrets: unknown[];
  fargatePlatformConfiguration?: { platformVersion: string } | undefined;
}
