/** The bench of a year passes only what is flat, and nothing that it did not measure. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Quarter } from '../bench/year/limits';
import { flat } from '../bench/year/limits';

const QUARTER: Quarter = {
  traces: 124_000,
  days: 372,
  bookkeeping: 1_000,
  estimate: 9e7,
  disk: 9e7,
  pageHeap: 4e6,
  workerHeap: 2e6,
  popup: 100,
  empty: 50,
};
const year = (last: Partial<Quarter> = {}) => {
  const grown = { ...QUARTER, ...last };
  return [QUARTER, QUARTER, grown, grown];
};

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('a year', () => {
  it('is flat where only day rows are added', () => {
    expect(flat(year())).toBe(true);
    expect(flat(year({ days: 1_500 }))).toBe(true);
    // Beside other work the empty page takes longer as well.
    expect(flat(year({ popup: 200, empty: 100 }))).toBe(true);
    // Not yet tidied up once, and tidied up the next time.
    expect(flat([QUARTER, QUARTER, { ...QUARTER, disk: 2e8, estimate: 2e8 }, QUARTER])).toBe(true);
  });

  it.each([
    { traces: 190_000 },
    { disk: 2e8 },
    { estimate: 2e8 },
    { bookkeeping: 2_000 },
    { pageHeap: 6e6 },
    { workerHeap: 3e6 },
    { popup: 130 },
  ])('is not where it grows: %j', (grown) => {
    expect(flat(year(grown))).toBe(false);
  });

  it('is not where nothing was measured', () => {
    expect(flat([])).toBe(false);
    expect(flat(year({ popup: Number.NaN }))).toBe(false);
    expect(flat([QUARTER, QUARTER])).toBe(false);
  });
});
