/** Today's traces as lines that can be read: what kind, when, how long; like ones taken together. */
import { isCorrectable, takenBack } from '../../../core/correction';
import type { CheckinForm, StoredTrace } from '../../../core/trace';

/** Lines of one kind that follow each other within this are one line. */
export const TOGETHER_MS = 300_000;

export interface Line {
  at: number;
  until: number;
  platform: string;
  kind: Exclude<StoredTrace['kind'], 'void' | 'keys'>;
  /** How many traces it stands for. */
  n: number;
  ms: number;
  /** The trace itself, where the line is one login. */
  login?: StoredTrace & { kind: 'login' };
  form?: CheckinForm;
  /** What can be taken back stands alone, with its key and whether it was. */
  judged?: { key: number; wrong: boolean };
}

/** Oldest first. What the user took back stays, marked; keys are only counted, never listed. */
export function timeline(traces: readonly StoredTrace[]): Line[] {
  const gone = takenBack(traces);
  const lines: Line[] = [];
  const open = new Map<string, Line>();
  const sorted = [...traces].sort((a, b) => a.at - b.at);
  for (const trace of sorted) {
    if (trace.kind === 'void' || trace.kind === 'keys') continue;
    const alone = isCorrectable(trace);
    if (!alone && gone.has(trace.key)) continue;
    const ms = 'ms' in trace ? trace.ms : 0;
    // An upper bound alone is no stay.
    if (trace.kind === 'dwell' && ms === 0) continue;
    const until = trace.at + ms;
    const key = `${trace.platform} ${trace.kind}`;
    const before = open.get(key);
    if (before && !alone && trace.at - before.until <= TOGETHER_MS) {
      before.n += 1;
      before.ms += ms;
      before.until = Math.max(before.until, until);
      continue;
    }
    const line: Line = {
      at: trace.at,
      until,
      platform: trace.platform,
      kind: trace.kind,
      n: 1,
      ms,
    };
    if (alone) line.judged = { key: trace.key, wrong: gone.has(trace.key) };
    if (trace.kind === 'login') line.login = trace;
    if (trace.kind === 'checkin') line.form = trace.form;
    open.set(key, line);
    lines.push(line);
  }
  return lines;
}
