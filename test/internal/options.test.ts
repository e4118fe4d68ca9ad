import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { aString, anInteger } from '../../src/internal/checks.js';
import { checkOptions, optionTable } from '../../src/internal/options.js';
import { messagesOf } from '../messages.js';

interface Options {
  name?: string | undefined;
  size?: number | undefined;
}

const table = optionTable<Options>({ name: aString, size: anInteger(0, 9) });
const check = (options: unknown) => (): void => checkOptions<Options>('create Thing', options, table);

describe('options', () => {
  it.each([
    [{}],
    [{ name: 'a' }],
    [{ name: 'a', size: 9 }],
    [{ name: undefined }],
    [Object.create(null)],
    [runInNewContext('({ size: 1 })')],
  ])('%j are fine', (options) => {
    expect(check(options)).not.toThrow();
  });

  it('are refused with the way out', () => {
    expect(
      messagesOf({
        'an unknown option': check({ colour: 1 }),
        'a misspelt option': check({ nam: 'a' }),
        'an unknown option that is undefined': check({ colour: undefined }),
        'a wrong value': check({ size: 10 }),
        'a value of another type': check({ name: 7 }),
        null: check(null),
        'a text': check('text'),
        'a list': check([]),
        'a name from the prototype of objects': check({ constructor: 1 }),
        'an own __proto__': check(JSON.parse('{"__proto__":{"size":1}}')),
        'a Map': check(new Map([['name', 'a']])),
        'a Date': check(new Date(0)),
        'a function': check(() => 1),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a Date": "Failed to create Thing: its options are 1970-01-01T00:00:00.000Z. Pass an object with any of: name, size.",
        "a Map": "Failed to create Thing: its options are {}. Pass an object with any of: name, size.",
        "a function": "Failed to create Thing: its options are a function. Pass an object with any of: name, size.",
        "a list": "Failed to create Thing: its options are []. Pass an object with any of: name, size.",
        "a misspelt option": "Failed to create Thing: there is no option "nam". Did you mean "name"? Known options: name, size.",
        "a name from the prototype of objects": "Failed to create Thing: there is no option "constructor". Known options: name, size.",
        "a text": "Failed to create Thing: its options are "text". Pass an object with any of: name, size.",
        "a value of another type": "Failed to create Thing: option "name" is 7. Pass a string.",
        "a wrong value": "Failed to create Thing: option "size" is 10. Pass an integer from 0 to 9.",
        "an own __proto__": "Failed to create Thing: there is no option "__proto__". Known options: name, size.",
        "an unknown option": "Failed to create Thing: there is no option "colour". Known options: name, size.",
        "an unknown option that is undefined": "Failed to create Thing: there is no option "colour". Known options: name, size.",
        "null": "Failed to create Thing: its options are null. Pass an object with any of: name, size.",
      }
    `);
  });
});

describe('a table', () => {
  it('is frozen and has no prototype', () => {
    expect(Object.isFrozen(table)).toBe(true);
    expect(Object.getPrototypeOf(table)).toBeNull();
  });
});
