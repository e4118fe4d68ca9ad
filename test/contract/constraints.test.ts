import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createS3Event } from 'lambdouble';
import { typesUnderTest, type TypeUnderTest } from './sources.js';

const SEED = 811;

/** Values that users fix, by option; a factory that refuses one of them alone is not asked to generate with it. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  account: ['000000000001'],
  accountId: ['000000000001'],
  action: ['a'],
  'action-execution-id': ['01234567-89ab-cdef-0123-456789abcdef'],
  actionsSuppressor: ['s'],
  actionsSuppressorExtensionPeriod: [7],
  actionsSuppressorWaitPeriod: [7],
  alarmName: ['orders'],
  alarmRule: ['ALARM(a)'],
  apiId: ['abcde12345'],
  apiKey: ['k'.repeat(40)],
  apiKeyId: ['key7'],
  appId: ['shop'],
  approximateFirstReceiveTimestamp: [0, '2026-03-29T01:00:00Z'],
  approximateReceiveCount: [1, 7],
  artifact: [{ location: 'arn:aws:s3:::a/b' }],
  attemptNumber: [3],
  authorizationToken: ['Bearer secret'],
  authorizer: [{ tenant: 'acme' }, { claims: { a: 1 } }, { iam: {} }, { jwt: {} }, { lambda: null }, { lambda: { a: 1 } }],
  awsRegion: ['eu-west-1', 'cn-north-1'],
  awsSdkVersion: ['aws-sdk-js-3.940.0'],
  awsTraceHeader: ['Root=1-6968dd50-3f0a9c1d2b4e6f8091a2b3c4'],
  body: ['text', { a: 1 }, null, Uint8Array.of(255), createS3Event({ awsRegion: 'eu-west-1' })],
  bootstrapServers: ['broker:9092', ['a:9092', 'b:9092']],
  bucket: ['photos'],
  'build-number': [7],
  'build-start-time': ['2026-01-15T12:00:00Z'],
  'build-status': ['IN_PROGRESS', 'FAILED'],
  cache: [{ type: 'S3' }],
  challengeAnswer: ['wrong', ''],
  challengeName: ['CUSTOM_CHALLENGE'],
  clientId: ['app'],
  clientMetadata: [{ source: 'app' }, {}],
  clientRequestToken: ['51f72378-6a5d-4dc7-8fd8-29e4319f482a'],
  clusterId: ['c'],
  clusterName: ['Orders'],
  code: ['AYADeA=='],
  codeParameter: ['941468'],
  comparisonOperator: ['LessThanThreshold'],
  configurationId: ['c'],
  connectedAt: ['2026-01-15T12:00:00Z'],
  connectionId: ['c-1'],
  contentEncoding: ['gzip'],
  contentType: ['text/plain'],
  continuationToken: ['2'],
  cookies: [['a=1'], []],
  correlationId: ['c-1'],
  customData: [null, 'prod'],
  data: ['text', { a: 1 }, Uint8Array.of(255)],
  deadLetterQueueSourceArn: ['arn:aws:sqs:us-east-1:123456789012:orders', 'arn:aws:sqs:eu-west-1:000000000001:dead-letters.fifo'],
  deliveryStreamName: ['orders'],
  description: [''],
  destination: ['GLACIER', 'arn:aws:s3:::copy'],
  detail: [{ a: 1 }],
  'detail-type': ['OrderPlaced', 'Scheduled Event', 'CodePipeline Stage Execution State Change'],
  disconnectReason: ['bye'],
  disconnectStatusCode: [1001],
  domainName: ['api.example.com', 'abcde12345.execute-api.eu-west-1.amazonaws.com'],
  encryptionKey: ['alias/a'],
  endpointType: ['EDGE'],
  environment: [{ 'privileged-mode': true }],
  eTag: ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef-2', 'd41d8cd98f00b204e9800998ecf8427e'],
  eventID: ['0123456789abcdef0123456789abcdef'],
  eventId: ['01234567-89ab-cdef-0123-456789abcdef'],
  eventName: ['ObjectRemoved:Delete', 'LifecycleTransition', 'INSERT', 'MODIFY', 'REMOVE', 'TriggerEventTest'],
  eventPartNumber: [2],
  eventTotalParts: [1, 2],
  eventTriggerConfigId: ['01234567-89ab-cdef-0123-456789abcdef'],
  eventTriggerName: ['t'],
  eventType: ['CONNECT', 'MESSAGE', 'DISCONNECT'],
  'execution-id': ['01234567-89ab-cdef-0123-456789abcdef'],
  'execution-result': [{ 'error-code': 'JobFailed' }],
  'execution-trigger': [{ 'trigger-type': 'Webhook' }],
  executionId: ['e-1'],
  failedPhase: ['INSTALL'],
  FunctionName: ['f'],
  groupName: ['default'],
  groupsToOverride: [['admins'], []],
  headers: [
    {},
    { host: 'abcde12345.execute-api.eu-west-1.amazonaws.com' },
    { Cookie: 'a=1', 'Content-Length': '3', 'content-type': 'application/json' },
    { 'X-Amzn-Trace-Id': 'Root=1-6968dd50-3f0a9c1d2b4e6f8091a2b3c4', 'User-Agent': 'x', 'X-Forwarded-For': '203.0.113.9' },
    { 'x-api-key': 'other', authorization: 'Bearer mine' },
  ],
  healthCheck: [true, false],
  httpMethod: ['PUT'],
  iamRolesToOverride: [['arn:aws:iam::123456789012:role/a'], []],
  id: ['01234567-89ab-cdef-0123-456789abcdef'],
  identity: [{ sourceVpcArn: null }, { type: 'AWS_IAM' }],
  identitySource: [null, ['a', 'b']],
  idToken: [{ sub: 'a', aud: 'b' }],
  initiator: ['ana'],
  input: [{ a: 1 }, 7, null],
  'input-artifacts': [['In']],
  inputArtifacts: [['o', 'In']],
  invokeIdentityArn: ['arn:aws:iam::123456789012:role/r'],
  is_base64_encoded: [true, false],
  isBase64Encoded: [true, false],
  isFinalInvokeForWindow: [true],
  isWindowTerminatedEarly: [true],
  key: ['a b'],
  keys: [['id'], { pk: 'a', sk: 1 }, { id: 'a' }],
  keySchemaMetadata: [{ dataFormat: 'JSON', schemaId: '1' }],
  linkParameter: ['{##Open##}'],
  logEvents: [['ERROR a', { message: 'b', timestamp: 0 }]],
  logGroup: ['g'],
  logicalResourceId: ['Database'],
  logStream: ['s'],
  maximumBatchingWindowInSeconds: [0, 5],
  message: ['text', { AlarmName: 'a', NewStateValue: 'OK', Region: 'here' }, createS3Event({ awsRegion: 'eu-west-1' })],
  messageAttributes: [{ a: 1 }],
  messageDeduplicationId: ['d'],
  messageGroupId: ['g'],
  messageId: ['m-1'],
  messageType: ['DATA_MESSAGE', 'CONTROL_MESSAGE', 'jms/text-message', 'jms/bytes-message'],
  method: ['PUT'],
  methodArn: ['arn:aws:execute-api:us-east-1:123456789012:abcde12345/prod/GET/'],
  metric: [{ namespace: 'n', name: 'm' }],
  metrics: [[{ id: 'e', expression: 'm', label: 'l', returnData: true }]],
  multiValueHeadersEnabled: [true, false],
  newDeviceUsed: [true],
  newImage: [{ id: 'a', n: 1 }, { id: 'a' }],
  nullAs: ['null'],
  offset: [0, 7],
  oldImage: [{ id: 'a', n: 2 }, { id: 'a' }],
  oldResourceProperties: [{ Size: 5 }],
  onEventResponse: [{}, { PhysicalResourceId: 'orders-db', Data: { Port: 1 } }],
  operationName: ['list'],
  'output-artifacts': [['Out']],
  outputArtifacts: [['Source'], ['Out']],
  owner: ['000000000001'],
  partition: [3],
  partitionKey: ['customer-7'],
  password: ['secret'],
  path: ['/a/b', '/'],
  pathParameters: [{ id: '7' }, { proxy: 'a/b' }],
  period: [300],
  'phase-context': ['CLIENT_ERROR: no'],
  physicalResourceId: ['orders-db'],
  pipeline: ['p'],
  'pipeline-execution-attempt': [1, 3],
  pipelineName: ['p'],
  policyLevel: ['ACCOUNT_LEVEL_POLICY'],
  port: [80, 8443],
  preferredRole: ['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/b'],
  previousState: ['ALARM', 'INSUFFICIENT_DATA', { timestamp: '2026-01-15T12:00:00Z' }],
  principalId: ['AWS:AIDACKCEVSQ6C2EXAMPLE', 's3.amazonaws.com', 'AmazonCustomer:A1'],
  privateChallengeParameters: [{ answer: '7' }, {}],
  'project-name': ['shop'],
  protocol: ['FTPS', 'SFTP'],
  providerName: ['Acme'],
  providerType: ['SAML', 'OIDC'],
  query_string_parameters: [{ a: ['1', '2'] }, 'a=1&b'],
  queryStringParameters: [{ a: ['1', '2'] }, 'a=1&b'],
  'queued-timeout-in-minutes': [5],
  queueName: ['q', 'q.fifo'],
  raw_path: ['/a/b', '/a?b=1'],
  rawMessageDelivery: [true],
  rawPath: ['/a/b', '/dev/a'],
  rawQueryString: ['a=1', ''],
  receiptHandle: ['AQEB'],
  recentDatapoints: [[7]],
  references: [['refs/heads/main']],
  region: ['eu-west-1', 'cn-north-1'],
  'replay-name': ['r'],
  repositoryName: ['shop'],
  requestId: ['r-1'],
  requestType: ['Create', 'Update', 'Delete'],
  resource: ['/users/{id}', '/{proxy+}', '/'],
  resourceProperties: [{ Size: 6 }],
  resources: [['order/1']],
  resourceType: ['Custom::Database'],
  responseURL: ['https://example.com/response'],
  rotationToken: ['7e9b3b57-0d3f-4f6a-b1c8-5a2d4e6f8091'],
  routeKey: ['$default', 'GET /users/{id}', 'ANY /{proxy+}', '$connect', '$disconnect', 'join'],
  ruleName: ['r'],
  samlResponse: [{ groups: 'a' }],
  scheduleName: ['s'],
  scopes: [['openid'], []],
  secretId: ['arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbC123'],
  secretName: ['db'],
  senderId: ['123456789012'],
  sentTimestamp: [0, '2026-01-15T12:00:00Z'],
  sequenceNumber: ['700000000000888747038'],
  sequencer: ['00AA'],
  serverId: ['s-0123456789abcdef0'],
  serviceArn: ['arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-0a40eebed65f8d69c'],
  serviceNetworkArn: ['arn:aws:vpc-lattice:eu-west-1:123456789012:servicenetwork/sn-0bf3f2882e9cc805a'],
  serviceToken: ['arn:aws:lambda:eu-west-1:123456789012:function:provider', 'arn:aws:lambda:us-east-1:123456789012:function:provider'],
  session: [[], [{ challengeName: 'SRP_A' }]],
  shardId: ['shardId-1'],
  signatureVersion: ['2'],
  size: [0, 7],
  source: ['com.example', 'aws.ec2', 'aws.events', { type: 'CODEPIPELINE' }],
  'source-version': ['main'],
  sourceIp: ['203.0.113.7'],
  sourceIPAddress: ['203.0.113.7', 's3.amazonaws.com'],
  stackId: ['arn:aws:cloudformation:us-east-1:123456789012:stack/orders/327607c0-c9e2-11eb-becd-0a67c69ba16d'],
  stackName: ['orders'],
  stage: ['dev', '$default', 'Build'],
  'stage-last-retry-attempt-time': ['2026-01-15T12:00:00Z'],
  stageVariables: [{ a: 'b' }],
  'start-time': ['2026-01-15T12:00:00Z'],
  stat: ['p99'],
  state: [{ total: 1 }, 'OK', { value: 'INSUFFICIENT_DATA' }, 'STARTED', 'SUPERSEDED', 'ABANDONED', 'RESUMED'],
  step: ['createSecret', 'finishSecret'],
  'stop-execution-comments': ['stop'],
  'stream-name': ['01234567-89ab-cdef-0123-456789abcdef'],
  streamLabel: ['2026-01-01T00:00:00.000'],
  streamName: ['orders'],
  streamViewType: ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE'],
  subject: ['s'],
  subscriptionFilters: [['f']],
  tableName: ['orders'],
  targetGroupArn: [
    'arn:aws:elasticloadbalancing:eu-west-1:000000000001:targetgroup/orders/6d0ecf831eec9f09',
    'arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-6d0ecf831eec9f09a',
  ],
  testInvokeMethod: [true, false],
  threshold: [10],
  time: [0, '2026-03-29T01:00:00Z'],
  'timeout-in-minutes': [5],
  timestampType: ['LOG_APPEND_TIME'],
  timeToLive: [true, false],
  tokenResponse: [{ scope: 'openid' }],
  topic: ['orders'],
  topicArn: [
    'arn:aws:sns:us-east-1:123456789012:t',
    'arn:aws-cn:sns:cn-north-1:123456789012:t',
    'arn:aws:sns:eu-west-1:123456789012:t.fifo',
  ],
  topicName: ['t'],
  triggerSource: [
    'CustomEmailSender_AccountTakeOverNotification',
    'CustomEmailSender_ForgotPassword',
    'CustomMessage_AdminCreateUser',
    'CustomSMSSender_AdminCreateUser',
    'PostConfirmation_ConfirmForgotPassword',
    'PreSignUp_ExternalProvider',
    'TokenGeneration_ClientCredentials',
    'TokenGeneration_HostedAuth',
    'UserMigration_ForgotPassword',
  ],
  type: [{ category: 'Source' }],
  unit: ['Count'],
  userAgent: ['agent/1', null],
  userAttributes: [{ email: 'a@example.com' }, { 'cognito:user_status': 'EXTERNAL_PROVIDER' }, { CITY: null }, {}],
  userId: ['admin'],
  userIdentityARN: ['arn:aws:iam::123456789012:root'],
  userInfo: [{ name: 'a' }],
  userName: ['maya'],
  userNotFound: [true, false],
  UserParameters: ['', { a: 1 }],
  username: ['ana'],
  userPoolId: ['eu-west-1_Ab129faBb', 'us-east-1_a'],
  validationData: [{ source: 'app' }, {}],
  value: [null, 'text', { a: 1 }],
  valueSchemaMetadata: [{ dataFormat: 'AVRO', schemaId: '1' }],
  version: [7],
  versionId: ['v1'],
  virtualHost: ['shop'],
  window: [{ start: '2026-01-15T12:34:00Z', end: '2026-01-15T12:36:00Z' }],
};

type Init = Readonly<Record<string, unknown>>;

function messageOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function optionsOf({ create }: TypeUnderTest): string[] {
  return /Known options: (.+)\.$/.exec(messageOf(() => create({ noSuchOption: 1 }))!)![1]!.split(', ');
}

/** Every init of one option that the factory takes. */
function takenAlone(subject: TypeUnderTest): Init[] {
  const inits = optionsOf(subject).flatMap((option) => (VALUES[option] ?? []).map((value) => ({ [option]: value })));
  return inits.filter((init) => messageOf(() => subject.create(init)) === undefined);
}

/** What a generator says that is constrained to an init which its factory takes: nothing. */
function refusal(subject: TypeUnderTest, init: Init, numRuns: number): string | undefined {
  const message = messageOf(() => {
    fc.sample(subject.any(init), { seed: SEED, numRuns });
    const arbitraries = Object.fromEntries(Object.entries(init).map(([option, value]) => [option, fc.constant(value)]));
    fc.sample(subject.any(arbitraries), { seed: SEED, numRuns });
  });
  return message === undefined ? undefined : `${JSON.stringify(init)}: ${message}`;
}

describe.each(typesUnderTest.map((subject) => [subject.type.any, subject] as const))('%s', (_, subject) => {
  it('generates with any option that its factory takes', () => {
    const refusals = takenAlone(subject).map((init) => refusal(subject, init, 100));
    expect(refusals.filter((message) => message !== undefined)).toEqual([]);
  });

  it('generates with any two options that its factory takes together', () => {
    const alone = takenAlone(subject);
    const refusals: string[] = [];
    for (const [index, one] of alone.entries()) {
      for (const other of alone.slice(index + 1)) {
        const both = { ...one, ...other };
        if (Object.keys(both).length < 2 || messageOf(() => subject.create(both)) !== undefined) continue;
        const message = refusal(subject, both, 12);
        if (message !== undefined) refusals.push(message);
      }
    }
    expect(refusals).toEqual([]);
  });
});
