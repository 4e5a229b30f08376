/**
 * Runs beside the product's own script, in its world of a measured page: makes one mark after
 * another, each with a time of its own, and hands them on by the product's own sender and channel.
 * A mark is a click trace in the store, so each is countable there.
 */
import type { AttentionReport } from '../../../src/core/sighting';
import { channelTo } from '../../../src/detect/channel';
import type { Channel, Sender } from '../../../src/detect/sender';
import { sender } from '../../../src/detect/sender';
import { MARK } from './mark';

export interface Pace {
  platform: string;
  /** No mark has this time or an earlier one. */
  after: number;
  /** A mark in about this time. */
  everyMs: number;
  /** Batches go in about this time; absent, at the product's own pace. */
  flushMs?: number;
}

/** What the bench is told as it happens, since the page may be gone a moment later. */
export type Told =
  | { what: 'made'; at: number; since: number }
  | { what: 'stored' | 'kept'; marks: number[] }
  | { what: 'failed' };

declare const benchTold: (told: string) => void;
const PULSE_MS = 1_000;

const told = (one: Told) => benchTold(JSON.stringify(one));
const about = (ms: number) => ms * (0.3 + 1.4 * Math.random());
const world = globalThis as { benchStop?: () => void };

export function start({ platform, after, everyMs, flushMs }: Pace): void {
  world.benchStop?.();
  const self = new AbortController();
  let last = after;
  let made = Date.now();
  let pulses: AttentionReport['pulses'] = [];
  const channel = channelTo(self);
  const marksOf = (batch: Parameters<typeof channel.send>[0]) =>
    batch.sightings.map(({ at }) => at);
  const watched: Channel = {
    async send(batch) {
      try {
        await channel.send(batch);
        told({ what: 'stored', marks: marksOf(batch) });
      } catch (error) {
        told({ what: 'failed' });
        throw error;
      }
    },
    async keep(batch) {
      await channel.keep(batch);
      told({ what: 'kept', marks: marksOf(batch) });
    },
  };
  const out: Sender = sender(
    watched,
    () => ({ root: true, platform, relatedTo: [] }),
    (leaving) => {
      if (pulses.length === 0 && !leaving) return null;
      const now = Date.now();
      const report: AttentionReport = { pulses, breaks: [], media: [], aliveUntil: now };
      if (leaving) report.closed = now;
      pulses = [];
      return report;
    },
    self.signal,
  );
  const mark = () => {
    if (self.signal.aborted) return;
    const now = Date.now();
    last = Math.max(last + 1, now);
    told({ what: 'made', at: last, since: Math.max(0, Math.min(now - made, PULSE_MS)) });
    made = now;
    if (last - (pulses.at(-1)?.[0] ?? 0) >= PULSE_MS) pulses.push([last, 'page']);
    out.push({ kind: 'click', purpose: MARK, at: last });
    setTimeout(mark, about(everyMs));
  };
  const flush = () => {
    if (self.signal.aborted || flushMs === undefined) return;
    out.flush();
    setTimeout(flush, about(flushMs));
  };
  mark();
  setTimeout(flush, about(flushMs ?? 0));
  addEventListener('pagehide', () => out.leave(true), { signal: self.signal });
  world.benchStop = () => {
    self.abort();
    out.flush();
  };
}

/** No more marks; what is held is handed on, as where the product's own script is stopped. */
export function stop(): void {
  world.benchStop?.();
}
