import * as fc from 'fast-check';
import type { Constraints } from '../../../generate/constraints.js';
import { anyStateChange } from '../arbitrary-change.js';
import { imageAction, imageScan } from './change.js';
import type { ECRImageActionEventInit, ECRImageScanEventInit } from './init.js';
import type { ECRImageActionEvent, ECRImageScanEvent } from './types.js';

/** Constraints of `anyECRImageActionEvent()`: the factory's options, each a value or an arbitrary. */
export type ECRImageActionEventConstraints = Constraints<ECRImageActionEventInit>;

/** Constraints of `anyECRImageScanEvent()`: the factory's options, each a value or an arbitrary. */
export type ECRImageScanEventConstraints = Constraints<ECRImageScanEventInit>;

const ofImage = { 'repository-name': fc.constantFrom('shop/api', 'a0', 'team_1/my-app.web', 'r'.repeat(256)) };

const ofAction = {
  result: fc.constant('FAILURE' as const),
  'action-type': fc.constant('DELETE' as const),
  'image-tag': fc.constantFrom(null, 'v1.2.3', '20260115', '_a-b.C', 't'.repeat(128)),
  ...ofImage,
};

const count = fc.constantFrom(0, 1, 10, 1234);

const ofScan = {
  'scan-status': fc.constant('FAILED' as const),
  'finding-severity-counts': fc.record(
    { CRITICAL: count, HIGH: count, MEDIUM: count, LOW: count, INFORMATIONAL: count, UNDEFINED: count },
    { requiredKeys: [], noNullPrototype: true },
  ),
  'image-tags': fc.constantFrom([], ['v1.2.3'], ['v1', 'v1.2', 'latest']),
  ...ofImage,
};

/**
 * Any event that tells of an image which was pushed or deleted, with a tag and without, or was not. Shrinks to the plain
 * `createECRImageActionEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 * @param constraints options of `createECRImageActionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECRImageActionEvent({ 'image-tag': null }), ({ detail }) => {
 *     expect(detail).not.toHaveProperty('image-tag');
 *   }),
 * );
 */
export function anyECRImageActionEvent(constraints: ECRImageActionEventConstraints = {}): fc.Arbitrary<ECRImageActionEvent> {
  return anyStateChange(imageAction, ofAction, constraints);
}

/**
 * Any event that tells of a scan, with findings of every severity, without any, and failed. Shrinks to the plain
 * `createECRImageScanEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 * @param constraints options of `createECRImageScanEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECRImageScanEvent({ 'scan-status': 'FAILED' }), ({ detail }) => {
 *     expect(detail['finding-severity-counts']).toEqual({});
 *   }),
 * );
 */
export function anyECRImageScanEvent(constraints: ECRImageScanEventConstraints = {}): fc.Arbitrary<ECRImageScanEvent> {
  return anyStateChange(imageScan, ofScan, constraints);
}
