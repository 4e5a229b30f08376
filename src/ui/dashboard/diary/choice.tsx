/** One of a few, chosen by name. */
import type { Key } from '../../text';
import { useText } from '../../text';

interface Props<V extends string> {
  label: string;
  all: readonly V[];
  names: Record<V, Key>;
  value: V;
  onChoose: (value: V) => void;
}

export function Choice<V extends string>({ label, all, names, value, onChoose }: Props<V>) {
  const t = useText();
  return (
    <label>
      <span>{label}</span>
      <select
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
    </label>
  );
}
