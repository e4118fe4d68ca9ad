import { Router } from '@aws-lambda-powertools/event-handler/http';
import type { Context } from 'aws-lambda';
import * as fc from 'fast-check';
import { createAPIGatewayProxyEvent, createAPIGatewayProxyEventV2, invoke, type Outcome } from 'lambdouble';
import { anyAPIGatewayProxyEvent, anyAPIGatewayProxyEventV2 } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const app = new Router();
app.get('/orders/:id', ({ params }) => ({ id: params.id }));
app.post('/orders', async ({ req }) => ({ received: (await req.json()) as string }));
app.get('/query', ({ req }) => ({ tags: new URL(req.url).searchParams.getAll('tag') }));

const handler = (event: unknown, context: Context): Promise<unknown> => app.resolve(event, context);

async function answer(event: unknown): Promise<{ statusCode: number; body: unknown }> {
  const { payload } = (await invoke(handler, event)) as Outcome<{ statusCode: number; body: string }>;
  return { statusCode: payload.statusCode, body: JSON.parse(payload.body) };
}

describe('the router of Powertools', () => {
  it('routes REST proxy events', async () => {
    const event = createAPIGatewayProxyEvent({ resource: '/orders/{id}', pathParameters: { id: '42' } });
    expect(await answer(event)).toEqual({ statusCode: 200, body: { id: '42' } });
  });

  it('reads their bodies', async () => {
    const event = createAPIGatewayProxyEvent({ httpMethod: 'POST', path: '/orders', body: { total: 7, note: 'größer' } });
    expect(await answer(event)).toEqual({ statusCode: 200, body: { received: { total: 7, note: 'größer' } } });
  });

  it('reads base64 bodies', async () => {
    const event = createAPIGatewayProxyEvent({ httpMethod: 'POST', path: '/orders', body: { total: 7 }, isBase64Encoded: true });
    expect(event.isBase64Encoded).toBe(true);
    expect(await answer(event)).toEqual({ statusCode: 200, body: { received: { total: 7 } } });
  });

  it('reads repeated query parameters', async () => {
    const event = createAPIGatewayProxyEvent({ path: '/query', queryStringParameters: { tag: ['a b', 'c+d'] } });
    expect((await answer(event)).body).toEqual({ tags: ['a b', 'c+d'] });
  });

  it('routes HTTP API events, and reads their bodies', async () => {
    const get = createAPIGatewayProxyEventV2({ routeKey: 'GET /orders/{id}', pathParameters: { id: '42' } });
    expect(await answer(get)).toEqual({ statusCode: 200, body: { id: '42' } });
    const post = createAPIGatewayProxyEventV2({ routeKey: 'POST /orders', body: { total: 7 } });
    expect(await answer(post)).toEqual({ statusCode: 200, body: { received: { total: 7 } } });
  });

  it.each([
    ['REST proxy', anyAPIGatewayProxyEvent({ httpMethod: 'POST', testInvokeMethod: false }) as fc.Arbitrary<unknown>],
    ['HTTP API', anyAPIGatewayProxyEventV2({ routeKey: 'POST /orders' }) as fc.Arbitrary<unknown>],
  ])('takes any %s event for one of its own', async (_, events) => {
    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        const outcome = (await invoke(handler, event)) as Outcome<{ statusCode: number }>;
        expect(outcome.payload.statusCode).toBeTypeOf('number');
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('cannot take a GET with a body, which clients may send and API Gateway passes on', async () => {
    const outcome = await invoke(handler, createAPIGatewayProxyEvent({ httpMethod: 'GET', path: '/orders/1', body: 'text' }));
    expect(outcome).toMatchObject({ status: 'failed', error: { errorMessage: 'Request with GET/HEAD method cannot have body.' } });
  });
});
