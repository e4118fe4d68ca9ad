import * as fc from 'fast-check';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { dropOneOf, withoutPayload2Contradictions } from '../../generate/gateway-init.js';
import { anyParametersFor, anyRoute, type DrawnRoute } from '../../generate/http-route.js';
import {
  anyBody,
  anyCookies,
  anyHttpMethod,
  anyPathSegment,
  anyQueryParameters,
  anyRawQueryString,
  anyRequestHeaders,
  anyStageVariables,
} from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import { fillPath } from '../../values/path-template.js';
import type { IamV2Authorizer } from '../../values/http-api-authorizer.js';
import type { HttpApiRequestInit } from '../../values/http-api-init.js';

const defaults: InitArbitraries<HttpApiRequestInit> = {
  method: anyHttpMethod(),
  headers: anyRequestHeaders(),
  cookies: anyCookies(),
  rawQueryString: anyRawQueryString(),
  queryStringParameters: anyQueryParameters(),
  body: anyBody(),
  stage: fc.constantFrom('$default', 'dev', 'v1', 'my_stage-2'),
  stageVariables: anyStageVariables(),
  domainName: fc.constantFrom('api.example.com', 'orders.eu.example.org'),
  region: anyRegion(),
  sourceIp: anySourceIp(),
  time: anyInstant(),
};

/** Drops drawn options that don't go with each other; what the user asked for stays, so the factory can object. */
function fitting<Init extends HttpApiRequestInit>(init: Init, constrained: ReadonlySet<string>): Init {
  const fitted = withoutPayload2Contradictions(init, constrained);
  if (constrained.has('rawPath')) dropOneOf<HttpApiRequestInit>(fitted, constrained, 'stage');
  const { routeKey } = fitted;
  if (routeKey !== undefined && routeKey !== '$default' && !routeKey.startsWith('ANY ')) {
    dropOneOf<HttpApiRequestInit>(fitted, constrained, 'method');
  }
  return fitted;
}

/** Callers who signed: roles and users, of organisations and of identity pools. */
export function anyIamCaller(): fc.Arbitrary<IamV2Authorizer> {
  const identityPoolId = 'us-east-1:0f6f1c7a-5a3a-4a7e-8a2b-9b8c7d6e5f4a';
  const identityId = 'us-east-1:8d1d4c2e-1b6a-4e7c-9a53-1f1a2b3c4d5e';
  return fc.constantFrom<IamV2Authorizer>(
    { iam: {} },
    { iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE' } },
    { iam: { principalOrgId: 'o-aa111bb222' } },
    { iam: { cognitoIdentity: { amr: ['authenticated', 'graph.facebook.com'], identityId, identityPoolId } } },
  );
}

type Routing = 'own method' | 'ANY' | '$default';

function routed<Init extends HttpApiRequestInit>(init: Init, { template, parameters }: DrawnRoute, routing: Routing): Init {
  if (routing === '$default') {
    const prefix = init.stage === undefined || init.stage === '$default' ? '' : `/${init.stage}`;
    return { ...init, routeKey: '$default', rawPath: prefix + fillPath(template, parameters) };
  }
  return { ...init, routeKey: `${routing === 'ANY' ? 'ANY' : (init.method ?? 'GET')} ${template}`, pathParameters: parameters };
}

/**
 * Draws requests to an HTTP API: the options of a table, and a route, a path and its parameters that agree.
 *
 * @param further draws options that requests don't have by themselves
 */
export function anyHttpApiRequest<Init extends HttpApiRequestInit>(
  doing: string,
  table: OptionTable<Init>,
  further: InitArbitraries<Init>,
  constraints: Constraints<Init>,
): fc.Arbitrary<Init> {
  const drawn = anyInit(doing, table, { ...(defaults as InitArbitraries<Init>), ...further }, constraints);
  const constrained = constrainedOptions(constraints);
  const init = drawn.map((options) => fitting(options, constrained));
  if (constrained.has('rawPath') || constrained.has('pathParameters')) return init;
  const segment = anyPathSegment();
  if (constrained.has('routeKey')) {
    return fc.tuple(init, fc.option(anyParametersFor(segment), { nil: undefined })).map(([options, parametersFor]) => {
      const { routeKey } = options;
      if (parametersFor === undefined || routeKey === undefined || routeKey === '$default') return options;
      return { ...options, pathParameters: parametersFor(routeKey.slice(routeKey.indexOf(' ') + 1)) };
    });
  }
  const routing = fc.constantFrom<Routing>('own method', 'ANY', '$default');
  return fc
    .tuple(init, fc.option(fc.tuple(anyRoute(segment), routing), { nil: undefined }))
    .map(([options, route]) => (route === undefined ? options : routed(options, ...route)));
}
