/** One of a few, chosen by name. */
import { useId } from 'preact/hooks';
import type { Key } from './text';
import { useText } from './text';

interface Props<V extends string> {
  /** Stands over the choice, or is only told to those who listen. */
  label: string;
  spoken?: boolean;
  value: V;
  /** The choices in order. */
  names: Record<V, Key>;
  onChoose: (value: V) => void;
}

export function Choice<V extends string>(props: Props<V>) {
  const { label, spoken = false, value, names, onChoose } = props;
  const t = useText();
  const id = useId();
  const all = Object.keys(names) as V[];
  const select = (
    <select
      id={id}
      aria-label={spoken ? label : undefined}
      class={value === 'unknown' ? 'unset' : undefined}
      value={value}
      onChange={(event) => {
        const chosen = all.find((one) => one === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {all.map((one) => (
        <option key={one} value={one}>
          {t(names[one])}
        </option>
      ))}
    </select>
  );
  if (spoken) return select;
  return (
    <label for={id}>
      <span>{label}</span>
      {select}
    </label>
  );
}
