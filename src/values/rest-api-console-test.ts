import { failure } from '../internal/errors.js';
import type { APIGatewayProxyEventInit } from './rest-api-init.js';

/** What a test of a method in the console shows in place of a real request. */
export const CONSOLE_TEST = {
  stage: 'test-invoke-stage',
  sourceIp: 'test-invoke-source-ip',
  domainName: 'testPrefix.testDomainName',
  apiKey: 'test-invoke-api-key',
  apiKeyId: 'test-invoke-api-key-id',
} as const;

/** Options that a test in the console leaves no choice about. */
export const NOT_IN_CONSOLE_TESTS = ['stage', 'sourceIp', 'domainName', 'apiKey', 'apiKeyId', 'authorizer', 'endpointType'] as const;

/** Refuses options that a test in the console leaves no choice about. */
export function checkConsoleTest(doing: string, init: APIGatewayProxyEventInit): void {
  for (const option of NOT_IN_CONSOLE_TESTS) {
    if (init[option] !== undefined) {
      throw failure(
        doing,
        `option "${option}" is given along with testInvokeMethod`,
        `Leave "${option}" out: the console’s test has none.`,
      );
    }
  }
}
