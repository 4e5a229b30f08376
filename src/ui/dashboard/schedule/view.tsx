/** 作息: the hours and days that its user is meant to work, kept as he says them. */
import type { Plan } from '../../../core/plan';
import { plannedSlots, SLOT_MS } from '../../../core/plan';
import { hasDefaultWeek, withDefaultWeek } from '../../../core/plan-edit';
import { duration } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { Hours } from './hours';
import { Official } from './official';
import { OwnDaysList } from './own-days';
import { usePlan } from './plan-state';
import { Saved } from './saved';
import { hoursOf, weekdaysOf } from './times';
import { Weekdays } from './weekdays';

export function Schedule({ model }: { model: DashboardModel }) {
  return model.evidence.value && <Sheet model={model} stored={model.evidence.value.plan} />;
}

function Sheet({ model, stored }: { model: DashboardModel; stored: Plan }) {
  const t = useText();
  const { plan, said, change } = usePlan(model, stored);
  return (
    <div class="schedule">
      <h1>{headline(t, plan)}</h1>
      <p class="lead">{t('planFor')}</p>
      <div class="plan-columns">
        <div>
          <section class="card" aria-labelledby="week-title">
            <h2 id="week-title">{t('planWeek')}</h2>
            <Weekdays plan={plan} change={change} />
            <Hours plan={plan} change={change} />
            <button
              type="button"
              disabled={hasDefaultWeek(plan)}
              onClick={() => change(withDefaultWeek(plan))}
            >
              {t('planReset')}
            </button>
          </section>
          <OwnDaysList plan={plan} change={change} today={model.today} />
        </div>
        <Official today={model.today} />
      </div>
      <Saved said={said} example={model.example} undo={change} />
    </div>
  );
}

/** `周一至周五上班，8:00–12:00、14:00–18:00，一天 8 小时。` */
function headline(t: T, plan: Plan): string {
  const time = plannedSlots(plan).filter(Boolean).length * SLOT_MS;
  const said = [hoursOf(t, plan), duration(t, time)] as const;
  if (plan.weekdays.length === 0) return t('planSaidNoDay', ...said);
  return t('planSaid', weekdaysOf(t, plan.weekdays), ...said);
}
