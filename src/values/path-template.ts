import type { OptionCheck } from '../internal/options.js';
import { setOwn } from '../internal/plain-object.js';

/** Values of a path's parameters by name. */
export type PathParameters = Record<string, string>;

const SLASH = 47;

/** Which ASCII characters a fixed segment of a template and the name of a parameter consist of. */
const SEGMENT_CHARACTERS = asciiTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-');
const PATH_CHARACTERS = asciiTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~!$&'()*+,;=:@");
const HEX_DIGITS = asciiTable('0123456789ABCDEFabcdef');

function asciiTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function consistsOf(table: Uint8Array, text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code > 127 || table[code] === 0) return false;
  }
  return start < end;
}

/** True for text as it can stand in the path of a URL, percent-encoded. */
export function isEncodedPath(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128 && PATH_CHARACTERS[code] === 1) continue;
    if (code !== 37 || !consistsOf(HEX_DIGITS, text, index + 1, Math.min(index + 3, text.length)) || index + 3 > text.length) return false;
    index += 2;
  }
  return true;
}

/** Accepts a path as it stands in a URL. */
export const anEncodedPath: OptionCheck = {
  expected: 'a path as it stands in the URL, percent-encoded, without query',
  accepts: (value) => typeof value === 'string' && value.charCodeAt(0) === SLASH && isEncodedPath(value),
};

function isSegment(text: string, start: number, end: number, last: boolean): boolean {
  if (text[start] !== '{') return consistsOf(SEGMENT_CHARACTERS, text, start, end);
  const greedy = last && text[end - 2] === '+';
  return text[end - 1] === '}' && consistsOf(SEGMENT_CHARACTERS, text, start + 1, greedy ? end - 2 : end - 1);
}

/** True for a path such as `/users/{id}/{proxy+}`: the only greedy parameter last, no name twice. */
export function isPathTemplate(value: unknown): value is string {
  if (typeof value !== 'string' || value.charCodeAt(0) !== SLASH) return false;
  if (value === '/') return true;
  let parameters = 0;
  for (let start = 1; start !== 0;) {
    const slash = value.indexOf('/', start);
    const last = slash === -1;
    if (!isSegment(value, start, last ? value.length : slash, last)) return false;
    if (value[start] === '{') parameters++;
    start = slash + 1;
  }
  return parameters < 2 || new Set(pathParameterNames(value)).size === parameters;
}

/** Accepts a path with parameters in braces. */
export const aPathTemplate: OptionCheck = {
  expected: 'a path such as "/users/{id}" or "/{proxy+}", a greedy parameter last',
  accepts: isPathTemplate,
};

/** A segment of a template: fixed text, or a parameter. */
interface TemplateSegment {
  readonly text: string;
  readonly parameter: { readonly name: string; readonly greedy: boolean } | undefined;
}

function segmentsOf(template: string): TemplateSegment[] {
  return template
    .slice(1)
    .split('/')
    .map((text) => ({ text, parameter: parameterOf(text) }));
}

function parameterOf(segment: string): TemplateSegment['parameter'] {
  if (!segment.startsWith('{') || !segment.endsWith('}')) return undefined;
  const greedy = segment.endsWith('+}');
  return { name: segment.slice(1, greedy ? -2 : -1), greedy };
}

/** The names in a template, in order. */
export function pathParameterNames(template: string): string[] {
  return template.includes('{') ? segmentsOf(template).flatMap(({ parameter }) => parameter?.name ?? []) : [];
}

/**
 * What a path's segments give a template's parameters: `null` where the template has none, `undefined` where the path doesn't fit. A
 * greedy parameter takes all that is left, without a slash at its end; elsewhere too a slash at the path's end makes no difference.
 */
export function matchPath(template: string, path: string): PathParameters | null | undefined {
  if (template === path) return template.includes('{') ? undefined : null;
  const pathEnd = path.length > 1 && path.endsWith('/') ? path.length - 1 : path.length;
  let parameters: PathParameters | null = null;
  let inPath = 1;
  for (let inTemplate = 1; ;) {
    const end = segmentEnd(template, inTemplate, template.length);
    const last = end === template.length;
    const greedy = last && template.endsWith('+}');
    const pathSegmentEnd = greedy ? pathEnd : segmentEnd(path, inPath, pathEnd);
    const value = path.slice(inPath, pathSegmentEnd);
    if (template[inTemplate] !== '{') {
      if (value !== template.slice(inTemplate, end)) return undefined;
    } else {
      if (value === '') return undefined;
      parameters ??= {};
      setOwn(parameters, template.slice(inTemplate + 1, greedy ? end - 2 : end - 1), value);
    }
    if (last) return pathSegmentEnd === pathEnd ? parameters : undefined;
    if (pathSegmentEnd === pathEnd) return undefined;
    inTemplate = end + 1;
    inPath = pathSegmentEnd + 1;
  }
}

function segmentEnd(text: string, start: number, limit: number): number {
  const slash = text.indexOf('/', start);
  return slash === -1 || slash > limit ? limit : slash;
}

/** The path that a template and values for all its parameters make. */
export function fillPath(template: string, parameters: Readonly<Record<string, string | undefined>>): string {
  return segmentsOf(template).reduce(
    (path, { text, parameter }) => `${path}/${parameter === undefined ? text : parameters[parameter.name]}`,
    '',
  );
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
