/** Which days the page is about: a kind of range, one step back or on, or two dates of one's own. */
import { useState } from 'preact/hooks';
import { daysIn } from '../../core/calendar';
import type { PeriodKind } from '../../core/period';
import { PERIODS, periodAfter, periodAround, periodBefore } from '../../core/period';
import { spanOf } from '../format';
import type { Key } from '../text';
import { useText } from '../text';
import type { DashboardModel } from './model';

const NAME: Record<PeriodKind, Key> = {
  day: 'periodDay',
  week: 'periodWeek',
  month: 'periodMonth',
  quarter: 'periodQuarter',
  own: 'periodOwn',
};
/** What no range of one's own goes beyond: the time that records can be of. */
const MOST_DAYS = 3_700;

export function RangeChoice({ model }: { model: DashboardModel }) {
  const t = useText();
  const period = model.period.value;
  const choose = (kind: PeriodKind) => {
    // The last day seen stays in view, but nothing that is yet to come.
    const day = period.to < model.today ? period.to : model.today;
    void model.show(kind === 'own' ? { ...period, kind, to: day } : periodAround(kind, day));
  };
  const next = periodAfter(period);
  const span = spanOf(t, period.from, period.to, model.today);
  return (
    <div class="range-choice">
      <fieldset class="segmented">
        <legend class="unseen">{t('spanLabel')}</legend>
        {PERIODS.map((kind) => (
          <label key={kind}>
            <input
              class="unseen"
              type="radio"
              name="period"
              checked={period.kind === kind}
              onChange={() => choose(kind)}
            />
            {t(NAME[kind])}
          </label>
        ))}
      </fieldset>
      {period.kind === 'own' ? (
        <OwnRange model={model} />
      ) : (
        <div class="steps">
          <button
            type="button"
            class="plain"
            aria-label={t('rangeBefore')}
            onClick={() => void model.show(periodBefore(period))}
          >
            ‹
          </button>
          <span>{span}</span>
          <button
            type="button"
            class="plain"
            aria-label={t('rangeAfter')}
            disabled={next.from > model.today}
            onClick={() => void model.show(next)}
          >
            ›
          </button>
        </div>
      )}
    </div>
  );
}

function OwnRange({ model }: { model: DashboardModel }) {
  const t = useText();
  const period = model.period.value;
  const [refused, setRefused] = useState(false);
  // A date is typed part by part; left as no range, it goes back to that of the figures.
  const restore = (input: HTMLInputElement, end: 'from' | 'to') => {
    input.value = model.period.value[end];
  };
  const change = (input: HTMLInputElement, end: 'from' | 'to') => {
    const part = { [end]: input.value };
    const next = { ...period, ...part };
    const whole = /^\d{4}-\d\d-\d\d$/;
    const range =
      whole.test(next.from) &&
      whole.test(next.to) &&
      next.from <= next.to &&
      next.to <= model.today &&
      daysIn(next.from, next.to) <= MOST_DAYS;
    setRefused(!range);
    if (range) void model.show(next);
  };
  return (
    <div class="steps">
      <input
        type="date"
        aria-label={t('rangeFrom')}
        value={period.from}
        max={period.to}
        onChange={(event) => change(event.currentTarget, 'from')}
        onBlur={(event) => restore(event.currentTarget, 'from')}
      />
      <span>{t('rangeTo')}</span>
      <input
        type="date"
        aria-label={t('rangeUntil')}
        value={period.to}
        min={period.from}
        max={model.today}
        onChange={(event) => change(event.currentTarget, 'to')}
        onBlur={(event) => restore(event.currentTarget, 'to')}
      />
      {refused && (
        <span class="note" role="alert">
          {t('rangeRefused')}
        </span>
      )}
    </div>
  );
}
