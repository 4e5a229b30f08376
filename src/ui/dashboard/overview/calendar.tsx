/** A calendar of the range: a column a week, a square a day, each opening what is behind it. */
import type { TargetedKeyboardEvent } from 'preact';
import { dayAfter, weekdayOf } from '../../../core/calendar';
import type { Evidence } from '../../../core/evidence';
import type { DayBar, Overview } from '../../../core/overview';
import { periodAround } from '../../../core/period';
import { shades } from '../../charts/heat';
import { duration, shortDate, shortMonth, weekdayName } from '../../format';
import { Scroll } from '../../scroll';
import type { T } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';

/** Longer ranges show their last year: more squares than that nobody tells apart. */
export const MOST_WEEKS = 53;
/** Below this many days the chart of days shows all there is to see. */
export const FEWEST_DAYS = 15;
/** So many weeks stand in large squares, beside the map of the week. */
export const FEW_WEEKS = 20;
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0] as const;

interface Props {
  overview: Overview;
  evidence: Evidence;
  model: DashboardModel;
}

export function Calendar({ overview, evidence, model }: Props) {
  const t = useText();
  const weeks = weeksOf(overview.days.slice(-MOST_WEEKS * 7)).slice(-MOST_WEEKS);
  const shade = shades(Math.max(...overview.days.map(({ burdenMs }) => burdenMs)));
  const scheduled = new Set(
    evidence.days.flatMap(({ day, scheduledMs }) => (scheduledMs > 0 ? [day] : [])),
  );
  // One stop for the Tab key; the arrows go on from there, a day up and down, a week to the sides.
  const opened = model.day.value?.day ?? '';
  const last = overview.days[overview.days.length - 1]?.day ?? '';
  const entry = overview.days.some(({ day }) => day === opened) ? opened : last;
  return (
    <section class="card below">
      <h2>
        {t('calendarTitle')}
        <small>{t('calendarUnit')}</small>
      </h2>
      <Scroll label={t('calendarTitle')}>
        <table
          onKeyDown={walk}
          class={weeks.length > FEW_WEEKS ? 'heat calendar' : 'heat calendar large'}
        >
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{t('weekday')}</span>
              </th>
              {weeks.map(({ monday }, i) => (
                <th scope="col" key={monday}>
                  <span class="unseen">{t('weekFrom', shortDate(t, monday))}</span>
                  {namesMonth(weeks, i) && (
                    <span class="month" aria-hidden="true">
                      {shortMonth(t, monday)}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MONDAY_FIRST.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayName(t, weekday)}</th>
                {weeks.map(({ monday, days }) => {
                  const day = days.get(weekday);
                  if (!day) return <td key={monday} />;
                  const name = t('chartButton', shortDate(t, day.day), saidOf(t, day));
                  return (
                    <td key={monday}>
                      <button
                        type="button"
                        class={`${day.observed || day.partly ? shade(day.burdenMs) : 'unobserved'}${scheduled.has(day.day) ? '' : ' off'}`}
                        aria-label={name}
                        title={name}
                        aria-pressed={model.day.value?.day === day.day}
                        data-day={day.day}
                        tabIndex={day.day === entry ? 0 : -1}
                        onClick={() => void model.openDay(day.day)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">{t('calendarKey')}</p>
    </section>
  );
}

function saidOf(t: T, { observed, partly, burdenMs }: DayBar): string {
  const time = duration(t, burdenMs);
  if (partly) return t('partlyObserved', time);
  return observed ? time : t('notObserved');
}

const STEP: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };

function walk(event: TargetedKeyboardEvent<HTMLTableElement>): void {
  const step = STEP[event.key];
  const here = document.activeElement?.getAttribute('data-day');
  if (step === undefined || !here) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector(`[data-day="${dayAfter(here, step)}"]`);
  if (next instanceof HTMLElement) next.focus();
}

interface Week {
  monday: string;
  /** Weekday, 0 for Sunday → that day. */
  days: Map<number, DayBar>;
}

function weeksOf(days: readonly DayBar[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const day of days) {
    const monday = periodAround('week', day.day).from;
    const week = weeks.get(monday) ?? { monday, days: new Map() };
    week.days.set(weekdayOf(day.day), day);
    weeks.set(monday, week);
  }
  return [...weeks.values()];
}

/** Over each week that begins a month, and over the first where there is room before the next. */
function namesMonth(weeks: readonly Week[], i: number): boolean {
  const month = (at: number) => weeks[at]?.monday.slice(0, 7);
  if (i > 0) return month(i) !== month(i - 1);
  return month(0) === month(1) && month(1) === month(2);
}
