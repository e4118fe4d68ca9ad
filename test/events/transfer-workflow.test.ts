import * as fc from 'fast-check';
import { createTransferFamilyWorkflowStepEvent, seed, type TransferFamilyWorkflowStepEventInit } from 'lambdouble';
import { anyTransferFamilyWorkflowStepEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/transfer-workflow/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => seed(0));

describe('a step', () => {
  it('is about a file in S3 by default', () => {
    const event = createTransferFamilyWorkflowStepEvent({ userName: 'ana' });
    expect(event).toEqual({
      token: expect.stringMatching(/^\w{48}$/),
      serviceMetadata: {
        executionDetails: {
          workflowId: expect.stringMatching(/^w-[a-z0-9]{17}$/),
          executionId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        },
        transferDetails: {
          sessionId: expect.stringMatching(/^[0-9a-f]{16}$/),
          userName: 'ana',
          serverId: expect.stringMatching(/^s-[0-9a-f]{17}$/),
        },
      },
      fileLocation: {
        domain: 'S3',
        bucket: 'amzn-s3-demo-bucket',
        key: expect.stringMatching(/^ana\/./),
        eTag: expect.stringMatching(/^[0-9a-f]{32}$/),
        versionId: null,
      },
    });
    expect(Object.keys(event.fileLocation)).toEqual(['domain', 'bucket', 'key', 'eTag', 'versionId']);
  });

  it('has a token that is a UUID in base64', () => {
    const { token } = createTransferFamilyWorkflowStepEvent();
    expect(Buffer.from(token, 'base64').toString()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has keys as they are', () => {
    expect(createTransferFamilyWorkflowStepEvent({ key: 'a b+c/ü.txt' }).fileLocation.key).toBe('a b+c/ü.txt');
  });

  it('may be about a file in EFS', () => {
    expect(createTransferFamilyWorkflowStepEvent({ domain: 'EFS', userName: 'ana' }).fileLocation).toEqual({
      domain: 'EFS',
      fileSystemId: expect.stringMatching(/^fs-[0-9a-f]{17}$/),
      path: expect.stringMatching(/^\/ana\/./),
    });
  });
});

it('reaches both domains, and objects with versions', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyTransferFamilyWorkflowStepEvent(), ({ fileLocation }) => {
      seen.add(fileLocation.domain);
      if (fileLocation.domain === 'S3') seen.add(fileLocation.versionId === null ? 'no version' : 'version');
      expect('bucket' in fileLocation).toBe(fileLocation.domain === 'S3');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['S3', 'EFS', 'no version', 'version']));
});

it.each<[Parameters<typeof anyTransferFamilyWorkflowStepEvent>[0], object]>([
  [{ key: 'a' }, { domain: 'S3', key: 'a' }],
  [{ versionId: null }, { domain: 'S3', versionId: null }],
  [
    { domain: 'EFS', path: '/a' },
    { domain: 'EFS', path: '/a' },
  ],
])('drawn options make way for %j', (constraints, fileLocation) => {
  fc.assert(
    fc.property(anyTransferFamilyWorkflowStepEvent(constraints), (event) => {
      expect(event).toMatchObject({ fileLocation });
    }),
    SETTINGS,
  );
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createTransferFamilyWorkflowStepEvent(init as TransferFamilyWorkflowStepEventInit<'S3'>);
  expect(
    messagesOf({
      'a path in S3': create({ path: '/a' }),
      'a key in EFS': create({ domain: 'EFS', key: 'a' }),
      'a relative path': create({ domain: 'EFS', path: 'a' }),
      'a short workflow id': create({ workflowId: 'w-1' }),
      'a token with signs': create({ token: 'a+b=' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a key in EFS": "Failed to create TransferFamilyWorkflowStepEvent: option "key" is "a", but the domain is "EFS". Pass domain: "S3", or leave key out.",
      "a path in S3": "Failed to create TransferFamilyWorkflowStepEvent: option "path" is "/a", but the domain is "S3". Pass domain: "EFS", or leave path out.",
      "a relative path": "Failed to create TransferFamilyWorkflowStepEvent: option "path" is "a". Pass a path that starts with "/".",
      "a short workflow id": "Failed to create TransferFamilyWorkflowStepEvent: option "workflowId" is "w-1". Pass the id of a workflow: w- and 17 lower-case letters and digits.",
      "a token with signs": "Failed to create TransferFamilyWorkflowStepEvent: option "token" is "a+b=". Pass a token of 1 to 64 letters, digits and "_".",
    }
  `);
});

it('is told from other events', () => {
  const event = createTransferFamilyWorkflowStepEvent();
  expect(facts.recognises({ ...event, token: undefined })).toBe(false);
  expect(facts.recognises({ ...event, serviceMetadata: {} })).toBe(false);
  expect(facts.recognises({ ...event, fileLocation: 's3://a/b' })).toBe(false);
});
