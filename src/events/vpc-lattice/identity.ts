import { aStringMatching, either, oneOf } from '../../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import { arn, partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { latticeId } from './ids.js';

/** Who called a service: its VPC, and, where an auth policy asked for a signature, its principal. Whatever is named signs the request. */
export interface VPCLatticeIdentity {
  /** Default: some VPC. Null where the VPC can't be identified. */
  readonly sourceVpcArn?: string | null | undefined;
  /** `AWS_IAM` for a signed request. Default: absent, unless any option below is given. */
  readonly type?: 'AWS_IAM' | undefined;
  /** Default: the session of a role. */
  readonly principal?: string | undefined;
  /** Default: none, the principal is in no organisation. */
  readonly principalOrgID?: string | undefined;
  /** Default: what stands behind the last slash of the principal. */
  readonly sessionName?: string | undefined;
  /** These are of certificates, with credentials of IAM Roles Anywhere. Default: none. */
  readonly x509IssuerOu?: string | undefined;
  readonly x509SanDns?: string | undefined;
  readonly x509SanNameCn?: string | undefined;
  readonly x509SanUri?: string | undefined;
  readonly x509SubjectCn?: string | undefined;
}

/** Text that can stand in the header of an identity. */
const aField = aStringMatching(/^[^;\r\n\0]+$/, 'a text without line breaks and semicolons');

const table: OptionTable<VPCLatticeIdentity> = optionTable<VPCLatticeIdentity>({
  sourceVpcArn: either(
    aStringMatching(/^arn:aws(?:-[a-z]+)*:ec2:[a-z0-9-]+:\d{12}:vpc\/vpc-[0-9a-z]+$/, 'the ARN of a VPC'),
    oneOf([null]),
  ),
  type: oneOf(['AWS_IAM']),
  principal: aStringMatching(/^arn:[^;\r\n\0]+$/, 'an ARN'),
  principalOrgID: aField,
  sessionName: aField,
  x509IssuerOu: aField,
  x509SanDns: aField,
  x509SanNameCn: aField,
  x509SanUri: aField,
  x509SubjectCn: aField,
});

/** Members of an identity that certificates give, and what the header calls them. */
const CERTIFICATE_FIELDS = [
  ['x509IssuerOu', 'X509Issuer/OU'],
  ['x509SanDns', 'X509SAN/DNS'],
  ['x509SanNameCn', 'X509SAN/NameCN'],
  ['x509SanUri', 'X509SAN/URI'],
  ['x509SubjectCn', 'X509Subject/CN'],
] as const;

/** An identity as events of version 2.0 carry it. */
export type Identity = { -readonly [Key in keyof VPCLatticeIdentity]: string };

/** Completes an identity from what is given of it. */
export function identityOf(doing: string, given: unknown, accountId: string, region: string): Identity {
  if (given === undefined) return { sourceVpcArn: arn('ec2', region, accountId, `vpc/${latticeId('vpc')}`) };
  checkOptions<VPCLatticeIdentity>(`${doing} with "identity"`, given, table);
  const identity: Identity = {};
  if (given.sourceVpcArn !== null) identity.sourceVpcArn = given.sourceVpcArn ?? arn('ec2', region, accountId, `vpc/${latticeId('vpc')}`);
  const signed = Object.entries(given).some(([name, value]) => name !== 'sourceVpcArn' && value !== undefined);
  if (!signed) return identity;
  identity.type = 'AWS_IAM';
  const session = given.sessionName ?? (given.principal === undefined ? human().userName() : undefined);
  identity.principal = given.principal ?? `arn:${partitionOf(region)}:sts::${accountId}:assumed-role/api-client/${session}`;
  if (given.principalOrgID !== undefined) identity.principalOrgID = given.principalOrgID;
  identity.sessionName = session ?? identity.principal.slice(identity.principal.lastIndexOf('/') + 1);
  for (const [member] of CERTIFICATE_FIELDS) if (given[member] !== undefined) identity[member] = given[member];
  return identity;
}

/** An identity as the header `x-amzn-lattice-identity` carries it; `undefined` for an unsigned request. */
export function identityHeader(identity: Identity): string | undefined {
  if (identity.type === undefined) return undefined;
  const fields = [
    `Principal=${identity.principal}`,
    `PrincipalOrgID=${identity.principalOrgID ?? ''}`,
    `SessionName=${identity.sessionName}`,
    `Type=${identity.type}`,
  ];
  for (const [member, name] of CERTIFICATE_FIELDS) if (identity[member] !== undefined) fields.push(`${name}=${identity[member]}`);
  return fields.join('; ');
}

/** An identity from the header `x-amzn-lattice-identity` of a signed request. */
export function identityInHeader(header: string): VPCLatticeIdentity {
  const members = new Map<string, string>([
    ['Principal', 'principal'],
    ['PrincipalOrgID', 'principalOrgID'],
    ['SessionName', 'sessionName'],
    ['Type', 'type'],
    ...CERTIFICATE_FIELDS.map(([member, name]) => [name, member] as const),
  ]);
  return Object.fromEntries(
    header.split('; ').flatMap((field) => {
      const equals = field.indexOf('=');
      const member = members.get(field.slice(0, equals));
      return member === undefined || equals === field.length - 1 ? [] : [[member, field.slice(equals + 1)]];
    }),
  );
}
