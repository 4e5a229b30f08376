// @vitest-environment happy-dom
/** Media that plays in a hidden page, where its user wants that recorded: how long, and when. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toTraces } from '../../src/core/day-split';
import type { Measured } from '../../src/core/measured';
import type { Batch } from '../../src/core/sighting';
import { measurePage } from '../../src/detect/page';
import { studyDetector } from '../../src/detect/study';
import { bring, dismiss } from '../../src/detect/summon';
import { userActs } from './user-activation';

const PLATFORM = {
  id: 'study',
  name: '学习',
  level: 'county',
  category: 'study',
  matches: ['http://study.gov.localhost/*'],
} as const;
const MEASURED = {
  platforms: [PLATFORM],
  pausedUntil: null,
  shapeKey: [1, 2],
  hiddenMedia: true,
} as unknown as Measured;
const H = 3_600_000;

let batches: Batch[];
let run: AbortController;
let visible: boolean;
let video: HTMLMediaElement;
let playing: boolean;
const channel = {
  send: async (batch: Batch) => void batches.push(batch),
  keep: async (batch: Batch) => void batches.push(batch),
  detectors: async () => undefined,
};
const show = (is: boolean) => {
  visible = is;
  document.dispatchEvent(new Event('visibilitychange'));
};
const media = (type: string) => {
  playing = type === 'playing';
  video.dispatchEvent(new Event(type));
};
const told = () =>
  [...new Map(batches.map((one) => [one.id, one])).values()]
    .flatMap(({ sightings }) => sightings)
    .filter((one) => one.kind === 'hidden-media');

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
    now: new Date(2026, 10, 23, 22, 0),
  });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'http://study.gov.localhost/',
  );
  userActs(false);
  [batches, visible, playing] = [[], true, false];
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() =>
    visible ? 'visible' : 'hidden',
  );
  document.body.innerHTML = '<video controls></video>';
  video = document.querySelector('video') as HTMLMediaElement;
  Object.defineProperties(video, {
    paused: { get: () => !playing },
    ended: { value: false },
    muted: { value: false },
    readyState: { value: 4 },
  });
  run = new AbortController();
  bring(() => [studyDetector(true)]);
  measurePage(
    document,
    MEASURED,
    { own: PLATFORM as never, related: [] },
    channel,
    true,
    run.signal,
  );
});
afterEach(() => {
  run.abort();
  dismiss();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('from 22:00 to 01:00 is two hours of the one day and one of the next', () => {
  show(false);
  media('playing');
  vi.advanceTimersByTime(3 * H);
  media('pause');
  run.abort();
  const traces = toTraces(
    told().map((one) => ({ ...one, platform: 'study', visit: 'v' }) as never),
  );
  expect(traces.map((one) => [one.day, (one as { ms: number }).ms / H])).toEqual([
    ['2026-11-23', 2],
    ['2026-11-24', 1],
  ]);
});

it('a machine that slept for eight hours in between has played no such time', () => {
  show(false);
  media('playing');
  vi.advanceTimersByTime(60_000);
  // The monotonic clock of Windows goes on in sleep, and no timer runs.
  const woken = performance.now() + 8 * H;
  vi.spyOn(performance, 'now').mockReturnValue(woken);
  media('pause');
  run.abort();
  const ms = told().reduce((sum, one) => sum + (one as { ms: number }).ms, 0);
  expect(ms / H).toBeLessThan(0.1);
});

it('is told as far as it went where the measuring is paused, and nothing goes on after', () => {
  show(false);
  media('playing');
  vi.advanceTimersByTime(60_000);
  run.abort();
  expect(told().map((one) => (one as { ms: number }).ms)).toEqual([60_000]);
  expect(vi.getTimerCount()).toBe(0);
});
