import * as fc from 'fast-check';
import { anyText } from './values.js';

/** What producers send by mistake, or in a way that readers don't expect. */
const AWKWARD = [
  '',
  ' ',
  '\n',
  'null',
  '0',
  '{}',
  '[]',
  '{"orderId":',
  "{'orderId':1}",
  '"{\\"orderId\\":1}"',
  '{"a":1}{"a":2}',
  'eyJhIjoxfQ==',
];
/** The first bytes of a record into which the Kinesis Producer Library aggregated others. */
const AGGREGATED = [0xf3, 0x89, 0x9a, 0xc2];
/** `{"orderId":1}` as gzip writes it. */
const GZIPPED = 'H4sIAAAAAAACA6tWyi9KSS3yTFGyMqwFAAXPa/oNAAAA';

/** Data as producers put them into streams: text, JSON, several lines of it, broken JSON, nothing, bytes, compressed and aggregated ones. */
export function anyData(): fc.Arbitrary<unknown> {
  const bytes = fc.uint8Array({ maxLength: 20 });
  return fc.oneof(
    anyText(),
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.json({ maxDepth: 1 }), { minLength: 2, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`),
    fc.constantFrom(...AWKWARD),
    bytes,
    bytes.map((rest) => Uint8Array.from([...AGGREGATED, ...rest])),
    fc.constant(GZIPPED).map((text) => Uint8Array.from(Buffer.from(text, 'base64'))),
  );
}
