import { failure } from '../../internal/errors.js';
import { executeApiArn } from '../../values/execute-api.js';

/** Where a method is: of which API, in which stage, under which path. */
export interface MethodPlace {
  readonly region: string;
  readonly accountId: string;
  readonly apiId: string;
  readonly stage: string;
  readonly method: string;
  /** With its leading slash, without the stage. */
  readonly path: string;
}

const LIMIT = 1600;

/**
 * Refuses an ARN longer than API Gateway takes.
 *
 * @throws over 1,600 bytes
 */
export function checkMethodArn(doing: string, arn: string): void {
  const size = arn.length > LIMIT / 3 ? Buffer.byteLength(arn) : arn.length;
  if (size > LIMIT) {
    throw failure(
      doing,
      `the method’s ARN is ${size} bytes long`,
      'Pass a shorter path: over 1,600 bytes, API Gateway answers 414 and calls no authorizer.',
    );
  }
}

/** The ARN of the method that was called, as it stands in authorizers' events and in policies. */
export function methodArnOf(doing: string, { region, accountId, apiId, stage, method, path }: MethodPlace): string {
  const arn = executeApiArn(region, accountId, apiId, `${stage}/${method}${path}`);
  checkMethodArn(doing, arn);
  return arn;
}
