/**
 * Day rows of one person and day, summed up straight from his comings: the sums that the recorder
 * would come to, without the traces.
 */
import { weekdayOf } from '../../../src/core/calendar';
import type { DayRow } from '../../../src/core/day-row';
import { burdenOf, emptyDayRow } from '../../../src/core/day-row';
import type { Act } from '../../../src/example/acts';
import type { Chance } from '../../../src/example/chance';
import { tableOf } from '../../../src/example/forms';
import type { Coming, Habit } from '../../../src/example/habits';
import { HABITS } from '../../../src/example/habits';
import type { Span } from '../../../src/example/stay';
import type { Person } from './person';
import { RARE } from './person';

const SECOND = 1000;
const MINUTE = 60_000;
/** From this hour on it is the evening. */
const EVENING = 18;
/** METHOD: token_visit_n. */
const TOKEN_MS = 60 * SECOND;
/** Of a login's time, waiting for its code included. */
const AT_THE_PANEL = 0.85;
const LOADING: Span = [2, 6];

const RARE_HABIT: Habit = {
  platform: RARE,
  login: { method: ['password'], seconds: [60, 120] },
  ranOut: 0.1,
  comings: [{ hour: 10, about: 60, often: 0.6, acts: [{ does: 'read', seconds: [300, 1_800] }] }],
};
const ALL: readonly Habit[] = [...HABITS, RARE_HABIT];

/** @param off a weekend or holiday */
export function dayRows(person: Person, day: string, off: boolean, chance: Chance): DayRow[] {
  const weekday = weekdayOf(day);
  return ALL.flatMap((habit) => {
    const often = person.uses.get(habit.platform);
    if (often === undefined) return [];
    const row = emptyDayRow(day, habit.platform);
    for (const coming of habit.comings) {
      if ((coming.off ?? false) !== off) continue;
      if (!off && coming.weekdays && !coming.weekdays.includes(weekday)) continue;
      const free = off || coming.hour >= EVENING ? person.evenings : 1;
      const times = timesOf(coming.often * often * free * person.load, chance);
      for (let n = 0; n < times; n += 1) come(row, habit, coming, person, chance);
    }
    return row.visitN > 0 ? [row] : [];
  });
}

/** So many on average. */
function timesOf(mean: number, chance: Chance): number {
  const whole = Math.floor(mean);
  return whole + Number(chance.happens(mean - whole));
}

function come(row: DayRow, habit: Habit, coming: Coming, person: Person, chance: Chance): void {
  const before = burdenOf(row);
  const drawn = ([from, to]: Span) => chance.whole(from, to) * SECOND * person.pace;
  const logIn = () => {
    const ms = drawn(habit.login.seconds);
    row.loginN += 1;
    row.loginMs += ms;
    row.activities.login += ms * AT_THE_PANEL;
  };
  row.visitN += 1;
  row.activities.wait += drawn(LOADING);
  const entered = chance.happens((habit.login.often ?? 1) * person.logsIn);
  if (entered) logIn();
  const did = coming.acts
    .filter(({ often = 1 }) => chance.happens(often))
    .map((act) => perform(row, act, chance, drawn));
  const outside = did.reduce((sum, { otherMs }) => sum + otherMs, 0);
  const counted = entered || did.some(({ act }) => act.does === 'check-in');
  if (counted && outside <= TOKEN_MS && !did.some(({ act }) => act.does === 'fill')) {
    row.tokenVisitN += 1;
  }
  if (chance.happens(habit.ranOut * person.runsOut)) {
    row.visitN += 1;
    row.forcedN += 1;
    logIn();
    row.activities.other += drawn([40, 110]);
  }
  const slot = Math.min(47, Math.floor(coming.hour * 2));
  row.slots[slot] = (row.slots[slot] ?? 0) + burdenOf(row) - before;
}

/** @returns time outside login and check-in */
function perform(row: DayRow, act: Act, chance: Chance, drawn: (span: Span) => number) {
  const spent = (activity: 'other' | 'study' | 'report', ms: number) => {
    row.activities[activity] += ms;
    return { act, otherMs: ms };
  };
  switch (act.does) {
    case 'check-in': {
      row.checkinN += 1;
      row.activities.checkin += drawn(act.seconds);
      return { act, otherMs: 0 };
    }
    case 'press': {
      const times = chance.whole(...act.times);
      row.clicks[act.what] += times;
      return spent('other', times * drawn([4, 8]));
    }
    // A film takes everybody as long as it lasts.
    case 'study':
      return spent('study', chance.whole(...act.minutes) * MINUTE);
    case 'quiz':
      row.quizN += 1;
      return spent('other', drawn(act.seconds));
    case 'fill': {
      const ms = drawn([act.minutes[0] * 60, act.minutes[1] * 60]);
      row.submitN += 1;
      row.forms.push({ slot: 0, ms, ...tableOf(act.table) });
      return spent('report', ms);
    }
    case 'rank':
      row.rankViewN += 1;
      return spent('other', drawn(act.seconds));
    case 'read':
      return spent('other', drawn(act.seconds));
    default:
      return act satisfies never;
  }
}
