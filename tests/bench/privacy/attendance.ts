/** On which days of a window somebody sat at his computer. */
import type { Chance } from '../../../src/example/chance';
import type { Person } from './person';

/** Who was given so many days of leave in one piece, and who fell ill or was sent elsewhere for long. */
const LEAVE = { often: 0.35, days: [1, 5] } as const;
const LONG = { often: 0.015, days: [11, 18] } as const;
/** A day on which a third of the unit is called together. */
const CALLED = 0.33;

/**
 * Whether each workday was observed. On the others the computer stood unused.
 * @param meetings whether each workday is one on which the unit is called together
 */
export function attendance(
  { away }: Pick<Person, 'away'>,
  meetings: readonly boolean[],
  chance: Chance,
): boolean[] {
  const there = meetings.map(
    (meeting) => !chance.happens(away) && !(meeting && chance.happens(CALLED)),
  );
  for (const { often, days } of [LEAVE, LONG]) {
    if (!chance.happens(often)) continue;
    const length = chance.whole(days[0], days[1]);
    const from = chance.whole(0, there.length - length);
    there.fill(false, from, from + length);
  }
  return there;
}
