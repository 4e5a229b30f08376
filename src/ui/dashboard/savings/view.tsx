/** 节省: what one login for all, and shared data, would spare; with all that it rests on. */
import { useMemo } from 'preact/hooks';
import { savingsOf } from '../../../core/savings';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { Assumptions } from './assumptions';
import { Estimates } from './estimates';
import { FormsTable } from './forms-table';
import { LoginsTable } from './logins-table';
import { SavingsSentence } from './sentence';
import { Withheld } from './withheld';

export function SavingsSection({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  const savings = useMemo(() => evidence && savingsOf(evidence), [evidence]);
  if (!evidence || !savings) return null;
  const { estimate, logins, forms } = savings;
  const names = model.names.value;
  return (
    <div class="savings">
      <SavingsSentence savings={savings} today={model.today} />
      {typeof estimate === 'string' ? (
        <Withheld why={estimate} model={model} />
      ) : (
        <Estimates savings={savings} estimate={estimate} plan={evidence.plan} model={model} />
      )}
      {logins.length > 0 && <LoginsTable logins={logins} names={names} />}
      {forms.length > 0 && <FormsTable forms={forms} names={names} />}
      <Assumptions />
      <p class="note foot">{t('notSeen')}</p>
    </div>
  );
}
