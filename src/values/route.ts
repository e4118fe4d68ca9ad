import { failure } from '../internal/errors.js';
import { setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { isPathTemplate, matchPath, templateOf, type PathParameters } from './path-template.js';
import { nextBelow } from './sequence.js';

/** What is given of a request's route. */
export interface RouteOptions {
  readonly template: string | undefined;
  readonly path: string | undefined;
  readonly parameters: Readonly<Record<string, string | undefined>> | undefined;
}

/** What the options are called in error messages. */
export interface RouteWords {
  readonly template: string;
  readonly path: string;
}

/** A route, the path that took it, and the path's parameters (`null` for none), in agreement. */
export interface Route {
  readonly template: string;
  readonly path: string;
  readonly parameters: PathParameters | null;
}

/** The template that takes any path but the root's. */
export const CATCH_ALL = '/{proxy+}';

/**
 * Completes a route from what is given of it.
 *
 * @throws where template, path and parameters contradict each other
 */
export function routeOf(doing: string, given: RouteOptions, words: RouteWords): Route {
  const { template, path, parameters } = given;
  if (path === undefined) return routeFromTemplate(doing, template ?? templateFor(doing, parameters), parameters, words);
  if (template !== undefined) return routeFromBoth(doing, template, path, parameters, words);
  if (parameters !== undefined) checkNames(doing, parameters);
  const guessed = parameters === undefined ? undefined : templateOf(path, parameters);
  if (parameters !== undefined && guessed === undefined) {
    throw failure(
      doing,
      `${words.path} ${show(path)} has no segment for each of pathParameters ${show(parameters)}`,
      `Pass "${words.template}".`,
    );
  }
  return routeFromBoth(doing, guessed ?? (isPathTemplate(path) ? path : CATCH_ALL), path, undefined, words);
}

function checkNames(doing: string, parameters: NonNullable<RouteOptions['parameters']>): void {
  const wrong = Object.keys(parameters).find((name) => !isPathTemplate(`/{${name}}`));
  if (wrong !== undefined) {
    throw failure(doing, `${show(wrong)} can’t be the name of a path parameter`, 'Name it with letters, digits, ".", "-" and "_".');
  }
}

function templateFor(doing: string, parameters: RouteOptions['parameters']): string {
  if (parameters === undefined) return '/hello';
  checkNames(doing, parameters);
  const names = Object.keys(parameters).filter((name) => parameters[name] !== undefined);
  if (names.length === 0) return '/hello';
  return names.map((name) => (name === 'proxy' || parameters[name]!.includes('/') ? `/{${name}+}` : `/{${name}}`)).join('');
}

function routeFromBoth(doing: string, template: string, path: string, parameters: RouteOptions['parameters'], words: RouteWords): Route {
  const found = matchPath(template, path);
  if (found === undefined) {
    throw failure(
      doing,
      `${words.path} ${show(path)} doesn’t fit ${words.template} ${show(template)}`,
      'Pass a path that does, or leave one of the two out.',
    );
  }
  for (const [name, value] of Object.entries(parameters ?? {})) {
    if (value !== undefined && (found === null || !Object.hasOwn(found, name) || found[name] !== value)) {
      throw failure(
        doing,
        `pathParameters.${name} is ${show(value)}, but ${words.path} ${show(path)} makes it ${show(found?.[name])}`,
        'Leave "pathParameters" out: they follow from the path.',
      );
    }
  }
  return { template, path, parameters: found };
}

function routeFromTemplate(doing: string, template: string, given: RouteOptions['parameters'], words: RouteWords): Route {
  if (given !== undefined) refuseOthers(doing, template, given, words);
  if (!template.includes('{')) return { template, path: template, parameters: null };
  const parameters: PathParameters = {};
  let path = '';
  for (let start = 1; start !== 0;) {
    const slash = template.indexOf('/', start);
    const end = slash === -1 ? template.length : slash;
    if (template[start] !== '{') path += template.slice(start - 1, end);
    else {
      const greedy = template[end - 2] === '+';
      const name = template.slice(start + 1, greedy ? end - 2 : end - 1);
      const value = (given !== undefined && Object.hasOwn(given, name) ? given[name] : undefined) ?? String(1 + nextBelow(9999));
      checkFits(doing, name, greedy, value);
      setOwn(parameters, name, value);
      path += `/${value}`;
    }
    start = slash + 1;
  }
  return { template, path, parameters };
}

function checkFits(doing: string, name: string, greedy: boolean, value: string): void {
  const slash = value.indexOf('/');
  if (slash === -1 || (greedy && !value.endsWith('/'))) return;
  throw failure(
    doing,
    `pathParameters.${name} is ${show(value)}, which {${name}${greedy ? '+' : ''}} can’t take`,
    `Leave the slash out${greedy ? ' at its end' : `, or write {${name}+}`}.`,
  );
}

function refuseOthers(doing: string, template: string, given: NonNullable<RouteOptions['parameters']>, words: RouteWords): void {
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || template.includes(`{${name}}`) || template.includes(`{${name}+}`)) continue;
    throw failure(
      doing,
      `${words.template} ${show(template)} has no path parameter "${name}"`,
      `Write {${name}} into "${words.template}", or leave the parameter out.`,
    );
  }
}
