import { batchResponse, type BatchContract } from '../../src/contracts/batch.js';
import type { EventSourceFacts } from '../../src/contracts/facts.js';
import { ignoredResponse, type HttpResponse } from '../../src/contracts/response.js';

const common = { types: [], invocation: 'synchronous', payloadLimit: 1, limits: {}, pages: [] } as const;
const comesFrom = (source: string) => (event: unknown) => (event as { source?: unknown } | null)?.source === source;

const batch: BatchContract = { identifier: 'parcelId', identifiers: (event) => (event as { parcels: readonly string[] }).parcels };

/** Invented sources, one of each kind of contract, so that these tests stand whatever AWS’s own sources become. */
export const eventSources: readonly EventSourceFacts[] = [
  {
    ...common,
    slug: 'counter',
    title: 'Counter request',
    recognises: comesFrom('counter'),
    response: {
      summary: 'An object with a number as `statusCode`; anything else becomes a 502',
      problems: (answer) =>
        typeof (answer as { statusCode?: unknown } | null)?.statusCode === 'number'
          ? []
          : ['statusCode is missing: the client gets a 502.'],
      toHttpResponse: (answer) => answer as HttpResponse,
    },
  },
  { ...common, slug: 'parcel', title: 'Parcel batch', recognises: comesFrom('parcel'), batch, response: batchResponse(batch) },
  { ...common, slug: 'bell', title: 'Bell notification', recognises: comesFrom('bell'), response: ignoredResponse },
];

export const counterRequest = { source: 'counter' };
export const parcelBatch = { source: 'parcel', parcels: ['p1', 'p2', 'p3'] };
export const bellNotification = { source: 'bell' };
