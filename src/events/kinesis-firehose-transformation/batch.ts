import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import { show } from '../../internal/show.js';
import { facts } from './facts.js';

/** The inits of a batch, each checked, none missing. */
export function checkedInits<Init extends object>(
  doing: string,
  inits: readonly (Init | undefined)[],
  table: OptionTable<Init>,
): readonly Init[] {
  const { maximum } = facts.records!;
  if (inits.length > maximum) {
    throw failure(doing, `its list has ${inits.length} records`, `Pass at most ${maximum}: more don’t fit into 6 MB.`);
  }
  const known: Init[] = [];
  for (const init of inits) {
    if (init !== undefined) checkOptions(doing, init, table);
    known.push(init ?? ({} as Init));
  }
  return known;
}

/** Refuses records that can't be told apart, and more data than an event holds. */
export function checkBatch<Kind extends { readonly recordId: string }>(
  doing: string,
  records: readonly Kind[],
  dataOf: (record: Kind) => string,
): void {
  let characters = 0;
  for (const record of records) characters += dataOf(record).length;
  checkPayloadSize(doing, characters, () => records.map(dataOf), SYNCHRONOUS_PAYLOAD_LIMIT);
  if (records.length < 2) return;
  const seen = new Set<string>();
  for (const { recordId } of records) {
    if (seen.has(recordId)) {
      throw failure(doing, `two records have the record id ${show(recordId)}`, 'Give each an id, or sequence number, of its own.');
    }
    seen.add(recordId);
  }
}
