/** What a year may make of size, memory and the popup, and whether a run kept to it. */

/** One quarter of a year of workdays, as it stood at its end. */
export interface Quarter {
  traces: number;
  days: number;
  bookkeeping: number;
  /** Bytes, as the browser estimates them and on disk. */
  estimate: number;
  disk: number;
  /** Bytes in use, of the page that records and of the worker. */
  pageHeap: number;
  workerHeap: number;
  /** Medians, ms: the popup from its opening to the paint of its figure, and an empty page. */
  popup: number;
  empty: number;
}

/**
 * After 90 days nothing but a day's sums is added. Of any 90 days 58 to 65 are worked, and of the 30
 * for which received batches are remembered 17 to 23: holidays move these, growth would double them.
 */
const MOST_TRACES = 1.15;
const MOST_BOOKKEEPING = 1.4;
/**
 * The browser tidies its files when it likes: between two tidyings they hold what is deleted, up to
 * twice as much. So the smaller of the last two quarters counts.
 */
const MOST_DISK = 1.4;
const MOST_HEAP = 1.25;
/** The popup over an empty page of its own rounds, last quarter against first. */
const MOST_POPUP = 1.25;

/** Whether a year with retention was flat from its second quarter on. */
export function flat(quarters: readonly Quarter[]): boolean {
  const [first, second] = quarters;
  const last = quarters[quarters.length - 1];
  if (!first || !second || !last || quarters.length < 3) {
    console.log('FAIL  too few quarters to tell');
    return false;
  }
  const popup = (quarter: Quarter) => quarter.popup / quarter.empty;
  const tidied = (of: 'disk' | 'estimate') =>
    Math.min(...quarters.slice(-2).map((quarter) => quarter[of])) / second[of];
  const kept = [
    within('traces kept, last quarter over second', last.traces / second.traces, MOST_TRACES),
    within('bytes on disk, last two quarters over second', tidied('disk'), MOST_DISK),
    within('bytes as estimated, last two over second', tidied('estimate'), MOST_DISK),
    within(
      'rows of bookkeeping, last quarter over second',
      last.bookkeeping / second.bookkeeping,
      MOST_BOOKKEEPING,
    ),
    within(
      'heap of the recording page, last over first',
      last.pageHeap / first.pageHeap,
      MOST_HEAP,
    ),
    within('heap of the worker, last over first', last.workerHeap / first.workerHeap, MOST_HEAP),
    within('popup over an empty page, last over first', popup(last) / popup(first), MOST_POPUP),
  ];
  return !kept.includes(false);
}

function within(what: string, ratio: number, most: number): boolean {
  // What was never measured keeps no limit.
  const kept = ratio <= most;
  console.log(`${kept ? 'pass' : 'FAIL'}  ${what}: ${ratio.toFixed(2)} (at most ${most})`);
  return kept;
}
