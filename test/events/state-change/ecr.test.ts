import * as fc from 'fast-check';
import { configure, createECRImageActionEvent, createECRImageScanEvent, createEventBridgeEvent, detectEventSource, seed } from 'lambdouble';
import { anyECRImageActionEvent, anyECRImageScanEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('an action', () => {
  it('is a push of the latest image, and names no resources', () => {
    const { detail, ...envelope } = createECRImageActionEvent();
    expect(envelope).toMatchObject({ source: 'aws.ecr', 'detail-type': 'ECR Image Action', resources: [] });
    expect(Object.entries(detail)).toEqual([
      ['result', 'SUCCESS'],
      ['repository-name', 'my-repository'],
      ['image-digest', expect.stringMatching(/^sha256:[0-9a-f]{64}$/)],
      ['action-type', 'PUSH'],
      ['image-tag', 'latest'],
    ]);
  });

  it('on an image without a tag has none', () => {
    expect(createECRImageActionEvent({ 'image-tag': null }).detail).not.toHaveProperty('image-tag');
  });
});

describe('a scan', () => {
  it('names the repository, and the severities that were found, from the worst', () => {
    const { detail, resources } = createECRImageScanEvent({
      'repository-name': 'shop/api',
      'finding-severity-counts': { LOW: 3, CRITICAL: 1, HIGH: 0 },
      region: 'cn-north-1',
    });
    expect(resources).toEqual(['arn:aws-cn:ecr:cn-north-1:123456789012:repository/shop/api']);
    expect(Object.keys(detail)).toEqual(['scan-status', 'repository-name', 'finding-severity-counts', 'image-digest', 'image-tags']);
    expect(Object.entries(detail['finding-severity-counts'])).toEqual([
      ['CRITICAL', 1],
      ['LOW', 3],
    ]);
  });

  it('shares no list of tags with the caller', () => {
    const tags = ['v1'];
    const { detail } = createECRImageScanEvent({ 'image-tags': tags });
    detail['image-tags'].push('v2');
    expect(tags).toEqual(['v1']);
  });
});

it('generated actions reach both kinds, results, and images without tags', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyECRImageActionEvent(), ({ detail }) => {
      seen
        .add(detail.result)
        .add(detail['action-type'])
        .add('image-tag' in detail ? 'tagged' : 'untagged');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['SUCCESS', 'FAILURE', 'PUSH', 'DELETE', 'tagged', 'untagged']));
});

it('generated scans count nothing that is not there', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyECRImageScanEvent(), ({ detail }) => {
      const counts = Object.values(detail['finding-severity-counts']);
      expect(counts.every((count) => count > 0)).toBe(true);
      seen.add(`${detail['scan-status']} ${counts.length > 0}`);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['COMPLETE true', 'COMPLETE false', 'FAILED false']));
});

it('refuses what ECR never sends, with the way out', () => {
  expect(
    messagesOf({
      'findings of a failure': () => createECRImageScanEvent({ 'scan-status': 'FAILED', 'finding-severity-counts': { HIGH: 1 } }),
      'a repository in capitals': () => createECRImageActionEvent({ 'repository-name': 'Shop' }),
      'a short digest': () => createECRImageActionEvent({ 'image-digest': 'sha256:1234' }),
      'a tag with a slash': () => createECRImageActionEvent({ 'image-tag': 'shop/v1' }),
      'a severity of nobody': () => createECRImageScanEvent({ 'finding-severity-counts': { WORST: 1 } } as object),
      'EventBridge’s own factory': () => createEventBridgeEvent({ source: 'aws.ecr', 'detail-type': 'ECR Image Scan' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "ECR Image Scan" of aws.ecr has a factory of its own. Use createECRImageScanEvent.",
      "a repository in capitals": "Failed to create ECRImageActionEvent: option "repository-name" is "Shop". Pass the name of a repository: 2 to 256 lower-case letters and digits, with single "._-/" between them.",
      "a severity of nobody": "Failed to create ECRImageScanEvent: option "finding-severity-counts" is {"WORST":1}. Pass an object with CRITICAL (an integer from 0 to 2147483647), HIGH (an integer from 0 to 2147483647), MEDIUM (an integer from 0 to 2147483647), LOW (an integer from 0 to 2147483647), INFORMATIONAL (an integer from 0 to 2147483647), UNDEFINED (an integer from 0 to 2147483647).",
      "a short digest": "Failed to create ECRImageActionEvent: option "image-digest" is "sha256:1234". Pass a digest: sha256: and 64 hexadecimal digits.",
      "a tag with a slash": "Failed to create ECRImageActionEvent: option "image-tag" is "shop/v1". Pass a tag: 1 to 128 letters, digits and "_.-", or one of null.",
      "findings of a failure": "Failed to create ECRImageScanEvent: option "finding-severity-counts" is {"HIGH":1}, but a scan that FAILED finds nothing. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
    }
  `);
});

it('enhanced scans are events of EventBridge', () => {
  expect(detectEventSource(createEventBridgeEvent({ source: 'aws.ecr', 'detail-type': 'ECR Scan Resource Change' }))).toBe('eventbridge');
  expect(detectEventSource(createEventBridgeEvent({ source: 'aws.inspector2', 'detail-type': 'Inspector2 Scan' }))).toBe('eventbridge');
});
