import { Readable } from 'node:stream';

/**
 * Stands where the SNS client has its connection: answers from memory, so that all of the SDK runs, its retries and back-off too.
 * The first requests are throttled for five seconds each, later ones are accepted.
 */
export class ThrottledSns {
  readonly requests: URLSearchParams[] = [];
  readonly throttled: number;

  constructor(throttled: number) {
    this.throttled = throttled;
  }

  async handle(request: { body?: unknown }): Promise<{ response: object }> {
    this.requests.push(new URLSearchParams(String(request.body)));
    const accepted = this.requests.length > this.throttled;
    return { response: accepted ? answer(200, ACCEPTED) : answer(400, THROTTLED, { 'retry-after': '5' }) };
  }
}

function answer(statusCode: number, xml: string, headers: Record<string, string> = {}): object {
  return { statusCode, headers: { 'content-type': 'text/xml', ...headers }, body: Readable.from([Buffer.from(xml)]) };
}

const ACCEPTED = `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <PublishResult><MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId></PublishResult>
  <ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata>
</PublishResponse>`;

const THROTTLED = `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error>
  <RequestId>c7b8a3c1-376f-11df-8963-01868b7c937a</RequestId>
</ErrorResponse>`;
