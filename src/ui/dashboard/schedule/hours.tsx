/** The stretches of a working day, in half hours. */
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../../core/plan';
import { SLOTS, STRETCHES_MAX } from '../../../core/plan';
import type { Stretch } from '../../../core/plan-edit';
import { freeStretch } from '../../../core/plan-edit';
import { useText } from '../../text';
import type { PlanState } from './plan-state';
import { slotTime } from './times';

interface Props {
  plan: Plan;
  change: PlanState['change'];
}

export function Hours({ plan, change }: Props) {
  const t = useText();
  const { hours } = plan;
  const add = useRef<HTMLButtonElement>(null);
  const free = hours.length < STRETCHES_MAX ? freeStretch(plan) : null;
  const put = (at: number, stretch: Stretch) =>
    change({ hours: hours.map((one, i) => (i === at ? stretch : one)) });
  const dropped = useRef(false);
  const drop = (at: number) => {
    // The button that was pressed goes with its row; the other may wake only with the next drawing.
    if (change({ hours: hours.filter((_, place) => place !== at) })) dropped.current = true;
  };
  useEffect(() => {
    if (dropped.current) add.current?.focus();
    dropped.current = false;
  });
  return (
    <fieldset class="stretches">
      <legend>{t('planHours')}</legend>
      <ul>
        {hours.map(([from, until], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
          <li key={i}>
            <Slot
              label={t('stretchFrom', i + 1)}
              value={from}
              first={0}
              onChoose={(slot) => put(i, [slot, until])}
            />
            <span>{t('rangeTo')}</span>
            <Slot
              label={t('stretchUntil', i + 1)}
              value={until}
              first={1}
              onChoose={(slot) => put(i, [from, slot])}
            />
            {hours.length > 1 && (
              <button
                type="button"
                class="plain"
                aria-label={t('stretchDropNamed', slotTime(from), slotTime(until))}
                onClick={() => drop(i)}
              >
                {t('stretchDrop')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        ref={add}
        disabled={free === null}
        onClick={() => free && change({ hours: [...hours, free] })}
      >
        {t('stretchAdd')}
      </button>
    </fieldset>
  );
}

interface SlotProps {
  label: string;
  value: number;
  /** The earliest half hour that can be chosen. */
  first: 0 | 1;
  onChoose: (slot: number) => void;
}

function Slot({ label, value, first, onChoose }: SlotProps) {
  return (
    <select
      aria-label={label}
      value={String(value)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {Array.from({ length: SLOTS }, (_, n) => n + first).map((slot) => (
        <option key={slot} value={String(slot)}>
          {slotTime(slot)}
        </option>
      ))}
    </select>
  );
}
