/** The bench of the store passes only what it timed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judged } from '../bench/store/limits';
import { Times } from '../bench/times';

const PAGES = [
  'popup, three years',
  'empty, three years',
  'popup, one day',
  'dashboard, three years',
];
const timed = (...more: [string, number][]) => {
  const times = new Times();
  for (const page of PAGES) times.note(page, 10);
  for (const [what, ms] of more) times.note(what, ms);
  return times;
};

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('the limits of the store', () => {
  it('are kept where pages and ranges are fast', () => {
    expect(judged(timed(['three years: month', 99]))).toBe(true);
    expect(judged(timed(['three years: month', 101]))).toBe(false);
  });

  it('are not kept where no range was timed, or no page', () => {
    expect(judged(timed())).toBe(false);
    expect(judged(new Times())).toBe(false);
  });
});
