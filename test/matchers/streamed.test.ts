import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { createLambdaFunctionURLEvent } from '../../src/events/lambda-function-url/index.js';
import { invoke } from '../../src/invoke/index.js';
import { messageOf } from './outcomes.js';

const { streamifyResponse, HttpResponseStream } = awslambda;
const event = createLambdaFunctionURLEvent();

const page = streamifyResponse(async (_event, stream) => {
  const response = HttpResponseStream.from(stream, { statusCode: 201, headers: { 'Content-Type': 'application/json' }, cookies: ['a=b'] });
  response.write('{"id":');
  response.end('1}');
});

test('a streamed response is compared like any other', async () => {
  const outcome = await invoke(page, event);
  expect(outcome).toSucceed();
  expect(outcome).toBeWellFormedResponse();
  expect(outcome).toRespondWith({ statusCode: 201, headers: { 'content-type': /json/ }, cookies: ['a=b'], body: { id: 1 } });
  expect(outcome).not.toRespondWith({ statusCode: 200 });
});

test('a stream without metadata is the body of a 200, with the content type of the stream', async () => {
  const text = streamifyResponse(async (_event, stream) => {
    stream.setContentType('text/html');
    stream.end('<p>');
  });
  expect(await invoke(text, event)).toRespondWith({ statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<p>' });
  const bytes = streamifyResponse(async (_event, stream) => {
    stream.end(Uint8Array.of(255));
  });
  expect(await invoke(bytes, event)).toRespondWith({ statusCode: 200, headers: { 'content-type': 'application/octet-stream' } });
});

test('metadata that never went out make no response', async () => {
  const forgetful = streamifyResponse(async (_event, stream) => {
    HttpResponseStream.from(stream, { statusCode: 204 }).end();
  });
  const outcome = await invoke(forgetful, event);
  expect(outcome).not.toRespondWith({ statusCode: 204 });
  expect(messageOf(() => expect(outcome).toBeWellFormedResponse())).toMatchInlineSnapshot(`
    "expect(outcome).toBeWellFormedResponse()

    Expected: the handler to give a well-formed response
    Received: a malformed answer: ""

    - HttpResponseStream.from(...) sends the status and the headers with the first write(), and the stream was ended without one, so they never went out. Write before end(...), if only an empty text.

    What an answer to this event must be (Lambda function URL): \`{ statusCode, headers?, body?, cookies?, isBase64Encoded? }\`, or any JSON value, which becomes the body of a 200.

    It logged nothing.

    Ended after 0 ms, with 3000 ms left before its timeout."
  `);
});

test('one that was never ended timed out', async () => {
  const outcome = await invoke(
    streamifyResponse(async (_event, stream) => void stream.write('x')),
    event,
  );
  expect(outcome).toTimeOut();
  expect(messageOf(() => expect(outcome).toRespondWith({ statusCode: 200 }))).toContain('the response stream: it was not ended');
  expect(messageOf(() => expect(outcome).toLeaveNothingRunning())).toContain('the response stream: it was not ended');
});
