/** The platforms to choose from, by name. */
import type { Platform } from '../../../core/platform';
import { useText } from '../../text';

interface Props {
  platforms: readonly Platform[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export function PlatformChecks({ platforms, chosen, onChange }: Props) {
  const t = useText();
  const byName = new Intl.Collator(t('htmlLang'));
  const offered = [...platforms].sort((a, b) => byName.compare(a.name, b.name));
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset>
      <legend>{t('itemPlatforms')}</legend>
      {offered.length === 0 && <p class="note">{t('nothingChosen')}</p>}
      <ul class="platform-checks">
        {offered.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
