import { createHash } from 'node:crypto';

// What the caller of an event receives, in one form for the recorded, the live and our own:
// { kind: 'response', body, contentType?, failure? }   contentType and failure (an error after the body) only where the response is streamed
// { kind: 'error', errorType, errorMessage, trace0, keys }
// { kind: 'platform', errorType, errorMessage }
// { kind: 'truncated-response' }

/** The most characters of a body that are compared as they are. */
const LONG = 4000;

/** Text without what differs from run to run. */
export function usual(text, folders = {}) {
  let plain = text;
  for (const [name, folder] of Object.entries(folders)) plain = plain.replaceAll(folder, name);
  return plain
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<ISO>')
    .replaceAll(/"logStreamName":"[^"]*"/g, '"logStreamName":"…"')
    .replaceAll(/ \(line \d+ column \d+\)/g, '');
}

export function responseReply({ body, contentType, failure }, read) {
  const shown =
    body.length > LONG ? digest(body.length, createHash('sha256').update(body).digest('hex')) : read(Buffer.from(body).toString());
  const after = failure === undefined ? undefined : errorReply(JSON.parse(Buffer.from(failure, 'base64').toString()), read);
  return { kind: 'response', body: shown, contentType, failure: after };
}

export function errorReply(error, read) {
  const { errorType, errorMessage, trace } = error;
  return { kind: 'error', errorType, errorMessage: read(errorMessage), trace0: firstOf(trace, read), keys: Object.keys(error).join() };
}

function firstOf(trace, read) {
  return trace?.[0] === undefined ? null : read(trace[0]);
}

export function platformReply(errorType, errorMessage) {
  return { kind: 'platform', errorType, errorMessage };
}

/** What was recorded of one runtime. */
export function recordedReplies({ initError, invocations }) {
  return initError === undefined ? invocations.map(recordedReply) : [recordedError(initError)];
}

function recordedReply(expected) {
  const { kind, platform, body, streaming, contentType, trailerBody } = expected;
  if (platform !== undefined) return platformReply(platform.errorType, platform.errorMessage);
  if (kind === 'platform') return platformReply(expected.errorType, expected.errorMessage);
  if (kind === 'error') return recordedError(expected);
  if (kind !== 'response') return { kind };
  const shown = typeof body === 'string' ? usual(body) : digest(body.length, body.sha256);
  const failure = trailerBody === undefined ? undefined : recordedError(trailerBody);
  return { kind, body: shown, contentType: streaming ? contentType : undefined, failure };
}

function recordedError({ errorType, errorMessage, trace0, keys }) {
  return { kind: 'error', errorType, errorMessage: usual(errorMessage), trace0: trace0 === null ? null : usual(trace0), keys: keys.join() };
}

function digest(length, sha256) {
  return `${length} bytes, SHA-256 ${sha256}`;
}

/** What is compared of replies of one kind. */
const ASPECTS = {
  payload: ({ body }) => body,
  'content type': ({ contentType }) => contentType,
  'error after the body': ({ failure }) => failure && JSON.stringify(failure),
  'error type': ({ errorType }) => errorType,
  'error message': ({ errorMessage }) => errorMessage,
  trace: ({ trace0 }) => trace0,
  'members of the error': ({ keys }) => keys,
};

/** How replies differ from those that were expected: `{ what, expected, actual }` each. */
export function differences(expected, actual) {
  return expected.flatMap((reply, index) => {
    const other = actual[index] ?? { kind: 'nothing' };
    // how a response that broke off is told to the caller is the platform's matter
    if (reply.kind === 'truncated-response' && other.truncated === true) return [];
    const prefix = expected.length === 1 ? '' : `${index + 1}: `;
    if (reply.kind !== other.kind) return [{ what: `${prefix}kind`, expected: inShort(reply), actual: inShort(other) }];
    const differing = Object.entries(ASPECTS).filter(([, of]) => of(reply) !== of(other));
    return differing.map(([what, of]) => ({ what: prefix + what, expected: of(reply), actual: of(other) }));
  });
}

function inShort({ kind, body, errorType, errorMessage }) {
  return [kind, body, errorType, errorMessage].filter((part) => part !== undefined).join(' ');
}
