import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The `type` of the nearest package.json at or above a folder; the search stops at `node_modules`. */
export function packageType(folder: string): unknown {
  for (let place = folder; !place.endsWith('node_modules'); place = dirname(place)) {
    const file = join(place, 'package.json');
    if (existsSync(file)) return typeIn(file);
    if (dirname(place) === place) break;
  }
  return undefined;
}

function typeIn(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}
