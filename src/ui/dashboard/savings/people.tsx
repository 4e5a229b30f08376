/** How many people the unit has: figures follow the typing, and the user's figure is saved at its end. */
import { UNIT_MAX } from '../../../core/plan';
import { useText } from '../../text';

interface Props {
  /** What is in the field, and the number of people that is counted with meanwhile. */
  text: string;
  people: number;
  onType: (text: string) => void;
  onEnd: (text: string) => void;
}

export function People({ text, people, onType, onEnd }: Props) {
  const t = useText();
  const wrong = peopleOf(text) === null;
  return (
    <div class="people">
      <label for="unit-size">{t('peopleLabel')}</label>
      <input
        id="unit-size"
        type="number"
        inputMode="numeric"
        min={1}
        max={UNIT_MAX}
        value={text}
        aria-invalid={wrong}
        aria-describedby="unit-size-says"
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={(event) => onEnd(event.currentTarget.value)}
      />
      <p id="unit-size-says" class={wrong ? 'forced' : 'note'} role="status">
        {wrong ? t('peopleWrong', UNIT_MAX, people) : t('peopleMore')}
      </p>
    </div>
  );
}

/** A whole number of people that can be stored; null for anything else. */
export function peopleOf(text: string): number | null {
  const n = Number(text);
  return /^\d+$/.test(text) && n >= 1 && n <= UNIT_MAX ? n : null;
}
