/** Pausing: an hour, today, or until resumed; and its end. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { dayOf } from '../../core/calendar';
import type { PausedUntil } from '../../core/measured';
import { clockTime } from '../format';
import type { T } from '../text';
import { useText } from '../text';
import type { PauseFor } from './model';

const CHOICES: readonly { choice: PauseFor; key: 'pauseHour' | 'pauseToday' | 'pauseResumed' }[] = [
  { choice: 'hour', key: 'pauseHour' },
  { choice: 'today', key: 'pauseToday' },
  { choice: 'resumed', key: 'pauseResumed' },
];

export function PauseChoices({ onPause }: { onPause: (choice: PauseFor) => void }) {
  const t = useText();
  return (
    <ul class="pause-choices">
      {CHOICES.map(({ choice, key }) => (
        <li key={choice}>
          <button type="button" onClick={() => onPause(choice)}>
            {t(key)}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function PauseButton({ onPause }: { onPause: (choice: PauseFor) => void }) {
  const t = useText();
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  useSignalEffect(() => {
    if (!open.value) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape closes the menu, not the popup around it.
      event.preventDefault();
      open.value = false;
      button.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  });
  return (
    <div class="pause">
      <button
        type="button"
        ref={button}
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {t('pause')}
      </button>
      {open.value && <PauseChoices onPause={onPause} />}
    </div>
  );
}

/** `已暂停，15:30 自动恢复`. */
export function pausedText(t: T, until: PausedUntil, now: number): string {
  if (typeof until !== 'number') return t('pausedOpen');
  return dayOf(until) === dayOf(now) ? t('pausedUntil', clockTime(until)) : t('pausedToday');
}

interface PausedProps {
  until: PausedUntil;
  now: number;
  onResume: () => void;
}

export function PausedLine({ until, now, onResume }: PausedProps) {
  const t = useText();
  return (
    <div class="page-line paused" role="status">
      <span>{pausedText(t, until, now)}</span>
      <button type="button" onClick={onResume}>
        {t('resume')}
      </button>
    </div>
  );
}
