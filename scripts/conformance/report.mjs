const WIDTH = 44;

function cell(value) {
  const text = value === undefined || value === null ? '–' : JSON.stringify(value).replace(/^"(.*)"$/, '$1');
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}

/** Rows of values, as lines in columns. */
export function table(header, rows) {
  const cells = [header, ...rows.map((row) => row.map(cell))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}
