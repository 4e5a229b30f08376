// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Measured } from '../../src/core/measured';
import type { Batch } from '../../src/core/sighting';
import type { Detector, Emit } from '../../src/detect/detector';
import { measurePage } from '../../src/detect/page';
import { bring, dismiss } from '../../src/detect/summon';
import { userActs } from './user-activation';

const OA = { id: 'oa', name: '协同办公', level: 'county', category: 'oa' } as const;
const PLATFORM = { ...OA, matches: ['http://oa.gov.localhost/*'] };
const MEASURED: Measured = {
  platforms: [PLATFORM],
  pausedUntil: null,
  shapeKey: [1, 2],
  hiddenMedia: false,
};

let batches: Batch[];
let run: AbortController;
const channel = {
  send: async (batch: Batch) => void batches.push(batch),
  keep: async (batch: Batch) => void batches.push(batch),
  detectors: async () => undefined,
};
const purposes = () =>
  batches.flatMap(({ sightings }) =>
    sightings.map((one) => (one.kind === 'click' ? one.purpose : one.kind)),
  );

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'http://oa.gov.localhost/',
  );
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  document.body.innerHTML = '<button>签收</button>';
  userActs(false);
  batches = [];
  run = new AbortController();
  measurePage(document, MEASURED, { own: PLATFORM, related: [] }, channel, true, run.signal);
});
afterEach(() => {
  run.abort();
  dismiss();
  vi.restoreAllMocks();
});

let t = 0;
function click(): void {
  t += 1_000;
  const event = new MouseEvent('click', { bubbles: true, detail: 1 });
  Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: t } });
  document.querySelector('button')?.dispatchEvent(event);
}

const counting: Detector = (_document, _platform, emit, heard) =>
  heard.on('click', () => emit({ kind: 'click', purpose: 'acknowledge' }));

it('what was clicked before the detectors came is judged once they are there', () => {
  click();
  bring(() => [counting]);
  click();
  run.abort();
  expect(purposes()).toEqual(['acknowledge', 'acknowledge']);
});

it('and where they never come it is sent as clicked, when the measuring stops or the page is left', () => {
  click();
  window.dispatchEvent(new Event('pagehide'));
  expect(purposes()).toEqual(['other']);
  click();
  run.abort();
  expect(purposes()).toEqual(['other', 'other']);
});

it('a detector that came late has its last word before all is sent', () => {
  bring(() => [
    (_document, _platform, emit, _heard, signal) =>
      signal.addEventListener('abort', () => emit({ kind: 'rank' })),
  ]);
  run.abort();
  expect(purposes()).toEqual(['rank']);
});

it('what it says of the leaving itself lies in the batch that closes the document', () => {
  bring(() => [
    (_document, _platform, emit, heard, signal) =>
      heard.onLeaving(() => emit({ kind: 'refusal' }), signal),
  ]);
  window.dispatchEvent(new Event('pagehide'));
  expect(purposes()).toEqual(['refusal']);
  expect(batches.map(({ attention }) => attention.closed !== undefined)).toEqual([true]);
});

it('one detector that fails as it starts takes no other with it, nor the way to stop', () => {
  vi.useFakeTimers();
  bring(() => [
    () => {
      throw new Error('clobbered');
    },
    counting,
  ]);
  click();
  expect(() => vi.runAllTimers()).toThrow('clobbered');
  vi.useRealTimers();
  run.abort();
  click();
  expect(purposes()).toEqual(['acknowledge']);
});

it('what a page shows by itself after a night of sleep is not dated the evening before', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  try {
    run.abort();
    run = new AbortController();
    let say: Emit = () => undefined;
    const speaking: Detector = (_document, _platform, emit) => {
      say = emit;
    };
    bring(() => [speaking]);
    measurePage(document, MEASURED, { own: PLATFORM, related: [] }, channel, true, run.signal);
    // The monotonic clock of Linux and macOS stands still in sleep.
    const morning = Date.now() + 15 * 3_600_000;
    vi.setSystemTime(morning);
    say({ kind: 'rank' });
    run.abort();
    const [rank] = batches.flatMap(({ sightings }) => sightings);
    expect(rank).toEqual({ kind: 'rank', at: morning });
  } finally {
    vi.useRealTimers();
  }
});
