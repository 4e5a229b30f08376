/** What one shared login would spare: login_s beyond the first login of a day, on any platform. */
import type { DayRow } from './day-row';

export interface PlatformLogins {
  platform: string;
  /** Successful logins, and those of them that were not their day's first anywhere. */
  n: number;
  sparedN: number;
  /** Elapsed time of the latter, ms. */
  sparedMs: number;
}

/** @param rows day rows of any days @returns platforms with a login, the costliest first */
export function loginsByPlatform(rows: readonly DayRow[]): PlatformLogins[] {
  const firsts = firstOfDays(rows);
  const byPlatform = new Map<string, PlatformLogins>();
  for (const row of rows) {
    if (row.loginN === 0) continue;
    const { platform } = row;
    const sum = byPlatform.get(platform) ?? { platform, n: 0, sparedN: 0, sparedMs: 0 };
    const first = firsts.get(row.day);
    const held = first?.platform === platform;
    sum.n += row.loginN;
    sum.sparedN += row.loginN - (held ? 1 : 0);
    sum.sparedMs += Math.max(0, row.loginMs - (held ? first.ms : 0));
    byPlatform.set(platform, sum);
  }
  return [...byPlatform.values()].sort(
    (a, b) => b.sparedMs - a.sparedMs || b.n - a.n || (a.platform < b.platform ? -1 : 1),
  );
}

interface First {
  platform: string;
  slot: number;
  ms: number;
}

/**
 * Of each day the first login. Of several in one half hour the longest, so that what is spared is
 * not overstated; where a row does not say which was its first, all of its logins are.
 */
function firstOfDays(rows: readonly DayRow[]): Map<string, First> {
  const firsts = new Map<string, First>();
  for (const { day, platform, loginN, loginMs, firstLogin } of rows) {
    if (loginN === 0) continue;
    const own = { platform, ...(firstLogin ?? { slot: -1, ms: loginMs }) };
    const first = firsts.get(day);
    if (!first || isBefore(own, first)) firsts.set(day, own);
  }
  return firsts;
}

function isBefore(a: First, b: First): boolean {
  if (a.slot !== b.slot) return a.slot < b.slot;
  return a.ms !== b.ms ? a.ms > b.ms : a.platform < b.platform;
}
