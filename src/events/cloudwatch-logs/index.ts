export { facts } from './facts.js';
export { createCloudWatchLogsEvent } from './factory.js';
export { decodeCloudWatchLogsEvent, encodeCloudWatchLogsEvent, type CloudWatchLogsData } from './decoded-data.js';
export type { CloudWatchLogsEventInit, CloudWatchLogsLogEventInit } from './init.js';
