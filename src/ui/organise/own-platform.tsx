/** A platform that no list has, written down by name and address. */
import { useSignal } from '@preact/signals';
import { NO_MANDATE } from '../../core/mark';
import { CATEGORIES } from '../../core/platform';
import { CATEGORY_NAME } from '../kinds';
import { readDraft } from '../options/draft';
import type { Key } from '../text';
import { useText } from '../text';
import type { OrganiseModel } from './model';
import { asked } from './platform-search';

const EMPTY = { name: '', addresses: '', category: 'other' as (typeof CATEGORIES)[number] };

export function OwnPlatform({ model }: { model: OrganiseModel }) {
  const t = useText();
  const draft = useSignal(EMPTY);
  const fault = useSignal<Key | null>(null);
  const { name, addresses, category } = draft.value;
  const { platforms } = model.draft.value;
  const add = () => {
    const whole = { ...draft.value, level: 'unit' as const, related: '', mandate: NO_MANDATE };
    const { entry } = readDraft(whole, null);
    const twice = entry !== null && platforms.some(({ id }) => id === entry.id);
    fault.value = entry === null ? 'organiseHandFault' : twice ? 'organiseHandTwice' : null;
    if (entry === null || twice) return;
    model.set({ platforms: [...platforms, asked(entry)] });
    draft.value = EMPTY;
  };
  return (
    <details class="by-hand">
      <summary>{t('organiseByHand')}</summary>
      <div class="fields">
        <label>
          <span>{t('factName')}</span>
          <input
            type="text"
            maxLength={60}
            value={name}
            onInput={(event) => {
              draft.value = { ...draft.value, name: event.currentTarget.value };
            }}
          />
        </label>
        <label>
          <span>{t('organiseAddress')}</span>
          <input
            type="text"
            maxLength={300}
            value={addresses}
            placeholder={t('organiseAddressHint')}
            onInput={(event) => {
              draft.value = { ...draft.value, addresses: event.currentTarget.value };
            }}
          />
        </label>
        <label>
          <span>{t('factCategory')}</span>
          <select
            value={category}
            onChange={(event) => {
              const chosen = CATEGORIES.find((one) => one === event.currentTarget.value);
              draft.value = { ...draft.value, category: chosen ?? 'other' };
            }}
          >
            {CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {t(CATEGORY_NAME[one])}
              </option>
            ))}
          </select>
        </label>
      </div>
      {fault.value && (
        <p class="forced" role="alert">
          {t(fault.value)}
        </p>
      )}
      <button type="button" onClick={add}>
        {t('organiseAdd')}
      </button>
    </details>
  );
}
