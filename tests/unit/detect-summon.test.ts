// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bring, dismiss, summon } from '../../src/detect/summon';

let stop: AbortController;
const NONE = () => [];
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  dismiss();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const asking = (visible: boolean) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
  const ask = vi.fn(() => Promise.resolve());
  const came = vi.fn();
  const acted = summon(document, ask, came, stop.signal);
  return { ask, came, acted };
};

it('a document that is seen asks at once, one that is hidden when someone acts in it', () => {
  expect(asking(true).ask).toHaveBeenCalledOnce();
  const { ask, acted } = asking(false);
  expect(ask).not.toHaveBeenCalled();
  acted();
  expect(ask).toHaveBeenCalledOnce();
});

it('who got no answer asks again, but not while one is due, and not without end', async () => {
  vi.useFakeTimers();
  const { ask, acted } = asking(true);
  acted();
  expect(ask).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ask).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  acted();
  expect(ask).toHaveBeenCalledTimes(3);
});

it('they come once, and are there at once for who starts over', () => {
  const { came, ask, acted } = asking(true);
  bring(NONE);
  bring(NONE);
  acted();
  expect(came).toHaveBeenCalledExactlyOnceWith(NONE);
  expect(ask).toHaveBeenCalledOnce();
  const again = asking(true);
  expect(again.came).toHaveBeenCalledExactlyOnceWith(NONE);
  expect(again.ask).not.toHaveBeenCalled();
});

it('those of a replaced script are forgotten, and who was stopped gets none', () => {
  bring(NONE);
  dismiss();
  const { came } = asking(true);
  expect(came).not.toHaveBeenCalled();
  stop.abort();
  bring(NONE);
  expect(came).not.toHaveBeenCalled();
});
