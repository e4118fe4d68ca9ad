export { facts } from './facts.js';
export { createECRImageActionEvent, createECRImageScanEvent } from './factory.js';
export type { ECRImageActionEventInit, ECRImageScanEventInit } from './init.js';
export type { ECRFindingSeverity, ECRImageActionDetail, ECRImageActionEvent, ECRImageScanDetail, ECRImageScanEvent } from './types.js';
