import { PNG } from 'pngjs';

/** Makes a PNG small enough for a square of `side` pixels. Each new pixel is the average of the box of old pixels that it covers. */
export function shrink(bytes: Uint8Array, side: number): Buffer {
  const before = PNG.sync.read(Buffer.from(bytes));
  const scale = Math.min(1, side / Math.max(before.width, before.height));
  const after = new PNG({
    width: Math.max(1, Math.round(before.width * scale)),
    height: Math.max(1, Math.round(before.height * scale)),
  });
  for (let y = 0; y < after.height; y++) {
    for (let x = 0; x < after.width; x++) {
      const pixel = averageOf(before, boxOf(x, after.width, before.width), boxOf(y, after.height, before.height));
      after.data.set(pixel, (y * after.width + x) * 4);
    }
  }
  return PNG.sync.write(after);
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function boxOf(position: number, newLength: number, oldLength: number): Range {
  const first = Math.floor((position * oldLength) / newLength);
  return { first, last: Math.max(first, Math.ceil(((position + 1) * oldLength) / newLength) - 1) };
}

function averageOf(png: PNG, columns: Range, rows: Range): number[] {
  const sums = [0, 0, 0, 0];
  for (let y = rows.first; y <= rows.last; y++) {
    for (let x = columns.first; x <= columns.last; x++) {
      for (let channel = 0; channel < 4; channel++) sums[channel]! += png.data[(y * png.width + x) * 4 + channel]!;
    }
  }
  const count = (columns.last - columns.first + 1) * (rows.last - rows.first + 1);
  return sums.map((sum) => Math.round(sum / count));
}
