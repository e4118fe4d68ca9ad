import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { epochMilliseconds } from '../../values/time.js';
import type { CloudWatchWidgetTimeRangeInit } from './init.js';
import type { CloudWatchWidgetTimeRange } from './types.js';

const THREE_HOURS = 10_800_000;

function refuseUnlessInOrder(doing: string, what: string, start: number, end: number): void {
  if (start < end) return;
  throw failure(doing, `option "timeRange" has ${what} that starts at ${start} and ends at ${end}`, 'Let it start before it ends.');
}

/** The range that a dashboard shows. */
export function timeRangeOf(doing: string, init: CloudWatchWidgetTimeRangeInit, time: number): CloudWatchWidgetTimeRange {
  const end = init.end === undefined ? time : epochMilliseconds(init.end);
  if (init.start !== undefined && init.relativeStart !== undefined) {
    throw failure(doing, `option "timeRange" is ${show(init)}, relative and absolute at once`, 'Pass relativeStart or start.');
  }
  const range: CloudWatchWidgetTimeRange =
    init.start === undefined
      ? { mode: 'relative', start: end - (init.relativeStart ?? THREE_HOURS), end, relativeStart: init.relativeStart ?? THREE_HOURS }
      : { mode: 'absolute', start: epochMilliseconds(init.start), end };
  refuseUnlessInOrder(doing, 'a range', range.start, end);
  if (init.zoom === undefined) return range;
  const zoom = { start: epochMilliseconds(init.zoom.start), end: epochMilliseconds(init.zoom.end) };
  refuseUnlessInOrder(doing, 'a zoom', zoom.start, zoom.end);
  if (zoom.start < range.start || zoom.end > end) {
    throw failure(
      doing,
      `option "timeRange" has a zoom from ${zoom.start} to ${zoom.end}, but the range goes from ${range.start} to ${end}`,
      'Let the zoom lie inside the range.',
    );
  }
  range.zoom = zoom;
  return range;
}
