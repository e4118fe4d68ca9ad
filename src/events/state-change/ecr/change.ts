import { arn } from '../../../values/arn.js';
import { randomHex } from '../../../values/random-text.js';
import type { StateChange } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { actionOptions, scanOptions, type ECRImageActionEventInit, type ECRImageScanEventInit } from './init.js';
import { ECR_KINDS } from './kinds.js';
import type { ECRFindingSeverity, ECRImageActionDetail, ECRImageScanDetail } from './types.js';

const SEVERITIES: readonly ECRFindingSeverity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNDEFINED'];

/** How the events of pushed and deleted images are made. They name no resources. */
export const imageAction: StateChange<'ECR Image Action', ECRImageActionDetail, ECRImageActionEventInit> = {
  kind: ECR_KINDS.action,
  options: actionOptions,
  tell(init) {
    const { 'image-tag': tag = 'latest' } = init;
    const detail: ECRImageActionDetail = {
      result: init.result ?? 'SUCCESS',
      'repository-name': init['repository-name'] ?? 'my-repository',
      'image-digest': init['image-digest'] ?? `sha256:${randomHex(64)}`,
      'action-type': init['action-type'] ?? 'PUSH',
    };
    if (tag !== null) detail['image-tag'] = tag;
    return { time: timeline<never>(init, []).time, resources: [], detail };
  },
};

function countsOf({ 'finding-severity-counts': given = {} }: ECRImageScanEventInit): ECRImageScanDetail['finding-severity-counts'] {
  const counts: ECRImageScanDetail['finding-severity-counts'] = {};
  for (const severity of SEVERITIES) {
    const count = given[severity];
    if (count !== undefined && count > 0) counts[severity] = count;
  }
  return counts;
}

/** How the events of scans are made. */
export const imageScan: StateChange<'ECR Image Scan', ECRImageScanDetail, ECRImageScanEventInit> = {
  kind: ECR_KINDS.scan,
  options: scanOptions,
  misfitOf(init) {
    if (init['scan-status'] !== 'FAILED' || Object.keys(countsOf(init)).length === 0) return undefined;
    return { option: 'finding-severity-counts', why: 'a scan that FAILED finds nothing' };
  },
  tell(init, { account, region }) {
    const repository = init['repository-name'] ?? 'my-repository';
    const detail: ECRImageScanDetail = {
      'scan-status': init['scan-status'] ?? 'COMPLETE',
      'repository-name': repository,
      'finding-severity-counts': countsOf(init),
      'image-digest': init['image-digest'] ?? `sha256:${randomHex(64)}`,
      'image-tags': init['image-tags'] === undefined ? ['latest'] : [...init['image-tags']],
    };
    return { time: timeline<never>(init, []).time, resources: [arn('ecr', region, account, `repository/${repository}`)], detail };
  },
};
