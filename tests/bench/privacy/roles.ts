/**
 * What people of an office do, by role: how often each comes to a platform against the user of the
 * example (src/example/habits.ts), whose habits these are.
 */
import type { Chance } from '../../../src/example/chance';

export interface Role {
  /** Of a unit's people. */
  share: number;
  /** Of the example's comings, by platform; a platform that is not named is not used. */
  uses: Readonly<Record<string, number>>;
  /** Of whole workdays, in the field or at meetings. */
  away: number;
}

export const ROLES: readonly Role[] = [
  {
    share: 0.3,
    away: 0.05,
    uses: { oa: 1, party: 0.9, study: 0.9, members: 0.5, groups: 1, duty: 0.6, publicity: 0.4 },
  },
  {
    share: 0.25,
    away: 0.12,
    uses: { oa: 0.5, party: 0.9, study: 0.7, grid: 1, groups: 0.9, duty: 1, aid: 0.3 },
  },
  {
    share: 0.2,
    away: 0.12,
    uses: { oa: 0.4, party: 0.9, study: 0.7, aid: 1, grid: 0.4, groups: 0.8 },
  },
  {
    share: 0.1,
    away: 0.05,
    uses: { oa: 0.8, party: 1, study: 1, members: 1, publicity: 1, groups: 1, duty: 0.4 },
  },
  { share: 0.15, away: 0.02, uses: { oa: 0.25, party: 0.7, study: 0.4, groups: 0.3 } },
];

export function roleOf(chance: Chance): Role {
  let left = chance.share();
  const role = ROLES.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return role ?? (ROLES[0] as Role);
}
