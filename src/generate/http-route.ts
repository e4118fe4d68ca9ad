import * as fc from 'fast-check';
import { pathParameterNames } from '../values/path-template.js';

/** A route's template and the values of its parameters. */
export interface DrawnRoute {
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const TEMPLATES = ['/', '/orders', '/orders/{id}', '/{proxy+}', '/users/{userId}/orders/{orderId}', '/files/{path+}', '/{tenant.id}/x_y-z'];
const MOST_PARAMETERS = 4;

/** Values for a template's parameters, as many as there are. */
function parametersOf(template: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pathParameterNames(template)
      .slice(0, MOST_PARAMETERS)
      .map((name, index) => [name, template.includes(`{${name}+}`) ? values.slice(index).join('/') : values[index]!]),
  );
}

function someValues(segment: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.array(segment, { minLength: MOST_PARAMETERS, maxLength: MOST_PARAMETERS });
}

/** Routes of every kind, with parameters that fit them. */
export function anyRoute(segment: fc.Arbitrary<string>): fc.Arbitrary<DrawnRoute> {
  return fc
    .tuple(fc.constantFrom(...TEMPLATES), someValues(segment))
    .map(([template, values]) => ({ template, parameters: parametersOf(template, values) }));
}

/** What gives any template values for its parameters. */
export function anyParametersFor(segment: fc.Arbitrary<string>): fc.Arbitrary<(template: string) => Record<string, string>> {
  return someValues(segment).map((values) => (template) => parametersOf(template, values));
}
