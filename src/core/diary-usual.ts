/**
 * What a note begins with. Two presses must do, so each carrier and kind has a count and minutes
 * ready; whoever corrects them once begins with his own from then on. Nothing is kept for it but
 * the entries themselves: with them, the habit is deleted too.
 */
import type { Carrier, DiaryEntry, DiaryKind } from './diary';
import { inOrder } from './diary';

/** How far back, in days, a note looks for the one like it. */
export const USUAL_DAYS = 30;

/**
 * The kinds that a press offers for a carrier, the likeliest first, with the minutes of one time.
 * Minutes are whole and a beginning, no estimate: an act of a few presses takes 1 or 2, choosing
 * and sending pictures 5, a form or a lesson on a phone 10 or 15, a table filled by hand 20.
 */
export const OFFERED: Record<Carrier, Partial<Record<DiaryKind, number>>> = {
  app: { checkin: 2, study: 15, photo: 5, report: 10, acknowledge: 1, other: 5 },
  group: { acknowledge: 2, report: 10, photo: 5, checkin: 1, other: 5 },
  paper: { report: 20, study: 20, checkin: 1, other: 5 },
  document: { report: 20, study: 20, other: 10 },
};
/** For a carrier and kind that no press offers. */
export const OTHERWISE_MINUTES = 5;

export function kindsOf(carrier: Carrier): DiaryKind[] {
  return Object.keys(OFFERED[carrier]) as DiaryKind[];
}

/** Count and minutes of the newest entry of this carrier and kind, or else one time as offered. */
export function usualOf(
  entries: readonly DiaryEntry[],
  carrier: Carrier,
  kind: DiaryKind,
): Pick<DiaryEntry, 'n' | 'minutes'> {
  const alike = entries.filter((one) => one.carrier === carrier && one.kind === kind);
  const newest = inOrder(alike).pop();
  if (newest) return { n: newest.n, minutes: newest.minutes };
  return { n: 1, minutes: OFFERED[carrier][kind] ?? OTHERWISE_MINUTES };
}
