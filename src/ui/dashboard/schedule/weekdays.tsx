/** The days of a plain week that are worked. */
import type { Plan } from '../../../core/plan';
import { weekdayName } from '../../format';
import { useText } from '../../text';
import type { PlanState } from './plan-state';
import { WEEK } from './times';

export function Weekdays({ plan, change }: { plan: Plan; change: PlanState['change'] }) {
  const t = useText();
  const { weekdays } = plan;
  const toggle = (day: number, on: boolean) =>
    change({ weekdays: WEEK.filter((one) => (one === day ? on : weekdays.includes(one))) });
  return (
    <fieldset class="weekdays">
      <legend>{t('planWeekdays')}</legend>
      {WEEK.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={weekdays.includes(day)}
            onChange={(event) => toggle(day, event.currentTarget.checked)}
          />
          {weekdayName(t, day)}
        </label>
      ))}
    </fieldset>
  );
}
