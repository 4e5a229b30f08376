/**
 * Day rows of days that are long over, kept by the page that has read them: three years of them
 * take longer to fetch than to add up. What is recorded meanwhile is of the last days, which are
 * always read anew; whatever else changes the past is done by this page or in another, and then
 * `forget` is called.
 */
import { dayAfter } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';

/** What a page or the outbox still holds is handed over long before a day is this old. */
export const SETTLED_DAYS = 30;
/** Read ahead so many days at once, so that a press in between is not kept waiting. */
const STRIDE_DAYS = 30;

interface Kept {
  today: string;
  /** Every row from here to the last settled day is in `rows`, in order of day. */
  since: string;
  rows: readonly DayRow[];
}

export class PastRows {
  private kept: Kept | null = null;

  /** As `readDays`: all rows from `from` to `to`, both included, in order of day. */
  async read(store: Store, today: string, from: string, to: string): Promise<DayRow[]> {
    const unsettled = dayAfter(today, -SETTLED_DAYS);
    const [past, recent] = await Promise.all([
      from < unsettled ? this.reach(store, today, from) : [],
      to < unsettled ? [] : readDays(store, later(from, unsettled), to),
    ]);
    return [...past.filter(({ day }) => from <= day && day <= to), ...recent];
  }

  /** Reads what is older, a stride at a time; whether there is more, back to `first`. */
  async readAhead(store: Store, today: string, first: string): Promise<boolean> {
    const since = this.keptOf(today).since;
    const from = later(first, dayAfter(since, -STRIDE_DAYS));
    if (from < since) await this.reach(store, today, from);
    return from > first;
  }

  forget(): void {
    this.kept = null;
  }

  private async reach(store: Store, today: string, from: string): Promise<readonly DayRow[]> {
    const before = this.keptOf(today);
    if (before.since <= from) return before.rows;
    const older = await readDays(store, from, dayAfter(before.since, -1));
    const rows = [...older, ...before.rows];
    // What was forgotten or read by another meanwhile is not put back.
    if (this.kept === before) this.kept = { today, since: from, rows };
    return rows;
  }

  private keptOf(today: string): Kept {
    if (this.kept?.today !== today) {
      this.kept = { today, since: dayAfter(today, -SETTLED_DAYS), rows: [] };
    }
    return this.kept;
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
