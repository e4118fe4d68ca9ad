import * as fc from 'fast-check';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { withoutContradictions } from '../../generate/gateway-init.js';
import { anyParametersFor, anyRoute } from '../../generate/http-route.js';
import {
  anyBody,
  anyEncodedPathSegment,
  anyHttpMethod,
  anyQueryParameters,
  anyRequestHeaders,
  anyStageVariables,
} from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import type { RestRequestInit } from '../../values/rest-api-init.js';

/** Draws the options of requests to a REST API, all but the route's. */
export const requestDefaults: InitArbitraries<RestRequestInit> = {
  httpMethod: anyHttpMethod(),
  headers: anyRequestHeaders(),
  queryStringParameters: anyQueryParameters(),
  body: anyBody(),
  stage: fc.constantFrom('dev', 'v1', 'Prod', 'my_stage-2'),
  stageVariables: anyStageVariables(),
  endpointType: fc.constantFrom('REGIONAL', 'EDGE'),
  domainName: fc.constantFrom('api.example.com', 'orders.eu.example.org'),
  region: anyRegion(),
  sourceIp: anySourceIp(),
  operationName: fc.constantFrom('listOrders', 'get_order'),
  apiKey: fc.stringMatching(/^[A-Za-z0-9]{40}$/),
  time: anyInstant(),
};

/**
 * Draws requests to a REST API: the options of a table, and a route, a path and its parameters that agree.
 *
 * @param fitting drops drawn options that don't go with each other; those that are constrained must stay, so that the factory can object
 */
export function anyRestRequest<Init extends RestRequestInit>(
  doing: string,
  table: OptionTable<Init>,
  defaults: InitArbitraries<Init>,
  constraints: Constraints<Init>,
  fitting: (init: Init, constrained: ReadonlySet<string>) => Init = withoutContradictions,
): fc.Arbitrary<Init> {
  const drawn = anyInit(doing, table, defaults, constraints);
  const constrained = constrainedOptions(constraints);
  const init = drawn.map((options) => fitting(options, constrained));
  if (constrained.has('path') || constrained.has('pathParameters')) return init;
  const segment = anyEncodedPathSegment();
  if (constrained.has('resource')) {
    return fc.tuple(init, fc.option(anyParametersFor(segment), { nil: undefined })).map(([options, parametersFor]) => {
      return parametersFor === undefined || options.resource === undefined
        ? options
        : { ...options, pathParameters: parametersFor(options.resource) };
    });
  }
  const slash = fc.constantFrom('', '/');
  return fc.tuple(init, fc.option(fc.tuple(anyRoute(segment), slash), { nil: undefined })).map(([options, route]) => {
    if (route === undefined) return options;
    const [{ template, parameters }, end] = route;
    const path = template.replaceAll(/\{([^}+]+)\+?\}/g, (_, name: string) => parameters[name]!);
    return { ...options, resource: template, path: path === '/' ? path : path + end };
  });
}
