import { createRequire } from 'node:module';
import * as library from 'lambdouble';
import { perSecond, row, sideBySide } from './measure.mjs';

const require = createRequire(import.meta.url);
const lambdaEventMock = require('lambda-event-mock');
const serverlessEventMocks = require('@serverless/event-mocks').default;

const order = { id: 'o-1', customer: 'ana', total: 42.5, items: ['a', 'b'], paid: true };

/** The order as DynamoDB writes it, which the other libraries want their users to do by hand. */
const image = {
  id: { S: 'o-1' },
  customer: { S: 'ana' },
  total: { N: '42.5' },
  items: { L: [{ S: 'a' }, { S: 'b' }] },
  paid: { BOOL: true },
};

/** Each factory, what it is called with, and what a user would take instead; `copy` does to a literal what the factory does, too. */
const SUBJECTS = [
  {
    name: 'createS3Event({ bucket, key })',
    make: () => library.createS3Event({ bucket: 'photos', key: 'cats/tom.png' }),
    peers: {
      'lambda-event-mock': () => lambdaEventMock.s3().bucket('photos').object('cats/tom.png').build(),
      '@serverless/event-mocks': () =>
        serverlessEventMocks('aws:s3', { Records: [{ s3: { bucket: { name: 'photos' }, object: { key: 'cats/tom.png' } } }] }),
    },
  },
  {
    name: 'createSQSEvent()',
    make: () => library.createSQSEvent(),
    peers: {
      'lambda-event-mock': () => lambdaEventMock.sqs().body('Hello from SQS!').build(),
      '@serverless/event-mocks': () => serverlessEventMocks('aws:sqs', { Records: [{ body: 'Hello from SQS!' }] }),
    },
  },
  {
    name: 'createSQSEvent({ body: object })',
    copy: (literal) => {
      const event = structuredClone(literal);
      event.Records[0].body = JSON.stringify(order);
      return event;
    },
    make: () => library.createSQSEvent({ body: order }),
    peers: {
      'lambda-event-mock': () => lambdaEventMock.sqs().body(JSON.stringify(order)).build(),
      '@serverless/event-mocks': () => serverlessEventMocks('aws:sqs', { Records: [{ body: JSON.stringify(order) }] }),
    },
  },
  {
    name: 'createDynamoDBStreamEvent({ newImage, keys })',
    make: () => library.createDynamoDBStreamEvent({ newImage: order, keys: ['id'] }),
    peers: {
      'lambda-event-mock': () => lambdaEventMock.dynamodb().newImage(image).keys({ id: image.id }).build(),
      '@serverless/event-mocks': () =>
        serverlessEventMocks('aws:dynamo', { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: image, Keys: { id: image.id } } }] }),
    },
  },
  {
    name: 'createAPIGatewayProxyEvent({ ... })',
    make: () => library.createAPIGatewayProxyEvent({ httpMethod: 'POST', resource: '/orders/{id}', path: '/orders/7', body: order }),
    peers: {},
  },
];

/** Makes sure that what is compared does something: a contestant that throws would look fast. */
function works(make) {
  try {
    return JSON.stringify(make()).length > 2;
  } catch {
    return false;
  }
}

export async function factories() {
  const rows = [];
  for (const { name, make, peers, copy = structuredClone } of SUBJECTS) {
    const literal = make();
    const usable = Object.fromEntries(Object.entries(peers).filter(([, peer]) => works(peer)));
    const times = await sideBySide({ ours: make, structuredClone: () => copy(literal), ...usable });
    const { ours, structuredClone: clone, ...rest } = times;
    const others = [
      `structuredClone of the equal literal${copy === structuredClone ? '' : ' and JSON.stringify of the body'} ${perSecond(clone)} (${(clone / ours).toFixed(1)}x)`,
    ];
    for (const [peer, time] of Object.entries(rest)) others.push(`${peer} ${perSecond(time)} (${(time / ours).toFixed(1)}x)`);
    const holds = clone / ours >= 2 && Object.values(rest).every((time) => time > ours);
    rows.push(row(name, perSecond(ours), others.join(', '), holds));
  }
  return rows;
}
