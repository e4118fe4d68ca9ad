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

/** A REST API of notes, each visible to its owner alone. */
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
  const body = parsed(event);
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  if (typeof text !== 'string' || text === '') throw new HttpError(400, 'A note needs a text.');
  return text;
}

function parsed(event: APIGatewayProxyEvent): unknown {
  // A request without a body has the body null.
  if (event.body === null) return undefined;
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body);
  } catch {
    throw new HttpError(400, 'The body is no JSON.');
  }
}
