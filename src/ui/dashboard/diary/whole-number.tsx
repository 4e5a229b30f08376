/** A number that is typed: whatever the browser thinks of it, the form says what is wrong. */
import type { InputHTMLAttributes } from 'preact';

interface Props
  extends Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'min' | 'max' | 'value' | 'aria-invalid' | 'aria-describedby'
  > {
  label: string;
  onType: (text: string) => void;
}

export function WholeNumber({ label, onType, ...input }: Props) {
  return (
    <label>
      <span>{label}</span>
      <input type="number" {...input} onInput={(event) => onType(event.currentTarget.value)} />
    </label>
  );
}
