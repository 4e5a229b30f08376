/** What is measured now, kept where content scripts read it without waking the worker. */
import { browser } from '../browser';
import type { ShapeKey } from '../core/form-shape';
import type { Kept } from '../core/listed';
import type { Measured } from '../core/measured';
import { MEASURED_KEY } from '../core/measured';

const NOTHING: Measured = {
  platforms: [],
  pausedUntil: null,
  shapeKey: [0, 0],
  hiddenMedia: false,
};

export async function readMeasured(): Promise<Measured> {
  const stored = (await browser.storage.local.get(MEASURED_KEY))[MEASURED_KEY];
  return { ...NOTHING, ...(stored as Partial<Measured> | undefined) };
}

/** Writes what is measured, and what is kept beside it, at once: never one without the other. */
export async function writeMeasured(
  change: Partial<Measured>,
  kept: Partial<Kept> = {},
): Promise<Measured> {
  const before = await readMeasured();
  const next = { ...before, shapeKey: drawn(before.shapeKey), ...change };
  await browser.storage.local.set({ ...kept, [MEASURED_KEY]: next });
  return next;
}

/** The key as it is, or one drawn now. */
function drawn(key: ShapeKey): ShapeKey {
  if (key.some((word) => word !== 0)) return key;
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [first, second];
}

/** Whether the pause holds at `now`. */
export function isPaused({ pausedUntil }: Measured, now: number): boolean {
  return pausedUntil === 'resumed' || (typeof pausedUntil === 'number' && pausedUntil > now);
}
