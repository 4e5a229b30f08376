/**
 * 这不是登录, 这不是打卡: the user's correction of what was noticed. A trace is never edited; a void
 * that names it takes it back, and a void that names that void brings it back.
 */
import type { StoredTrace, TraceKind } from './trace';

/** What can be taken back: the judgements. Times, clicks and keys are facts. */
export const CORRECTABLE = ['login', 'checkin'] as const satisfies readonly TraceKind[];

export function isCorrectable(trace: StoredTrace): boolean {
  return CORRECTABLE.some((kind) => kind === trace.kind);
}

/** Keys of the traces that do not hold, voids that were themselves taken back included. */
export function takenBack(traces: readonly StoredTrace[]): Set<number> {
  const gone = new Set<number>();
  // A void is stored after what it names, so the latest are judged first.
  const voids = traces.flatMap((trace) => (trace.kind === 'void' ? [trace] : []));
  for (const { key, of } of voids.sort((a, b) => b.key - a.key)) if (!gone.has(key)) gone.add(of);
  return gone;
}

/**
 * The key that a further void must name so that the trace is taken back, or holds again; null
 * where it stands so already, is of another kind, or is not among `traces`.
 */
export function correctionOf(
  traces: readonly StoredTrace[],
  key: number,
  wrong: boolean,
): number | null {
  const trace = traces.find((one) => one.key === key);
  if (!trace || !isCorrectable(trace)) return null;
  const gone = takenBack(traces);
  if (gone.has(key) === wrong) return null;
  if (wrong) return key;
  const holding = traces.find((one) => one.kind === 'void' && one.of === key && !gone.has(one.key));
  return holding?.key ?? null;
}
