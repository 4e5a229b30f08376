/** One sentence made from the two estimates, and the days that they rest on. */
import type { Savings } from '../../../core/savings';
import { MIN_DAYS } from '../../../core/savings';
import { duration, spanOf } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';

export function SavingsSentence({ savings, today }: { savings: Savings; today: string }) {
  const t = useText();
  const { from, to, daysN } = savings;
  return (
    <>
      <h1>{said(t, savings)}</h1>
      <p class="lead">
        {spanOf(t, from, to, today)} · {t('savingsCounted', daysN)}
      </p>
    </>
  );
}

function said(t: T, { estimate, coverage, daysN }: Savings): string {
  if (estimate === 'coverage') return t('tooLittle', coverage.scheduledN, coverage.observedN);
  if (estimate === 'days') return t('savingsFewDays', daysN, MIN_DAYS);
  const [login, data] = [estimate.login, estimate.data].map(({ weekMs }) => weekMs);
  if (login && data) return t('savingsSay', duration(t, login), duration(t, data));
  if (login) return t('savingsSayLogin', duration(t, login));
  return data ? t('savingsSayData', duration(t, data)) : t('savingsSayNothing');
}
