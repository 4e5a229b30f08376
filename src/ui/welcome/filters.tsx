/** Search, level and category; and the unit's list, chosen whole. */
import { CATEGORIES, LEVELS } from '../../core/platform';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import { useText } from '../text';
import type { WelcomeModel } from './model';

export function Filters({ model }: { model: WelcomeModel }) {
  const t = useText();
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={t('searchLabel')}
        placeholder={t('searchHint')}
        value={model.query.value}
        onInput={(event) => {
          model.query.value = event.currentTarget.value;
        }}
      />
      <select
        aria-label={t('factLevel')}
        value={model.level.value}
        onChange={(event) => {
          model.level.value = LEVELS.find((one) => one === event.currentTarget.value) ?? '';
        }}
      >
        <option value="">{t('allLevels')}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {t(LEVEL_NAME[one])}
          </option>
        ))}
      </select>
      <select
        aria-label={t('factCategory')}
        value={model.category.value}
        onChange={(event) => {
          model.category.value = CATEGORIES.find((one) => one === event.currentTarget.value) ?? '';
        }}
      >
        <option value="">{t('allCategories')}</option>
        {CATEGORIES.map((one) => (
          <option key={one} value={one}>
            {t(CATEGORY_NAME[one])}
          </option>
        ))}
      </select>
      {model.supplied.value.length > 0 && (
        <button type="button" onClick={model.chooseSupplied}>
          {t('pickSupplied', model.supplied.value.length)}
        </button>
      )}
    </search>
  );
}
