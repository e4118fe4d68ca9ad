import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { HttpError, json } from './http.js';
import { deleteNote, getNote, listNotes, putNote } from './notes.js';

type Route = (event: APIGatewayProxyEvent, owner: string) => Promise<APIGatewayProxyResult>;

const routes: Readonly<Record<string, Route>> = {
  'GET /notes': async (event, owner) => json(200, { notes: await listNotes(owner, limitOf(event)) }),
  'POST /notes': async (event, owner) => json(201, await putNote(owner, textOf(event))),
  'GET /notes/{id}': async (event, owner) => {
    const note = await getNote(owner, idOf(event));
    if (note === undefined) throw new HttpError(404, 'There is no such note.');
    return json(200, note);
  },
  'DELETE /notes/{id}': async (event, owner) => {
    await deleteNote(owner, idOf(event));
    return { statusCode: 204, body: '' };
  },
};

/** The handler of handler.ts as it was first written: careful about bodies that are no JSON, and yet. */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  try {
    const route = routes[`${event.httpMethod} ${event.resource}`];
    if (route === undefined) throw new HttpError(404, 'There is no such route.');
    return await route(event, ownerOf(event));
  } catch (error) {
    if (error instanceof HttpError) return json(error.statusCode, { message: error.message });
    console.error('failed to answer', error);
    return json(500, { message: 'Something went wrong on our side.' });
  }
}

/** Whom authorizer.ts let in. */
function ownerOf(event: APIGatewayProxyEvent): string {
  const owner: unknown = event.requestContext.authorizer?.['principalId'];
  if (typeof owner !== 'string' || owner === '') throw new HttpError(401, 'Who are you?');
  return owner;
}

function idOf(event: APIGatewayProxyEvent): string {
  return decodeURIComponent(event.pathParameters?.['id'] ?? '');
}

function limitOf(event: APIGatewayProxyEvent): number {
  const limit = event.queryStringParameters?.['limit'] ?? '20';
  if (!/^[1-9]\d?$/.test(limit)) throw new HttpError(400, 'limit is a number from 1 to 99.');
  return Number(limit);
}

function textOf(event: APIGatewayProxyEvent): string {
  let body: { text?: unknown };
  try {
    body = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body!, 'base64').toString() : event.body!);
  } catch {
    throw new HttpError(400, 'The body is no JSON.');
  }
  // The bug: `null` is JSON, and JSON.parse(null), for a request without a body, is null as well.
  if (typeof body.text !== 'string' || body.text === '') throw new HttpError(400, 'A note needs a text.');
  return body.text;
}
