import { describe, expect, it } from 'vitest';
import { httpApiResponse, restProxyResponse } from '../../src/contracts/http-response.js';

const REST_502 = 'so API Gateway answers 502 “Internal server error”.';
const HTTP_500 = 'so API Gateway answers 500 “Internal Server Error”.';

describe('a REST API', () => {
  it.each<[unknown, number, string, string]>([
    [{ statusCode: 200 }, 200, '', 'application/json'],
    [{ statusCode: '201' }, 201, '', 'application/json'],
    [{ statusCode: 200, headers: null, body: null }, 200, '', 'application/json'],
    [{ headers: { 'Content-Type': 'text/html' }, body: '<p>' }, 200, '<p>', 'text/html'],
    [{ statusCode: 200, body: 'dGVzdC1kYXRh', isBase64Encoded: true }, 200, 'test-data', 'application/json'],
    [{ statusCode: 200, body: 'dGVzdC1kYXRh' }, 200, 'dGVzdC1kYXRh', 'application/json'],
  ])('takes %j', (answer, statusCode, body, contentType) => {
    expect(restProxyResponse.problems(answer, undefined)).toEqual([]);
    expect(restProxyResponse.toHttpResponse!(answer, undefined)).toMatchObject({
      statusCode,
      body,
      headers: { 'content-type': contentType },
    });
  });

  it.each<[unknown, string]>([
    [{}, 'The answer is {}, without statusCode, headers or body'],
    ['just a string', 'The answer is "just a string", not an object'],
    [null, 'The answer is null, not an object'],
    [[], 'The answer is [], not an object'],
    [{ statusCode: 200, wrongValue: 'x' }, 'The answer has the key "wrongValue", which a proxy response can’t have'],
    [{ statusCode: 200, cookies: ['a=1'] }, 'The answer has the key "cookies", which a proxy response can’t have'],
    [{ statusCode: 'test' }, 'statusCode is "test", not a whole number from 100 to 599'],
    [{ statusCode: null }, 'statusCode is null, not a whole number from 100 to 599'],
    [{ statusCode: 0 }, 'statusCode is 0, not a whole number from 100 to 599'],
    [{ statusCode: 200, body: { a: 1 } }, 'body is {"a":1}, not a string (JSON.stringify it)'],
    [{ statusCode: 200, headers: { a: ['b'] } }, 'headers["a"] is ["b"], neither a string nor a number nor a boolean'],
    [{ statusCode: 200, headers: 'x' }, 'headers is "x", not an object'],
    [{ statusCode: 200, multiValueHeaders: { a: 'b' } }, 'multiValueHeaders["a"] is "b", not an array of strings'],
    [{ statusCode: 200, multiValueHeaders: [] }, 'multiValueHeaders is [], not an object'],
    [{ statusCode: 200, body: '<p>', isBase64Encoded: true }, 'isBase64Encoded is true, but body "<p>" isn’t base64'],
    [{ statusCode: 200, body: '', isBase64Encoded: 'yes' }, 'isBase64Encoded is "yes", neither true nor false'],
  ])('refuses %j', (answer, problem) => {
    expect(restProxyResponse.problems(answer, undefined)).toEqual([`${problem}, ${REST_502}`]);
    expect(restProxyResponse.toHttpResponse!(answer, undefined)).toMatchObject({
      statusCode: 502,
      body: '{"message": "Internal server error"}',
    });
  });

  it('merges both kinds of headers, the multi-valued ones first', () => {
    const response = restProxyResponse.toHttpResponse!(
      {
        statusCode: 200,
        multiValueHeaders: { 'X-Multi': ['a', 1], 'Set-Cookie': ['a=1', 'b=2'] },
        headers: { 'x-multi': 'solo', 'X-Flag': true },
      },
      undefined,
    );
    expect(response).toEqual({
      statusCode: 200,
      headers: { 'x-multi': 'a, 1, solo', 'set-cookie': 'a=1, b=2', 'x-flag': 'true', 'content-type': 'application/json' },
      multiValueHeaders: {
        'x-multi': ['a', '1', 'solo'],
        'set-cookie': ['a=1', 'b=2'],
        'x-flag': ['true'],
        'content-type': ['application/json'],
      },
      cookies: ['a=1', 'b=2'],
      body: '',
    });
  });
});

describe('an HTTP API', () => {
  it.each<[unknown, number, string, string]>([
    [{ statusCode: 204 }, 204, '', 'text/plain; charset=utf-8'],
    [{ statusCode: '201', body: 'x', wrongValue: 1 }, 201, 'x', 'text/plain; charset=utf-8'],
    [{ statusCode: 200, headers: { 'content-type': 'text/html' }, body: 'PHA+', isBase64Encoded: true }, 200, '<p>', 'text/html'],
    ['hello', 200, 'hello', 'application/json'],
    ['', 200, '', 'application/json'],
    [{}, 200, '{}', 'application/json'],
    [{ headers: { a: 'b' } }, 200, '{"headers":{"a":"b"}}', 'application/json'],
    [[1, 2], 200, '[1,2]', 'application/json'],
    [42, 200, '42', 'application/json'],
    [null, 200, 'null', 'application/json'],
    [undefined, 200, 'null', 'application/json'],
  ])('takes %j', (answer, statusCode, body, contentType) => {
    expect(httpApiResponse.problems(answer, undefined)).toEqual([]);
    expect(httpApiResponse.toHttpResponse!(answer, undefined)).toMatchObject({
      statusCode,
      body,
      headers: { 'content-type': contentType },
    });
  });

  it.each<[unknown, string]>([
    [{ statusCode: 'test' }, 'statusCode is "test", not a whole number from 100 to 599'],
    [{ statusCode: 200, cookies: { a: 'b' } }, 'cookies is {"a":"b"}, not an array of strings'],
    [{ statusCode: 200, body: { a: 1 } }, 'body is {"a":1}, not a string (JSON.stringify it)'],
    [{ statusCode: 200, headers: { a: ['b'] } }, 'headers["a"] is ["b"], neither a string nor a number nor a boolean'],
    [{ errorMessage: 'oh' }, 'The answer has an errorMessage and no statusCode, which passes for a failed function'],
  ])('refuses %j', (answer, problem) => {
    expect(httpApiResponse.problems(answer, undefined)).toEqual([`${problem}, ${HTTP_500}`]);
    expect(httpApiResponse.toHttpResponse!(answer, undefined)).toMatchObject({
      statusCode: 500,
      body: '{"message":"Internal Server Error"}',
    });
  });

  it('sets one cookie each', () => {
    const response = httpApiResponse.toHttpResponse!({ statusCode: 200, cookies: ['a=1', 'b=2'] }, undefined);
    expect(response.cookies).toEqual(['a=1', 'b=2']);
    expect(response.multiValueHeaders['set-cookie']).toEqual(['a=1', 'b=2']);
  });
});
