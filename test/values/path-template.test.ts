import { describe, expect, it } from 'vitest';
import { fillPath, isEncodedPath, isPathTemplate, matchPath, pathParameterNames, templateOf } from '../../src/values/path-template.js';

describe('isPathTemplate', () => {
  it.each(['/', '/users', '/users/{id}', '/{proxy+}', '/a.b/c_d-e:f/{x.y}/{z+}', '/{a}/{b}'])('takes %s', (text) => {
    expect(isPathTemplate(text)).toBe(true);
  });

  it.each([
    '',
    'users',
    '//',
    '/users/',
    '/a b',
    '/a%20b',
    '/{}',
    '/{a',
    '/a}',
    '/{a+}/b',
    '/{a}/{a}',
    '/{a}/{a+}',
    '/x{a}',
    '/{+}',
    '/{é}',
    7,
    null,
  ])('refuses %j', (text) => {
    expect(isPathTemplate(text)).toBe(false);
  });
});

describe('isEncodedPath', () => {
  it.each(['', '/', '/a%20b/%C3%A4', "/~-._!$&'()*+,;=:@"])('takes %j', (text) => expect(isEncodedPath(text)).toBe(true));
  it.each(['/a b', '/ä', '/a%2', '/a%', '/a%zz', '/a?b', '/a#b', '/{a}', '/a|b'])('refuses %j', (text) =>
    expect(isEncodedPath(text)).toBe(false),
  );
});

describe('matchPath', () => {
  it.each<[string, string, Record<string, string> | null | undefined]>([
    ['/', '/', null],
    ['/users', '/users', null],
    ['/users', '/users/', null],
    ['/users', '/user', undefined],
    ['/users', '/users/1', undefined],
    ['/users/{id}', '/users/1', { id: '1' }],
    ['/users/{id}', '/users/1/', { id: '1' }],
    ['/users/{id}', '/users', undefined],
    ['/users/{id}', '/users/', undefined],
    ['/users/{id}', '/users/1/2', undefined],
    ['/users/{id}', '/users/{id}', undefined],
    ['/{a}/x/{b}', '/1/x/2', { a: '1', b: '2' }],
    ['/{a}/x/{b}', '/1/y/2', undefined],
    ['/{proxy+}', '/', undefined],
    ['/{proxy+}', '/a', { proxy: 'a' }],
    ['/{proxy+}', '/a//b/', { proxy: 'a//b' }],
    ['/a/{rest+}', '/a/b/c', { rest: 'b/c' }],
    ['/a/{rest+}', '/b/b/c', undefined],
    ['/{__proto__}', '/x', JSON.parse('{"__proto__":"x"}')],
  ])('%s on %s', (template, path, parameters) => {
    expect(matchPath(template, path)).toEqual(parameters);
  });
});

it('names parameters, fills them in and finds them', () => {
  expect(pathParameterNames('/a/{b}/{c+}')).toEqual(['b', 'c']);
  expect(fillPath('/a/{b}/{c+}', { b: '1', c: '2/3' })).toBe('/a/1/2/3');
  expect(templateOf('/a/1/2/3', { b: '1', c: '2/3' })).toBe('/a/{b}/{c+}');
  expect(templateOf('/a/1', { b: '2' })).toBeUndefined();
});
