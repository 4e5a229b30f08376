/** Chance that falls the same way every time: the example is the same for everybody who opens it. */
import { hashLabel } from '../core/form-shape';

export interface Chance {
  /** In [0, 1). */
  share(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
}

const SEED = [2026, 1120] as const;

/** @param of what is being drawn, so that each part of the example has a chance of its own */
export function chanceOf(of: string): Chance {
  let state = hashLabel(of, SEED);
  // mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for a picture of a day.
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    happens: (probability) => share() < probability,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
  };
}
