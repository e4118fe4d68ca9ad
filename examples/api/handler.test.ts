import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { createAPIGatewayProxyEvent, createAPIGatewayTokenAuthorizerEvent, invoke } from 'lambdouble';
import { anyAPIGatewayProxyEvent, anyAPIGatewayTokenAuthorizerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFinding, loggedError } from '../finding.js';
import { handler as authorizer, sign } from './authorizer.js';
import { handler } from './handler.js';
import { handler as handlerWithABug } from './handler-with-a-bug.js';
import type { Note } from './notes.js';

/** The table: what the handler asks through its own DynamoDBDocumentClient. */
const documents = mockClient(DynamoDBDocumentClient);
const notes: Note[] = [];
const environment = { NOTES_TABLE: 'notes' };
const ana = { principalId: 'ana' };

const milk: Note = { owner: 'ana', id: 'n1', text: 'milk', createdAt: '2026-01-01T00:00:00.000Z' };
const secret: Note = { owner: 'ben', id: 'n2', text: 'secret', createdAt: '2026-01-01T00:00:00.000Z' };

beforeEach(() => {
  notes.splice(0, Infinity, milk, secret);
  documents.reset();
  documents.on(QueryCommand).callsFake(async ({ ExpressionAttributeValues, Limit }) => ({
    Items: notes.filter(({ owner }) => owner === ExpressionAttributeValues[':owner']).slice(0, Limit),
  }));
  documents.on(GetCommand).callsFake(async ({ Key }) => ({
    Item: notes.find(({ owner, id }) => owner === Key.owner && id === Key.id),
  }));
  documents.on(PutCommand).callsFake(async ({ Item }) => void notes.push(Item));
  documents.on(DeleteCommand).resolves({});
});

describe('routes', () => {
  test('lists the notes of the caller alone', async () => {
    const event = createAPIGatewayProxyEvent({ resource: '/notes', path: '/notes', authorizer: ana });
    expect(await invoke(handler, event, { environment })).toRespondWith({ statusCode: 200, body: { notes: [milk] } });
  });

  test('keeps a note', async () => {
    const event = createAPIGatewayProxyEvent({
      httpMethod: 'POST',
      resource: '/notes',
      path: '/notes',
      body: { text: 'bread' },
      authorizer: ana,
    });
    const outcome = await invoke(handler, event, { environment });

    // The clock starts at the instant that all doubles share.
    const bread = { owner: 'ana', id: expect.any(String), text: 'bread', createdAt: '2026-01-15T12:34:56.789Z' };
    expect(outcome).toRespondWith({ statusCode: 201, body: bread });
    expect(notes).toContainEqual(bread);
  });

  test('finds one note by the parameter in its path', async () => {
    const event = createAPIGatewayProxyEvent({ resource: '/notes/{id}', path: '/notes/n1', authorizer: ana });
    expect(await invoke(handler, event, { environment })).toRespondWith({ statusCode: 200, body: milk });
  });

  test.each([
    ['somebody else’s note', 404, { resource: '/notes/{id}', path: '/notes/n2', authorizer: ana }],
    ['an unknown route', 404, { httpMethod: 'PATCH', resource: '/notes', path: '/notes', authorizer: ana }],
    ['a caller without a name', 401, { resource: '/notes', path: '/notes' }],
    ['a limit that is none', 400, { resource: '/notes', path: '/notes', authorizer: ana, queryStringParameters: { limit: 'all' } }],
    ['a body that is no JSON', 400, { httpMethod: 'POST', resource: '/notes', path: '/notes', authorizer: ana, body: 'text=milk' }],
  ] as const)('refuses %s with %i', async (_what, statusCode, init) => {
    const outcome = await invoke(handler, createAPIGatewayProxyEvent(init), { environment });
    expect(outcome).toRespondWith({ statusCode });
  });

  test('hides what broke inside, and logs it', async () => {
    documents.on(QueryCommand).rejects(new Error('Requested resource not found'));
    const event = createAPIGatewayProxyEvent({ resource: '/notes', path: '/notes', authorizer: ana });
    const outcome = await invoke(handler, event, { environment });

    expect(outcome).toRespondWith({ statusCode: 500, body: { message: 'Something went wrong on our side.' } });
    expect(outcome).toHaveLogged(/Requested resource not found/);
  });

  test('times out when the table hangs longer than API Gateway waits', async () => {
    documents.on(QueryCommand).callsFake(() => new Promise((resolve) => setTimeout(resolve, 300_000)));
    const event = createAPIGatewayProxyEvent({ resource: '/notes', path: '/notes', authorizer: ana });
    expect(await invoke(handler, event, { environment, timeout: 29 })).toTimeOut();
  });
});

describe('the authorizer', () => {
  const withSecret = { environment: { TOKEN_SECRET: 'hush' } };

  test('lets in who shows a signed name', async () => {
    const signature = (await invoke(async (user: string) => sign(user), 'ana', withSecret)).payload;
    const event = createAPIGatewayTokenAuthorizerEvent({ authorizationToken: `Bearer ana.${signature}` });
    const outcome = await invoke(authorizer, event, withSecret);

    expect(outcome).toBeWellFormedResponse();
    expect(outcome).toSucceedWith(expect.objectContaining({ principalId: 'ana' }));
  });

  test('lets in nobody else, whatever the token', async () => {
    await fc.assert(
      fc.asyncProperty(anyAPIGatewayTokenAuthorizerEvent(), async (event) => {
        expect(await invoke(authorizer, event, withSecret)).toFailWith(/^Unauthorized$/);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

const anyPost = anyAPIGatewayProxyEvent({ httpMethod: 'POST', resource: '/notes', path: '/notes', authorizer: ana });

const isNeverOurFault = (tested: typeof handler) =>
  fc.asyncProperty(anyPost, async (event) => {
    const outcome = await invoke(tested, event, { environment });
    expect(outcome).toBeWellFormedResponse();
    expect(outcome.payload.statusCode).toBeLessThan(500);
  });

describe('for every request', () => {
  test('the answer is well formed and never 500', async () => {
    await fc.assert(isNeverOurFault(handler), { seed: 3, numRuns: 500 });
  });

  test('finds the request without a body', async ({ task }) => {
    const found = await fc.check(isNeverOurFault(handlerWithABug), { seed: 3, numRuns: 500 });

    expect(found.failed).toBe(true);
    const [event] = found.counterexample!;
    expect(event.body).toBeNull();
    const outcome = await invoke(handlerWithABug, event, { environment });
    expect(outcome).toRespondWith({ statusCode: 500 });
    keepFinding(task, found, {
      bug: 'parses the body before it asks whether there is one',
      event: `POST /notes with the body ${event.body}`,
      consequence: `${outcome.payload.statusCode} for the client; logged: ${loggedError(outcome)}`,
    });
  });
});
