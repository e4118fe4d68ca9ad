import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';

/** What looks like an operation and isn't one: comments and texts. */
const COMMENTS_AND_TEXTS = /#[^\n]*|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"/g;
const OPERATION = /(?:^|[\s}])(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/g;

/** The names of the operations that a query declares. */
function operationsIn(queryString: string): string[] {
  return Array.from(queryString.replace(COMMENTS_AND_TEXTS, '""').matchAll(OPERATION), ([, name]) => name!);
}

/**
 * The name of the operation that is to be executed; `undefined` for one without name.
 *
 * @throws where the query has no such operation, or several and nothing says which
 */
export function operationNameOf(doing: string, queryString: string, given: string | undefined): string | undefined {
  const [first, ...others] = operationsIn(queryString);
  if (given === undefined) {
    if (others.length === 0) return first;
    throw failure(
      doing,
      `option "queryString" has the operations ${[first, ...others].join(', ')}`,
      'Pass one of them as "operationName".',
    );
  }
  if (given === first || others.includes(given)) return given;
  throw failure(
    doing,
    `option "operationName" is ${show(given)}, but the queryString has ${first === undefined ? 'no operation with a name' : [first, ...others].join(', ')}`,
    'Leave it out, or pass an operation of the queryString.',
  );
}
