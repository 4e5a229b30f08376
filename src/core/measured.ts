/** What is measured now: the one record that content scripts read. Types only. */
import type { ShapeKey } from './form-shape';
import type { Platform } from './platform';

/** Null: not paused. `'resumed'`: until the user ends it. A number: until that epoch ms. */
export type PausedUntil = null | 'resumed' | number;

export interface Measured {
  /** Platforms the user added and whose origins are granted, the closest precedence first. */
  platforms: Platform[];
  pausedUntil: PausedUntil;
  /** Key of the form-label hashes, drawn once per install; never leaves this machine. */
  shapeKey: ShapeKey;
  /** Whether media playing in a hidden page is recorded (PRIVACY: off unless switched on). */
  hiddenMedia: boolean;
  /** Origins of these platforms that the user took back in the browser: nothing is measured there. */
  withdrawn?: string[];
}

export const MEASURED_KEY = 'measured';
