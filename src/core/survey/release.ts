/**
 * What stays of a table that was made, or of a sum that went out, when the survey is deleted: enough
 * to know whether another one would be of the same packets, and nothing of anybody. Of two that
 * differ by one packet the difference is that packet, so that there is no other.
 */
export interface Release {
  /** Digest of the definition. */
  definition: string;
  /** Digest of what it was made of: which packets, and what they come to. */
  list: string;
  /** Whether the table has noise; the definition says so. */
  noise: boolean;
}

/** Whether `next` is the same again. Before the first anything may be made. */
export function mayRelease(before: Release | undefined, next: Release): boolean {
  if (!before) return true;
  const { definition, list, noise } = next;
  return before.definition === definition && before.list === list && before.noise === noise;
}

/** `elsewhere`: another window was first. `other-list`: the table before is of other packets. */
export type Publishing = 'published' | 'elsewhere' | 'other-list';
