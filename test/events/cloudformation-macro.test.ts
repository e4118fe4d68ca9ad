import * as fc from 'fast-check';
import { createCloudFormationMacroEvent, seed, type CloudFormationMacroEventInit } from 'lambdouble';
import { anyCloudFormationMacroEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cloudformation-macro/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

beforeEach(() => seed(0));

describe('a macro', () => {
  it('gets a whole template without parameters by default', () => {
    const event = createCloudFormationMacroEvent();
    expect(Object.keys(event)).toEqual([
      'accountId',
      'fragment',
      'transformId',
      'requestId',
      'region',
      'params',
      'templateParameterValues',
    ]);
    expect(event).toMatchObject({
      fragment: { AWSTemplateFormatVersion: '2010-09-09', Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } },
      transformId: '123456789012::MyMacro',
      requestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      params: {},
      templateParameterValues: {},
    });
  });

  it('is named with the account that calls it, unless it is of another', () => {
    expect(createCloudFormationMacroEvent({ accountId: '000000000001', macroName: 'Count' }).transformId).toBe('000000000001::Count');
    expect(createCloudFormationMacroEvent({ transformId: '000000000002::Count' })).toMatchObject({
      accountId: '123456789012',
      transformId: '000000000002::Count',
    });
  });

  it('gets intrinsic functions of its parameters as they are, and a copy of everything', () => {
    const given = {
      fragment: { Type: 'a', Tags: [{ Key: 'b' }] },
      params: { Name: { Ref: 'Stage' } },
      templateParameterValues: { Ids: ['c'] },
    };
    const event = createCloudFormationMacroEvent(given);
    expect(event).toMatchObject(given);
    event.fragment.Tags.push({ Key: 'd' });
    event.params.Name.Ref = 'changed';
    expect(given).toEqual({
      fragment: { Type: 'a', Tags: [{ Key: 'b' }] },
      params: { Name: { Ref: 'Stage' } },
      templateParameterValues: { Ids: ['c'] },
    });
  });
});

it('reaches templates and parts, macros of this account and of others', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCloudFormationMacroEvent(), ({ fragment, accountId, transformId, params }) => {
      seen.add('Resources' in fragment ? 'template' : 'part').add(transformId.startsWith(accountId) ? 'own' : 'shared');
      seen.add(Object.keys(params).length === 0 ? 'without parameters' : 'with parameters');
      expect(fragment).not.toHaveProperty('Transform');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['template', 'part', 'own', 'shared', 'without parameters', 'with parameters']));
});

it.each([{ macroName: 'Count' }, { transformId: '000000000002::Count' }])('%j stays as constrained', (constraints) => {
  fc.assert(
    fc.property(anyCloudFormationMacroEvent(constraints), ({ transformId }) => {
      expect(transformId).toMatch(/::Count$/);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const event = createCloudFormationMacroEvent();
  const part = createCloudFormationMacroEvent({ fragment: { Type: 'AWS::SQS::Queue' } });
  const { requestId } = event;

  it.each<[object, object]>([
    [{ requestId, status: 'success', fragment: event.fragment }, event],
    [{ requestId, status: 'SUCCESS', fragment: event.fragment }, event],
    [{ requestId, status: 'failure' }, event],
    [{ requestId, status: 'failure', errorMessage: 'no' }, event],
    [{ requestId: part.requestId, status: 'success', fragment: 'a string' }, part],
    [{ requestId: part.requestId, status: 'success', fragment: [{ Key: 'a' }] }, part],
  ])('%j are well formed', (answer, asked) => {
    expect(facts.response.problems(answer, asked)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not an object'],
    [{ requestId: 'other', status: 'success', fragment: event.fragment }, `requestId is "other", not the event’s "${requestId}"`],
    [{ requestId, status: 'ok', fragment: event.fragment }, 'status is "ok", neither "success" nor "failure"'],
    [{ requestId, fragment: event.fragment }, 'status is undefined, neither "success" nor "failure"'],
    [{ requestId, status: 'success' }, 'fragment is undefined, though the status is "success"'],
    [{ requestId, status: 'success', fragment: {} }, 'fragment is {}, no template with Resources as the event’s'],
    [{ requestId, status: 'failure', errorMessage: { no: 1 } }, 'errorMessage is {"no":1}, not a string'],
  ])('%j are not', (answer, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([`${problem}, so the change set fails.`]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudFormationMacroEvent(init as CloudFormationMacroEventInit);
  expect(
    messagesOf({
      'a template with Transform': create({ fragment: { Transform: 'MyMacro', Resources: {} } }),
      'a name beside an id': create({ macroName: 'a', transformId: '123456789012::b' }),
      'a name for an id': create({ transformId: 'MyMacro' }),
      'a value that is an object': create({ templateParameterValues: { a: { b: 1 } } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a name beside an id": "Failed to create CloudFormationMacroEvent: option "macroName" is "a", beside "transformId". Pass one of the two.",
      "a name for an id": "Failed to create CloudFormationMacroEvent: option "transformId" is "MyMacro". Pass an account and the name of a macro, such as "123456789012::MyMacro".",
      "a template with Transform": "Failed to create CloudFormationMacroEvent: option "fragment" has the key "Transform". Leave it out, as CloudFormation does: macros get what stands beside it.",
      "a value that is an object": "Failed to create CloudFormationMacroEvent: option "templateParameterValues" is {"a":{"b":1}}. Pass an object in which each value is a string, or a number, or an array in which each element is a string.",
    }
  `);
});

it('is told from other events', () => {
  expect(facts.recognises({ ...createCloudFormationMacroEvent(), region: undefined })).toBe(true);
  expect(facts.recognises({ ...createCloudFormationMacroEvent(), transformId: undefined })).toBe(false);
  expect(facts.recognises({ ...createCloudFormationMacroEvent(), params: [] })).toBe(false);
});
