import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { soon } from '../../src/access/soon';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is the answer, where the browser knows it', async () => {
  expect(await soon(Promise.resolve('answer'), 'meanwhile')).toEqual({
    first: 'answer',
    late: null,
  });
});

it('waits no longer than a page may, and hands on what is still to come', async () => {
  const asked = new Promise<string>((done) => setTimeout(done, 5_000, 'answer'));
  const known = soon(asked, 'meanwhile');
  await vi.advanceTimersByTimeAsync(200);
  const { first, late } = await known;
  expect(first).toBe('meanwhile');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await late).toBe('answer');
});
