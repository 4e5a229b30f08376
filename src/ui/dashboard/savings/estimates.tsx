/** The two estimates side by side, for oneself and for as many people as the user says. */
import { useSignal } from '@preact/signals';
import type { Plan } from '../../../core/plan';
import type { Saving, Savings } from '../../../core/savings';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { People, peopleOf } from './people';
import { SavingCard } from './saving-card';

interface Props {
  savings: Savings;
  estimate: { login: Saving; data: Saving };
  plan: Plan;
  model: DashboardModel;
}

export function Estimates({ savings, estimate, plan, model }: Props) {
  const t = useText();
  const typed = useSignal<string | null>(null);
  const { logins, forms, daysN } = savings;
  const spared = spareN(logins);
  const copies = spareN(forms);
  const people = peopleOf(typed.value ?? '') ?? plan.unitSize;
  const save = async (text: string) => {
    const unitSize = peopleOf(text);
    if (unitSize === null) return;
    if (unitSize !== plan.unitSize)
      await model.command('set-plan', { plan: { ...plan, unitSize } });
    // What was typed while it was being stored stays.
    if (typed.value === text) typed.value = null;
  };
  return (
    <>
      {estimate.login.ms + estimate.data.ms > 0 && (
        <People
          text={typed.value ?? String(plan.unitSize)}
          people={people}
          onType={(text) => {
            typed.value = text;
          }}
          onEnd={(text) => void save(text)}
        />
      )}
      <div class="saving-cards">
        <SavingCard title={t('savingLogin')} saving={estimate.login} people={people}>
          {spared > 0 ? t('savingLoginMadeOf', daysN, spared) : t('savingLoginNone')}
        </SavingCard>
        <SavingCard title={t('savingData')} saving={estimate.data} people={people}>
          {copies > 0 ? t('savingDataMadeOf', daysN, copies) : t('savingDataNone')}
        </SavingCard>
      </div>
    </>
  );
}

function spareN(of: readonly { sparedN: number }[]): number {
  return of.reduce((sum, { sparedN }) => sum + sparedN, 0);
}
