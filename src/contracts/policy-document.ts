import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';

const VERSIONS: ReadonlySet<unknown> = new Set(['2012-10-17', '2008-10-17']);
const EFFECTS: ReadonlySet<unknown> = new Set(['Allow', 'Deny']);

/** `Action` or `NotAction`, `Resource` or `NotResource`: a text or texts. */
function* listProblems(statement: Record<string, unknown>, where: string, name: 'Action' | 'Resource'): Generator<string> {
  const opposite = `Not${name}`;
  const key = opposite in statement && !(name in statement) ? opposite : name;
  const value = statement[key];
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list.length === 0 || !list.every((entry) => typeof entry === 'string' && entry !== '')) {
    yield `${where}.${key} is ${show(value)}, neither a string nor an array of strings`;
  }
}

function* statementProblems(statement: unknown, where: string): Generator<string> {
  if (!isPlainObject(statement)) {
    yield `${where} is ${show(statement)}, not an object`;
    return;
  }
  if (!EFFECTS.has(statement.Effect)) yield `${where}.Effect is ${show(statement.Effect)}, neither "Allow" nor "Deny"`;
  yield* listProblems(statement, where, 'Action');
  yield* listProblems(statement, where, 'Resource');
}

/**
 * What is wrong with a policy that an authorizer answers with, without a full stop.
 *
 * @param where what the answer calls it, such as `policyDocument`
 */
export function* policyDocumentProblems(document: unknown, where: string): Generator<string> {
  if (!isPlainObject(document)) {
    yield `${where} is ${show(document)}, not an object`;
    return;
  }
  if (!VERSIONS.has(document.Version)) yield `${where}.Version is ${show(document.Version)}, not "2012-10-17"`;
  const { Statement: statements } = document;
  if (!Array.isArray(statements)) yield `${where}.Statement is ${show(statements)}, not an array`;
  else for (const [index, statement] of statements.entries()) yield* statementProblems(statement, `${where}.Statement[${index}]`);
}
