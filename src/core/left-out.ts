/** Platforms that the user keeps out of what he hands over. */
import { burdenOf } from './day-row';
import type { Evidence } from './evidence';

/**
 * The evidence as if these platforms had never been registered: what is computed from it cannot
 * name them, nor rest on them. Which days were observed stays: that is said of the computer.
 */
export function withoutPlatforms(evidence: Evidence, leftOut: ReadonlySet<string>): Evidence {
  const kept = ({ platform }: { platform: string }) => !leftOut.has(platform);
  const { rows, rowsBefore, earlier, earlierBefore, platforms, measured, since, items } = evidence;
  return {
    ...evidence,
    rows: rows.filter(kept),
    rowsBefore: rowsBefore.filter(kept),
    earlier: earlier.filter(kept),
    earlierBefore: earlierBefore.filter(kept),
    platforms: platforms.filter(({ id }) => !leftOut.has(id)),
    measured: measured.filter((id) => !leftOut.has(id)),
    since: Object.fromEntries(Object.entries(since).filter(([id]) => !leftOut.has(id))),
    items: items.map((item) => ({
      ...item,
      platforms: item.platforms.filter((id) => !leftOut.has(id)),
    })),
  };
}

/**
 * Ids of the platforms that what is handed over could name: those with day rows in the range, the
 * costliest first, then those whose forms of before it are held against others, and those measured.
 */
export function nameable({ rows, earlier, measured }: Evidence): string[] {
  const burden = new Map<string, number>();
  for (const row of rows) {
    burden.set(row.platform, (burden.get(row.platform) ?? 0) + burdenOf(row));
  }
  const used = [...burden].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return [...new Set([...used, ...earlier.map(({ platform }) => platform), ...measured])];
}
