/** What opening pages and choosing ranges may take, and whether a run kept to it. */
import type { Times } from '../times';
import { failed } from '../times';

/** Popup, click to figure, over an empty page of the same run; and how it may grow with history. */
const MOST_OVER_EMPTY_MS = 60;
const MOST_GROWTH_MS = 20;
/** The dashboard with three years: from opening to the first paint, and to a range's new figures. */
const MOST_FIRST_PAINT_MS = 150;
const MOST_RANGE_MS = 100;
/** How the name of a range's time begins. */
const RANGES = 'three years: ';

/** Whether every limit was kept. */
export function judged(times: Times): boolean {
  const median = (what: string) => times.at(what, 0.5);
  const popup = median('popup, three years');
  const ranges = times.names(RANGES);
  console.log();
  const misses = [
    failed(
      'popup with three years, over an empty page',
      popup - median('empty, three years'),
      MOST_OVER_EMPTY_MS,
    ),
    failed(
      'popup with three years, over one day',
      popup - median('popup, one day'),
      MOST_GROWTH_MS,
    ),
    failed(
      'dashboard with three years, first paint',
      median('dashboard, three years'),
      MOST_FIRST_PAINT_MS,
    ),
    ...ranges.map((what) => failed(what, median(what), MOST_RANGE_MS)),
    // Where no range was timed, none kept its limit.
    ...(ranges.length > 0
      ? []
      : [failed('dashboard with three years, ranges', Number.NaN, MOST_RANGE_MS)]),
  ];
  return !misses.includes(true);
}
