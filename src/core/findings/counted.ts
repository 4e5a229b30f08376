/** The commonest kind of finding: something on one platform was counted so many times a week. */
import type { DayRow } from '../day-row';
import type { Evidence } from '../evidence';
import type { Clue, Figure, Finding, Metric, Per } from '../finding';
import type { PlatformRows } from './platform-rows';
import { daysWith, sumOf } from './platform-rows';
import { observedN, spansOf } from './spans';
import { sureOf } from './sure';

export interface Count {
  metric: Metric;
  of: (row: DayRow) => number;
  /** The threshold for one `span`. */
  each: number;
  span: Per['span'];
}

/** The finding, or null where the count stays below its threshold. */
export function counted(
  evidence: Evidence,
  clue: Clue,
  { id, rows }: PlatformRows,
  { metric, of, each, span }: Count,
): Finding | null {
  const value = sumOf(rows, of);
  const per = spansOf(evidence, span);
  const threshold = each * per.n;
  if (value < threshold) return null;
  return {
    clue,
    platforms: [id],
    figures: [{ metric, value }],
    threshold,
    per,
    // One that was counted wrongly must not be what makes it.
    sure: sureOf(value - 1, threshold, observedN(evidence)),
    days: daysWith(rows, of),
  };
}

/** Adds what else was counted there; what never happened is not mentioned. */
export function beside(finding: Finding | null, figures: readonly Figure[]): Finding[] {
  if (!finding) return [];
  const told = figures.filter(({ value }) => value > 0);
  return [{ ...finding, figures: [...finding.figures, ...told] }];
}
