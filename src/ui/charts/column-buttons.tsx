/**
 * The bars of a chart as buttons: laid over the drawing for the mouse, one stop for the Tab key,
 * and the arrow keys from bar to bar.
 */
import type { TargetedKeyboardEvent } from 'preact';

interface Props {
  label: string;
  /** What each button says, in order. */
  names: readonly string[];
  /** The one that is open. */
  chosen: number;
  onChoose: (index: number) => void;
  /** Share of the width left of the first bar. */
  inset: number;
}

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

export function ColumnButtons({ label, names, chosen, onChoose, inset }: Props) {
  const entry = chosen >= 0 ? chosen : names.length - 1;
  const walk = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = STEP[event.key];
    if (step === undefined) return;
    const next = step < 0 ? 'previousElementSibling' : 'nextElementSibling';
    const at = document.activeElement?.[next];
    if (at instanceof HTMLElement) at.focus();
    event.preventDefault();
  };
  return (
    <div
      class="column-buttons"
      role="toolbar"
      aria-label={label}
      onKeyDown={walk}
      style={{ left: `${inset * 100}%` }}
    >
      {names.map((name, i) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          aria-pressed={i === chosen}
          tabIndex={i === entry ? 0 : -1}
          onClick={() => onChoose(i)}
        />
      ))}
    </div>
  );
}
