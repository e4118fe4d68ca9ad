import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FunctionVersions, type AliasInit } from '../../../src/function/versions/index.js';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

function published(count = 2): FunctionVersions<string> {
  const versions = new FunctionVersions<string>(ARN);
  for (let number = 1; number <= count; number++) versions.publish(`code ${number}`, `${number}`);
  return versions;
}

describe('FunctionVersions', () => {
  it('publishes what has changed, under the next number', () => {
    const versions = published();
    const third = versions.publish('code 3', '3', 'faster');
    expect(third).toEqual({ version: '3', functionArn: `${ARN}:3`, description: 'faster', snapshot: 'code 3' });
    expect(versions.publish('code 3 again', '3')).toBe(third);
    expect(versions.publish('code 1 again', '1').version).toBe('4');
    expect(versions.versions.map(({ version }) => version)).toEqual(['1', '2', '3', '4']);
  });

  it('routes requests to versions, aliases and the newest code', () => {
    const versions = published();
    versions.createAlias({ name: 'live', functionVersion: '2' });
    versions.createAlias({ name: 'next', functionVersion: '$LATEST' });
    expect(versions.route()).toEqual({ executedVersion: '$LATEST', alias: undefined, weighted: false, snapshot: undefined });
    expect(versions.route('1')).toEqual({ executedVersion: '1', alias: undefined, weighted: false, snapshot: 'code 1' });
    expect(versions.route('live')).toEqual({ executedVersion: '2', alias: 'live', weighted: false, snapshot: 'code 2' });
    expect(versions.route('next')).toEqual({ executedVersion: '$LATEST', alias: 'next', weighted: false, snapshot: undefined });
    for (const unknown of ['3', 'staging']) {
      expect(() => versions.route(unknown)).toThrow(
        expect.objectContaining({
          name: 'ResourceNotFoundException',
          message: `Function not found: ${ARN}:${unknown}`,
          $metadata: { httpStatusCode: 404 },
        }),
      );
    }
  });

  it('gives a second version its share', () => {
    const versions = published();
    versions.createAlias({ name: 'live', functionVersion: '1', routingConfig: { additionalVersionWeights: { 2: 0.25 } } });
    const routes = Array.from({ length: 8 }, () => versions.route('live'));
    expect(routes.map(({ executedVersion }) => executedVersion)).toEqual(['1', '1', '1', '2', '1', '1', '1', '2']);
    expect(routes[3]).toEqual({ executedVersion: '2', alias: 'live', weighted: true, snapshot: 'code 2' });
  });

  it('changes and deletes aliases', () => {
    const versions = published();
    expect(versions.createAlias({ name: 'live', functionVersion: '1', routingConfig: { additionalVersionWeights: { 2: 0.5 } } })).toEqual({
      name: 'live',
      aliasArn: `${ARN}:live`,
      functionVersion: '1',
      description: '',
      routingConfig: { additionalVersionWeights: { 2: 0.5 } },
    });
    expect(versions.updateAlias({ name: 'live', description: 'canary' }).routingConfig).toEqual({ additionalVersionWeights: { 2: 0.5 } });
    expect(versions.updateAlias({ name: 'live', functionVersion: '2', routingConfig: { additionalVersionWeights: {} } })).toEqual({
      name: 'live',
      aliasArn: `${ARN}:live`,
      functionVersion: '2',
      description: 'canary',
    });
    versions.deleteAlias('live');
    expect(versions.aliases).toEqual([]);
    expect(() => versions.updateAlias({ name: 'live' })).toThrow(
      `Failed to update an alias: Alias not found: ${ARN}:live. Create it first.`,
    );
  });

  it.each<[Partial<AliasInit>, string]>([
    [
      { name: '42' },
      "1 validation error detected: Value '42' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+). Pass 1 to 128",
    ],
    [{ name: 'so so' }, "Value 'so so' at 'name'"],
    [{ name: undefined as never }, 'option "name" is missing.'],
    [{ functionVersion: '3' }, `Function not found: ${ARN}:3. Publish that version first.`],
    [
      { functionVersion: 'one' },
      "Value 'one' at 'functionVersion' failed to satisfy constraint: Member must satisfy regular expression pattern: (\\$LATEST|[0-9]+).",
    ],
    [{ name: 'taken' }, `Alias already exists: ${ARN}:taken.`],
    [
      { routingConfig: { additionalVersionWeights: { 2: 1 } } },
      "1 validation error detected: Value '{2=1}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0,",
    ],
    [
      { routingConfig: { additionalVersionWeights: { 1: 0.5 } } },
      'Invalid function version 1. Function version 1 is already included in routing configuration.',
    ],
    [
      { routingConfig: { additionalVersionWeights: { 2: 0.1, 3: 0.1 } } },
      'Number of items in AdditionalVersionWeights cannot be greater than 1.',
    ],
    [{ routingConfig: { additionalVersionWeights: { 7: 0.1 } } }, `Function not found: ${ARN}:7.`],
    [
      { routingConfig: { additionalVersionWeights: { live: 0.1 } } },
      "Value '{live=0.1}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy",
    ],
    [
      { functionVersion: '$LATEST', routingConfig: { additionalVersionWeights: { 1: 0.1 } } },
      '$LATEST is not supported for an alias pointing to more than 1 version.',
    ],
    [{ routingConfig: { weights: {} } as never }, 'option "routingConfig" is {"weights":{}}.'],
    [{ version: '1' } as never, 'there is no option "version".'],
  ])('refuses %j', (init, message) => {
    const versions = published();
    versions.createAlias({ name: 'taken', functionVersion: '1' });
    expect(() => versions.createAlias({ name: 'live', functionVersion: '1', ...init })).toThrow('Failed to create an alias: ');
    expect(() => versions.createAlias({ name: 'live', functionVersion: '1', ...init })).toThrow(message);
    expect(versions.aliases).toHaveLength(1);
  });

  it('is never off by more than one request', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(400), (weight, requests) => {
        const versions = published();
        versions.createAlias({ name: 'live', functionVersion: '1', routingConfig: { additionalVersionWeights: { 2: weight } } });
        let second = 0;
        for (let request = 1; request <= requests; request++) {
          if (versions.route('live').executedVersion === '2') second++;
          expect(Math.abs(second - request * weight)).toBeLessThan(1 + 1e-6);
        }
      }),
      { seed: 41, numRuns: 100 },
    );
  });
});
