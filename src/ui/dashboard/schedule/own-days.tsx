/** Days that the user states himself: leave, or a day off that he worked. */
import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { OwnDays, Plan } from '../../../core/plan';
import { ownDaysOf } from '../../../core/plan-edit';
import { dateOf } from '../../format';
import type { Key, T } from '../../text';
import { useText } from '../../text';
import type { PlanState } from './plan-state';

const AS: Record<OwnDays['as'], Key> = { leave: 'ownLeave', work: 'ownWork' };
const KINDS = Object.keys(AS) as OwnDays['as'][];

interface Props {
  plan: Plan;
  change: PlanState['change'];
  today: string;
}

export function OwnDaysList({ plan, change, today }: Props) {
  const t = useText();
  const { own } = plan;
  const add = useRef<HTMLButtonElement>(null);
  const drop = (place: number) => {
    // The button that was pressed goes with its row.
    if (change({ own: own.filter((_, other) => other !== place) })) add.current?.focus();
  };
  // The latest first; of those that overlap the later said wins, so their order is kept.
  const shown = own
    .map((one, place) => ({ one, place }))
    .sort((a, b) => b.one.from.localeCompare(a.one.from) || b.place - a.place);
  return (
    <section class="card" aria-labelledby="own-title">
      <h2 id="own-title">{t('ownTitle')}</h2>
      <p class="soft">{t('ownMore')}</p>
      <AddDays today={today} button={add} add={(one) => change({ own: [...own, one] })} />
      <ul class="own-days">
        {shown.map(({ one, place }) => (
          <li key={`${place} ${one.from} ${one.to} ${one.as}`}>
            <span>
              {daysOf(t, one)} <span class="tag">{t(AS[one.as])}</span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={t('ownDropNamed', daysOf(t, one), t(AS[one.as]))}
              onClick={() => drop(place)}
            >
              {t('deleteOne')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AddProps {
  today: string;
  button: Ref<HTMLButtonElement>;
  add: (one: OwnDays) => boolean;
}

function AddDays({ today, button, add }: AddProps) {
  const t = useText();
  const from = useSignal(today);
  const to = useSignal(today);
  const as = useSignal<OwnDays['as']>('leave');
  return (
    <form
      class="own-form"
      aria-label={t('ownTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add(ownDaysOf(from.value, to.value, as.value));
      }}
    >
      <input
        type="date"
        aria-label={t('rangeFrom')}
        value={from.value}
        onInput={(event) => {
          from.value = event.currentTarget.value;
        }}
      />
      <span>{t('rangeTo')}</span>
      <input
        type="date"
        aria-label={t('rangeUntil')}
        value={to.value}
        onInput={(event) => {
          to.value = event.currentTarget.value;
        }}
      />
      <select
        aria-label={t('ownAs')}
        value={as.value}
        onChange={(event) => {
          const chosen = KINDS.find((one) => one === event.currentTarget.value);
          if (chosen) as.value = chosen;
        }}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(AS[one])}
          </option>
        ))}
      </select>
      <button type="submit" ref={button}>
        {t('ownAdd')}
      </button>
    </form>
  );
}

function daysOf(t: T, { from, to }: OwnDays): string {
  return from === to ? dateOf(t, from) : t('itemSpan', dateOf(t, from), dateOf(t, to));
}
