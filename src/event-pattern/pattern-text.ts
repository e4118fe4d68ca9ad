/**
 * The text of a pattern that was given as an object: JSON with a space after each comma and colon,
 * which is what the recorded places of errors count.
 */
export function patternText(pattern: object): string {
  const text = JSON.stringify(pattern) ?? 'null';
  let spaced = '';
  let from = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '"') inString = !inString;
    else if (inString) {
      if (char === '\\') index++;
    } else if (char === ',' || char === ':') {
      spaced += `${text.slice(from, index + 1)} `;
      from = index + 1;
    }
  }
  return spaced + text.slice(from);
}
