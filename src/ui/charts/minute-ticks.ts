/** A scale from zero: ticks in whole minutes, the last at or above `maxMs`. */
export function minuteTicks(maxMs: number): number[] {
  const minutes = Math.max(4, maxMs / 60_000);
  const step =
    [1, 2, 5, 10, 15, 20, 30, 60, 90, 120, 180, 240, 360, 480].find(
      (size) => minutes / size <= 4,
    ) ?? 720;
  const ticks = [0];
  while ((ticks[ticks.length - 1] ?? 0) < minutes)
    ticks.push((ticks[ticks.length - 1] ?? 0) + step);
  return ticks;
}
