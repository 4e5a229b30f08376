/** What the user states of a platform's use: who demands it, and whether it is on the work list. */
import type { Mandate, Platform } from './platform';

/** Laid over whichever registry's entry holds, so that a mark outlives an update of the registry. */
export interface Mark {
  mandate?: Mandate | undefined;
  workList?: Platform['workList'];
}
/** Platform id → the user's mark. */
export type Marks = Record<string, Mark>;

/** What an entry says that states no mandate. */
export const NO_MANDATE: Mandate = {
  use: 'unknown',
  metrics: [],
  bulletin: 'unknown',
  exempt: false,
};

/** The mark of an id, which may be `constructor`: every object answers to that. */
export function markOf(marks: Marks, id: string): Mark | undefined {
  return Object.hasOwn(marks, id) ? marks[id] : undefined;
}

/** What an entry says of its use, as a mark. */
export function markIn({ mandate, workList }: Platform): Mark {
  return { ...(mandate ? { mandate } : {}), ...(workList ? { workList } : {}) };
}

/** The entry as the user sees it: what he marked wins over what a registry states. */
export function withMark(platform: Platform, mark: Mark | undefined): Platform {
  if (!mark) return platform;
  const { mandate = platform.mandate, workList = platform.workList } = mark;
  return { ...platform, ...(mandate ? { mandate } : {}), ...(workList ? { workList } : {}) };
}
