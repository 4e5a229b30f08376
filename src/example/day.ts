/** One day of the example: its visits one after another, each from where the one before had ended. */
import { weekdayOf } from '../core/calendar';
import type { Trace } from '../core/trace';
import { perform } from './acts';
import type { Chance } from './chance';
import type { Coming, Habit } from './habits';
import { Stay } from './stay';

const MINUTE = 60_000;
/** Within half an hour of its last use a session that ran out counts as forced (METHOD). */
const AWAY_MIN = [19, 28] as const;

interface Planned {
  at: number;
  habit: Habit;
  coming: Coming | null;
}

/** @param off a weekend, holiday or make-up day: whether one is meant to work on it */
export function dayTraces(
  day: string,
  habits: readonly Habit[],
  off: boolean,
  chance: Chance,
): Trace[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const morning = new Date(year, month - 1, date).getTime();
  const weekday = weekdayOf(day);
  const due = habits.flatMap((habit) =>
    habit.comings
      .filter(({ weekdays }) => off || !weekdays || weekdays.includes(weekday))
      .filter((coming) => (coming.off ?? false) === off && chance.happens(coming.often))
      .map((coming): Planned => {
        const minutes = Math.round(coming.hour * 60) + chance.whole(-coming.about, coming.about);
        return { at: morning + minutes * MINUTE + chance.whole(0, 59_999), habit, coming };
      }),
  );
  const traces: Trace[] = [];
  let free = 0;
  for (let n = 0; due.length > 0; n += 1) {
    due.sort((a, b) => a.at - b.at);
    const [next] = due.splice(0, 1);
    if (!next) break;
    const stay = visit(next, Math.max(next.at, free), chance);
    const { platform } = next.habit;
    const visitId = `${day}-${n}`;
    traces.push(...stay.facts.map((fact) => ({ ...fact, day, platform, visit: visitId })));
    free = stay.at + chance.whole(20, 90) * 1000;
    if (next.coming && chance.happens(next.habit.ranOut)) {
      const back = stay.at + chance.whole(...AWAY_MIN) * MINUTE;
      due.push({ at: back, habit: next.habit, coming: null });
    }
  }
  return traces.sort((a, b) => a.at - b.at);
}

/** A coming without acts is the way back in after the session ran out. */
function visit({ habit, coming }: Planned, at: number, chance: Chance): Stay {
  const stay = new Stay(at, chance);
  const { method, seconds, often = 1 } = habit.login;
  if (coming === null || chance.happens(often)) stay.logIn(method, seconds, coming === null);
  else stay.load();
  if (coming) for (const act of coming.acts) perform(stay, act);
  else stay.attend('page', stay.drawn([40, 110]));
  return stay;
}
