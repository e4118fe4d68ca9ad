import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { imageAction, imageScan } from './change.js';
import type { ECRImageActionEventInit, ECRImageScanEventInit } from './init.js';
import type { ECRImageActionEvent, ECRImageScanEvent } from './types.js';

/**
 * The event that tells of an image which was pushed to a repository of ECR, or deleted from it.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 * @param init what was done with which image, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECR could not send
 * @example
 * const event = createECRImageActionEvent({ 'repository-name': 'shop/api', 'image-tag': 'v1.2.3' });
 * expect(event.detail).toMatchObject({ 'action-type': 'PUSH', 'image-tag': 'v1.2.3' });
 * expect(event.resources).toEqual([]);
 */
export function createECRImageActionEvent(
  init?: ECRImageActionEventInit,
  overrides?: DeepPartial<ECRImageActionEvent>,
): ECRImageActionEvent {
  return createStateChange(imageAction, init, overrides);
}

/**
 * The event that tells of the basic scan of an image: it is complete, or failed.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 * @param init which image was scanned, what was found, and when
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECR could not send
 * @example
 * const event = createECRImageScanEvent({ 'finding-severity-counts': { CRITICAL: 2, LOW: 0 } });
 * expect(event.detail['finding-severity-counts']).toEqual({ CRITICAL: 2 });
 */
export function createECRImageScanEvent(init?: ECRImageScanEventInit, overrides?: DeepPartial<ECRImageScanEvent>): ECRImageScanEvent {
  return createStateChange(imageScan, init, overrides);
}
