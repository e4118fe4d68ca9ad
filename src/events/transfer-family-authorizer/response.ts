import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

const MOST_SECONDARY_GROUPS = 16;
const LARGEST_ID = 0xffff_ffff;

/** What a text says in JSON, or nothing where it says nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/');
}

function isId(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_ID;
}

function* homeProblems({
  HomeDirectory,
  HomeDirectoryType: type,
  HomeDirectoryDetails: details,
}: Record<string, unknown>): Generator<string> {
  if (HomeDirectory !== undefined && !isPath(HomeDirectory))
    yield `HomeDirectory is ${show(HomeDirectory)}, not a path that starts with "/"`;
  if (type !== undefined && type !== 'PATH' && type !== 'LOGICAL') yield `HomeDirectoryType is ${show(type)}, neither "PATH" nor "LOGICAL"`;
  if (details === undefined) {
    if (type === 'LOGICAL') yield 'HomeDirectoryType is "LOGICAL", but there are no HomeDirectoryDetails';
    return;
  }
  if (typeof details !== 'string') {
    yield `HomeDirectoryDetails is ${show(details)}, not a string of JSON`;
    return;
  }
  const mappings = parsed(details);
  if (!Array.isArray(mappings) || mappings.length === 0) {
    yield `HomeDirectoryDetails is ${show(details)}, not the JSON of a list of mappings`;
    return;
  }
  for (const mapping of mappings as unknown[]) {
    if (isPlainObject(mapping) && isPath(mapping.Entry) && isPath(mapping.Target)) continue;
    yield `HomeDirectoryDetails has the mapping ${show(mapping)}, not { Entry, Target } with paths that start with "/"`;
  }
}

function* posixProblems(profile: unknown): Generator<string> {
  if (profile === undefined) return;
  if (!isPlainObject(profile)) {
    yield `PosixProfile is ${show(profile)}, not an object`;
    return;
  }
  for (const id of ['Uid', 'Gid']) if (!isId(profile[id])) yield `PosixProfile.${id} is ${show(profile[id])}, not a number of an id`;
  const groups = profile.SecondaryGids;
  if (groups === undefined || (Array.isArray(groups) && groups.length <= MOST_SECONDARY_GROUPS && groups.every(isId))) return;
  yield `PosixProfile.SecondaryGids is ${show(groups)}, not a list of up to ${MOST_SECONDARY_GROUPS} ids`;
}

function* keyProblems(keys: unknown, event: unknown): Generator<string> {
  const { password } = isPlainObject(event) ? event : {};
  const withPassword = typeof password === 'string' && password !== '';
  if (withPassword && keys !== undefined) yield 'PublicKeys is there, though the user logs in with a password';
  if (!withPassword && keys === undefined) yield 'PublicKeys is missing, though the user logs in with a key';
  if (keys === undefined || (Array.isArray(keys) && keys.every((key) => typeof key === 'string'))) return;
  yield `PublicKeys is ${show(keys)}, not a list of strings`;
}

function* problemsOf(answer: unknown, event: unknown): Generator<string> {
  if (answer === undefined || answer === null) return;
  if (!isPlainObject(answer)) {
    yield `The answer is ${show(answer)}, not an object`;
    return;
  }
  const { Role, Policy } = answer;
  const others = Object.keys(answer).filter((member) => member !== 'Role');
  if (Role === undefined || Role === '') {
    if (others.length > 0) yield `The answer has ${others.map(show).join(', ')} but no "Role"`;
    return;
  }
  if (typeof Role !== 'string' || !/^arn:.*role\/\S+$/.test(Role)) yield `Role is ${show(Role)}, not the ARN of a role`;
  yield* keyProblems(answer.PublicKeys, event);
  if (Policy !== undefined && (typeof Policy !== 'string' || !isPlainObject(parsed(Policy)))) {
    yield `Policy is ${show(Policy)}, not a string with the JSON of a policy`;
  }
  yield* homeProblems(answer);
  yield* posixProblems(answer.PosixProfile);
}

/**
 * What Transfer Family makes of an answer: somebody with a role is let in, anybody else is refused.
 *
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html
 */
export const loginResponse: ResponseContract = {
  summary:
    '`{ Role, Policy, HomeDirectory, HomeDirectoryType, HomeDirectoryDetails, PublicKeys, PosixProfile }`; an empty answer refuses the user',
  problems: (answer, event) => Array.from(problemsOf(answer, event), (problem) => `${problem}, so the user is refused.`),
};
