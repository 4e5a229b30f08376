/**
 * The page's two clocks held against each other. Durations come from the monotonic one; the wall
 * clock only says where they lie. A step between them is sleep or a changed clock.
 */

/** Slewing and rounding stay below this; a step past it ends an interval at the last sign of life. */
export const CLOCK_STEP_MS = 2_000;

export interface Clock {
  /** Wall-clock epoch ms, whole, of a monotonic time (an event's timeStamp). */
  wall(t: number): number;
  /** Holds the clocks against each other; answers whether they stepped apart since last time. */
  stepped(): boolean;
}

export function startClock(): Clock {
  let offset = Date.now() - performance.now();
  return {
    wall: (t) => Math.round(t + offset),
    stepped() {
      const now = Date.now() - performance.now();
      const step = Math.abs(now - offset) > CLOCK_STEP_MS;
      // Small drift is followed only when it matters, so that near times keep their order.
      if (step) offset = now;
      return step;
    },
  };
}
