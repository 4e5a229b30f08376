/** The work list (事项清单) of the unit: what its people are meant to do, and since when. */

export interface WorkItem {
  id: string;
  name: string;
  /** First day on the list; null where it always was. */
  from: string | null;
  /** Last day on the list; null while it stands. */
  until: string | null;
  /** Ids of the platforms that serve it. */
  platforms: string[];
}

/** An item as its user writes it: dates as a date field holds them, empty where open. */
export interface ItemDraft {
  name: string;
  from: string;
  until: string;
  platforms: readonly string[];
}

/** What keeps a draft from being an item. */
export type ItemIssue = 'name' | 'dates' | 'order' | 'platforms';

/** What the store takes of an item (core/schema.ts). */
export const ITEM_NAME_MAX = 100;
export const ITEM_PLATFORMS_MAX = 200;

export function draftOf(item: WorkItem | null): ItemDraft {
  const { name = '', from = null, until = null, platforms = [] } = item ?? {};
  return { name, from: from ?? '', until: until ?? '', platforms };
}

/**
 * The item that a draft states, or all that is wrong with it.
 * @param known ids of platforms that can be chosen; those that the item already had stay
 */
export function readItem(
  draft: ItemDraft,
  id: string,
  known: ReadonlySet<string>,
): { item: WorkItem; issues: [] } | { item: null; issues: ItemIssue[] } {
  const name = draft.name.trim().replace(/\s+/g, ' ');
  const [from, until] = [readDay(draft.from), readDay(draft.until)];
  const platforms = [...new Set(draft.platforms)];
  const wrong: Record<ItemIssue, boolean> = {
    name: name === '' || name.length > ITEM_NAME_MAX,
    dates: from === undefined || until === undefined,
    order: !!from && !!until && from > until,
    platforms: platforms.length > ITEM_PLATFORMS_MAX || platforms.some((one) => !known.has(one)),
  };
  const issues = (Object.keys(wrong) as ItemIssue[]).filter((issue) => wrong[issue]);
  if (issues.length > 0 || from === undefined || until === undefined) return { item: null, issues };
  return { item: { id, name, from, until, platforms }, issues: [] };
}

/** Null where nothing is written; undefined where what is written is no day of the calendar. */
function readDay(text: string): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written)?.map(Number) ?? [];
  if (!year || !month || !day) return undefined;
  const date = new Date(year, month - 1, day, 12);
  return date.getMonth() === month - 1 && date.getDate() === day ? written : undefined;
}

/** In the order they are read: those that stand or are to come, then the ended, the latest first. */
export function inOrder(items: readonly WorkItem[], today: string): WorkItem[] {
  const ended = ({ until }: WorkItem) => until !== null && until < today;
  return [...items].sort((a, b) => {
    if (ended(a) !== ended(b)) return ended(a) ? 1 : -1;
    const [from, to] = ended(a) ? [b.until, a.until] : [a.from, b.from];
    return (from ?? '').localeCompare(to ?? '') || a.name.localeCompare(b.name);
  });
}
