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
