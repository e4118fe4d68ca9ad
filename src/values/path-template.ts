import type { OptionCheck } from '../internal/options.js';
import { setOwn } from '../internal/plain-object.js';

/** Values of a path's parameters by name. */
export type PathParameters = Record<string, string>;

const SEGMENT = /^(?:[\w.:-]+|\{[\w.-]+\})$/;
const LAST_SEGMENT = /^(?:[\w.:-]+|\{[\w.-]+\+?\})$/;

/** True for a path such as `/users/{id}/{proxy+}`: the only greedy parameter last, no name twice. */
export function isPathTemplate(value: unknown): value is string {
  if (typeof value !== 'string' || !value.startsWith('/')) return false;
  if (value === '/') return true;
  const segments = value.slice(1).split('/');
  const last = segments.length - 1;
  if (!segments.every((segment, index) => (index === last ? LAST_SEGMENT : SEGMENT).test(segment))) return false;
  const names = pathParameterNames(value);
  return new Set(names).size === names.length;
}

/** Accepts a path with parameters in braces. */
export const aPathTemplate: OptionCheck = {
  expected: 'a path such as "/users/{id}" or "/{proxy+}", a greedy parameter last',
  accepts: isPathTemplate,
};

function parameterOf(segment: string): { name: string; greedy: boolean } | undefined {
  if (!segment.startsWith('{') || !segment.endsWith('}')) return undefined;
  const greedy = segment.endsWith('+}');
  return { name: segment.slice(1, greedy ? -2 : -1), greedy };
}

/** The names in a template, in order. */
export function pathParameterNames(template: string): string[] {
  if (!template.includes('{')) return [];
  return template.split('/').flatMap((segment) => parameterOf(segment)?.name ?? []);
}

/**
 * What a path's segments give a template's parameters: `null` where the template has none, `undefined` where the path doesn't fit. A
 * greedy parameter takes all that is left, without a slash at its end; elsewhere too a slash at the path's end makes no difference.
 */
export function matchPath(template: string, path: string): PathParameters | null | undefined {
  if (template === path) return template.includes('{') ? undefined : null;
  const expected = template.slice(1).split('/');
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const actual = trimmed.slice(1).split('/');
  const parameters: PathParameters = {};
  let found = false;
  for (const [index, segment] of expected.entries()) {
    const parameter = parameterOf(segment);
    const given = actual[index];
    if (given === undefined) return undefined;
    if (parameter === undefined) {
      if (segment !== given) return undefined;
      continue;
    }
    const value = parameter.greedy ? actual.slice(index).join('/') : given;
    if (value === '') return undefined;
    found = true;
    setOwn(parameters, parameter.name, value);
    if (parameter.greedy) return parameters;
  }
  if (actual.length !== expected.length) return undefined;
  return found ? parameters : null;
}

/** The path that a template and values for all its parameters make. */
export function fillPath(template: string, parameters: Readonly<Record<string, string | undefined>>): string {
  return template
    .split('/')
    .map((segment) => {
      const parameter = parameterOf(segment);
      return parameter === undefined ? segment : parameters[parameter.name];
    })
    .join('/');
}

/** The template that a path follows, its segments that equal a parameter's value replaced by the parameter; `undefined` when one is in none. */
export function templateOf(path: string, parameters: Readonly<Record<string, string | undefined>>): string | undefined {
  const segments = path.split('/');
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const at = segments.indexOf(value);
    if (at > 0) segments[at] = `{${name}}`;
    else if (value !== '' && path.endsWith(`/${value}`)) {
      const rest = value.split('/').length;
      segments.splice(segments.length - rest, rest, `{${name}+}`);
    } else return undefined;
  }
  return segments.join('/');
}
