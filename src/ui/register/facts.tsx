/** What the user states of a site: name, level, category, and whether all of it is meant. */
import type { Signal } from '@preact/signals';
import { CATEGORIES, LEVELS } from '../../core/platform';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import type { Key } from '../text';
import { listOf, useText } from '../text';
import type { RegisterModel } from './model';

export function Facts({ model }: { model: RegisterModel }) {
  const t = useText();
  const folders = model.folders.value;
  return (
    <div class="card facts">
      <label>
        <span>{t('factName')}</span>
        <input
          type="text"
          maxLength={60}
          required
          value={model.name.value}
          onInput={(event) => {
            model.name.value = event.currentTarget.value;
          }}
        />
      </label>
      <Select label={t('factLevel')} value={model.level} names={LEVEL_NAME} all={LEVELS} />
      <Select
        label={t('factCategory')}
        value={model.category}
        names={CATEGORY_NAME}
        all={CATEGORIES}
      />
      {folders.length > 0 && (
        <fieldset>
          <legend>{t('factScope')}</legend>
          {[false, true].map((only) => (
            <label class="choice" key={String(only)}>
              <input
                type="radio"
                name="scope"
                checked={model.onlyPath.value === only}
                onChange={() => {
                  model.onlyPath.value = only;
                }}
              />
              {only ? t('scopePath', listOf(t, folders)) : t('scopeSite')}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface SelectProps<V extends string> {
  label: string;
  value: Signal<V>;
  names: Record<V, Key>;
  all: readonly V[];
}

function Select<V extends string>({ label, value, names, all }: SelectProps<V>) {
  const t = useText();
  return (
    <label>
      <span>{label}</span>
      <select
        value={value.value}
        onChange={(event) => {
          value.value = all.find((one) => one === event.currentTarget.value) ?? value.value;
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
