/** Every number that is published is rounded (PRIVACY: the survey workbench). */
import { ROUND_TO } from './limits';

export function rounded(count: number): number {
  // Of a little below zero there would be a zero with a sign.
  return Math.round(count / ROUND_TO) * ROUND_TO + 0;
}

/** A rounded count stands for no less than the count less this. */
export const ROUNDED_BY = (ROUND_TO - 1) / 2;
