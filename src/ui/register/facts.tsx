/** What the user states of a site: name, level, category, and whether all of it is meant. */
import { Choice } from '../choice';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
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
      <Choice
        label={t('factLevel')}
        value={model.level.value}
        names={LEVEL_NAME}
        onChoose={(level) => {
          model.level.value = level;
        }}
      />
      <Choice
        label={t('factCategory')}
        value={model.category.value}
        names={CATEGORY_NAME}
        onChoose={(category) => {
          model.category.value = category;
        }}
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
