import * as fc from 'fast-check';
import { anyInit, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { withoutContradictions } from '../../generate/gateway-init.js';
import { anyParametersFor, anyRoute, type DrawnRoute } from '../../generate/http-route.js';
import { anyBody, anyHttpMethod, anyPathSegment, anyQueryParameters, anyRequestHeaders, anyStageVariables } from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import { fillPath } from '../../values/path-template.js';
import type { HttpApiRequestInit } from './init.js';

const RAW_QUERIES = ['a=1&a=2&b=', 'flag&&x', 'q=a+b%2Bc', 'tag=a,b&tag=c', 'filter%5Bname%5D=%E6%97%A5', 'broken=%ZZ', '=v&k==='];

const defaults: InitArbitraries<HttpApiRequestInit> = {
  method: anyHttpMethod(),
  headers: anyRequestHeaders(),
  cookies: fc.subarray(['session=abc123', 'theme="dark mode"', 'empty=', 'a=b=c']),
  rawQueryString: fc.constantFrom(...RAW_QUERIES),
  queryStringParameters: anyQueryParameters(),
  body: anyBody(),
  stage: fc.constantFrom('$default', 'dev', 'v1', 'my_stage-2'),
  stageVariables: anyStageVariables(),
  domainName: fc.constantFrom('api.example.com', 'orders.eu.example.org'),
  region: anyRegion(),
  sourceIp: anySourceIp(),
  time: anyInstant(),
};

function hasCookieHeader({ headers }: HttpApiRequestInit): boolean {
  return Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'cookie');
}

/** Drops drawn options that don't go with each other; what the user asked for stays, so the factory can object. */
function fitting<Init extends HttpApiRequestInit>(init: Init, constrained: ReadonlySet<string>): Init {
  const fitted = withoutContradictions(init, constrained);
  const dropOneOf = (...options: readonly (keyof HttpApiRequestInit)[]): void => {
    const dropped = options.find((option) => !constrained.has(option));
    if (dropped !== undefined) delete fitted[dropped];
  };
  if (fitted.isBase64Encoded === false) dropOneOf('headers');
  if (fitted.cookies !== undefined && hasCookieHeader(fitted)) dropOneOf('cookies', 'headers');
  if (fitted.rawQueryString !== undefined && fitted.queryStringParameters !== undefined)
    dropOneOf('queryStringParameters', 'rawQueryString');
  if (constrained.has('rawPath')) dropOneOf('stage');
  const { routeKey } = fitted;
  if (routeKey !== undefined && routeKey !== '$default' && !routeKey.startsWith('ANY ')) dropOneOf('method');
  return fitted;
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
  const constrained = new Set(Object.keys(constraints).filter((name) => constraints[name as keyof Init] !== undefined));
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
