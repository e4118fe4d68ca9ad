// Writes docs/events/index.md, the table of all event sources, from their facts.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EventSourceFacts, EventTypeFacts } from '../src/contracts/facts.js';
import { eventSources } from '../src/events/registry.js';

const page = new URL('../docs/events/index.md', import.meta.url);

const HEADING = `# Event sources

Made from each source's facts by \`npm run fixtures\`. A type without a mark is declared by \`@types/aws-lambda\`; one marked with \\* is declared by
lambdouble.

| source | type | factory | generator | invocation | records | partial batch failure | answer | fixture |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
`;

function code(names: readonly (string | undefined)[]): string {
  return names
    .filter((name) => name !== undefined)
    .map((name) => `\`${name}\``)
    .join('<br>');
}

function typeName({ type, declaredBy }: EventTypeFacts): string {
  return `\`${type}\`${declaredBy === 'lambdouble' ? ' \\*' : ''}`;
}

function recordsOf({ records }: EventSourceFacts): string {
  if (records === undefined) return '';
  const { minimum, maximum } = records;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum.toLocaleString('en')}`;
}

function row(facts: EventSourceFacts): string {
  const { slug, title, types, invocation, batch, response } = facts;
  const cells = [
    `[${title}](${slug}.md)`,
    types.map(typeName).join('<br>'),
    code(types.flatMap(({ create, createRecord }) => [create, createRecord])),
    code(types.map(({ any }) => any)),
    invocation,
    recordsOf(facts),
    batch === undefined ? '' : `by \`${batch.identifier}\``,
    response.summary,
    `\`fixtures/${slug}/base.json\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The text of docs/events/index.md. */
export function expectedEventsIndex(): string {
  return `${HEADING}${eventSources.map(row).join('\n')}\n`;
}

/** What docs/events/index.md says now. */
export function presentEventsIndex(): string {
  return readFileSync(page, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, expectedEventsIndex());
  process.stdout.write(`Listed ${eventSources.length} event sources.\n`);
}
