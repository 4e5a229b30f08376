/** Stretches in which media plays: watched, or beside what its user attends to. Sliced by each report. */
import type { AttentionReport } from '../core/sighting';
import type { Clock } from './clock';

/** A slice longer than this was not watched over: the page slept or hung. */
const SLICE_MAX_MS = 40_000;

export type Seen = 'media' | 'beside';

export interface Played {
  /** Media began or ended. */
  turn(playing: boolean): void;
  /** Begins the next slice, as what plays is seen from now on. */
  slice(): void;
  /** Ends it without another: nothing is known of what comes. */
  stop(): void;
  /** Begins the next without the one before, which lies on a clock that stepped. */
  skip(): void;
  /** Whether something plays that is seen. */
  isSeen(): boolean;
  isPending(): boolean;
  take(): Pick<AttentionReport, Seen>;
}

/** @param seen how what plays is seen now; null where it is not */
export function played(clock: Clock, seen: () => Seen | null): Played {
  let playing = false;
  let since = 0;
  let as: Seen | null = null;
  let told: Record<Seen, [number, number][]> = { media: [], beside: [] };
  const stop = () => {
    const now = performance.now();
    if (as && now > since && now - since <= SLICE_MAX_MS) {
      told[as].push([clock.wall(since), clock.wall(now)]);
    }
    as = null;
  };
  const skip = () => {
    as = playing ? seen() : null;
    since = performance.now();
  };
  const slice = () => {
    stop();
    skip();
  };
  return {
    turn(now) {
      playing = now;
      slice();
    },
    slice,
    stop,
    skip,
    isSeen: () => as !== null,
    isPending: () => as !== null || told.media.length > 0 || told.beside.length > 0,
    take() {
      const { media, beside } = told;
      told = { media: [], beside: [] };
      return beside.length > 0 ? { media, beside } : { media };
    },
  };
}
