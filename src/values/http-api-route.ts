import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { isPathTemplate, type PathParameters } from './path-template.js';
import { routeOf } from './route.js';
import type { HttpApiRequestInit } from './http-api-init.js';

/** The route that a request took. */
export interface HttpApiRoute {
  readonly routeKey: string;
  readonly method: string;
  /** With the stage in front, unless that is `$default`. */
  readonly rawPath: string;
  readonly parameters: PathParameters | null;
}

const DEFAULT_ROUTE = '$default';
const DEFAULT_PATH = '/hello';
/** What the options are called in error messages. */
export interface HttpApiWords {
  readonly template: string;
  readonly path: string;
  readonly method: string;
}

/** The names of payload format 2.0. */
export const PAYLOAD_2_WORDS: HttpApiWords = { template: 'routeKey', path: 'rawPath', method: 'method' };

/** The path without the stage in front of it. */
function pathBehindStage(doing: string, rawPath: string | undefined, stage: string, words: HttpApiWords): string | undefined {
  if (rawPath === undefined || stage === '$default') return rawPath;
  const prefix = `/${stage}`;
  if (rawPath === prefix) return '/';
  if (rawPath.startsWith(`${prefix}/`)) return rawPath.slice(prefix.length);
  throw failure(
    doing,
    `${words.path} ${show(rawPath)} doesn’t start with the stage`,
    `Pass ${show(prefix + rawPath)}: the paths of every stage but $default have its name in front.`,
  );
}

function methodOf(doing: string, init: HttpApiRequestInit, hasBody: boolean, words: HttpApiWords): string {
  const { method, routeKey } = init;
  const routed =
    routeKey === undefined || routeKey === DEFAULT_ROUTE || routeKey.startsWith('ANY ')
      ? undefined
      : routeKey.slice(0, routeKey.indexOf(' '));
  if (method !== undefined && routed !== undefined && method !== routed) {
    throw failure(
      doing,
      `${words.method} ${method} doesn’t fit routeKey ${show(routeKey)}`,
      `Leave "${words.method}" out, or route ANY method.`,
    );
  }
  return method ?? routed ?? (hasBody ? 'POST' : 'GET');
}

/** Completes a request's route from what is given of it. */
export function httpApiRoute(doing: string, init: HttpApiRequestInit, stage: string, hasBody: boolean, words: HttpApiWords): HttpApiRoute {
  const method = methodOf(doing, init, hasBody, words);
  const { routeKey, pathParameters } = init;
  const prefix = stage === '$default' ? '' : `/${stage}`;
  const path = pathBehindStage(doing, init.rawPath, stage, words);
  const unnamed = routeKey === undefined && pathParameters === undefined && path !== undefined && !isPathTemplate(path);
  if (routeKey === DEFAULT_ROUTE || unnamed) {
    if (pathParameters !== undefined) {
      throw failure(
        doing,
        'pathParameters are given, but the route is $default',
        'Pass a "routeKey" such as "GET /users/{id}": $default has no path parameters.',
      );
    }
    return { routeKey: DEFAULT_ROUTE, method, rawPath: prefix + (path ?? DEFAULT_PATH), parameters: null };
  }
  const template = routeKey?.slice(routeKey.indexOf(' ') + 1);
  const route = routeOf(doing, { template, path, parameters: pathParameters }, words);
  return { routeKey: routeKey ?? `${method} ${route.template}`, method, rawPath: prefix + route.path, parameters: route.parameters };
}
