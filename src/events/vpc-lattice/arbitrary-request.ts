import * as fc from 'fast-check';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { dropOneOf, withoutContradictions, type GatewayInit } from '../../generate/gateway-init.js';
import { anyBody, anyEncodedPath, anyHttpMethod, anyQueryParameters, anyRawQueryString, anyRequestHeaders } from '../../generate/http.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import type { VPCLatticeIdentity } from './identity.js';
import type { VPCLatticeRequestInit } from './init.js';

const IDENTITIES: readonly VPCLatticeIdentity[] = [
  { sourceVpcArn: null },
  { type: 'AWS_IAM' },
  { principal: 'arn:aws:iam::123456789012:user/ana', principalOrgID: 'o-aa111bb222' },
  { sourceVpcArn: null, sessionName: 'i-0c7de02a688bde9f7', x509SanDns: 'orders.example.com', x509SubjectCn: 'orders' },
];

/** What the options that differ by version are called. */
interface Words<Init> {
  readonly path: keyof Init & string;
  readonly query: keyof Init & string;
  readonly isBase64Encoded: keyof Init & string;
}

/** Draws requests to a VPC Lattice service without options that contradict each other. */
export function anyLatticeRequest<Init extends VPCLatticeRequestInit>(
  doing: string,
  table: OptionTable<Init>,
  words: Words<Init>,
  constraints: Constraints<Init>,
): fc.Arbitrary<Init> {
  const paths = fc.oneof(
    anyEncodedPath(),
    fc.tuple(anyEncodedPath(), anyRawQueryString()).map(([path, query]) => `${path}?${query}`),
  );
  const common: InitArbitraries<VPCLatticeRequestInit> = {
    method: anyHttpMethod(),
    headers: anyRequestHeaders(),
    body: anyBody(),
    identity: fc.constantFrom(...IDENTITIES),
    domainName: fc.constantFrom('orders.internal.example.com'),
    region: anyRegion(),
    sourceIp: fc.constantFrom('10.42.0.189', '172.31.5.20', 'fd00:ec2::1'),
    time: anyInstant(),
  };
  const versioned = { [words.path]: paths, [words.query]: fc.oneof(anyQueryParameters(), anyRawQueryString()) };
  const constrained = constrainedOptions(constraints);
  return anyInit(doing, table, { ...common, ...versioned } as InitArbitraries<Init>, constraints).map((init) => {
    const { [words.isBase64Encoded]: given, ...others } = init as Record<string, unknown>;
    const isBase64Encoded = given as boolean | undefined;
    const fitted: Record<string, unknown> = { ...withoutContradictions<GatewayInit>({ ...others, isBase64Encoded }, constrained) };
    delete fitted.isBase64Encoded;
    if (isBase64Encoded !== undefined) fitted[words.isBase64Encoded] = isBase64Encoded;
    if (isBase64Encoded === false) dropOneOf(fitted, constrained, 'headers', 'body');
    if (['serviceNetworkArn', 'serviceArn', 'targetGroupArn'].some((option) => constrained.has(option)))
      dropOneOf(fitted, constrained, 'region');
    if (fitted[words.path] !== undefined && fitted[words.query] !== undefined && String(fitted[words.path]).includes('?')) {
      dropOneOf<Record<string, unknown>>(fitted, constrained, words.query, words.path);
    }
    return fitted as VPCLatticeRequestInit as Init;
  });
}
