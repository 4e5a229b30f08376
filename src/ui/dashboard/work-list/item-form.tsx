/** An item as it is written: its name, its dates, and the platforms that serve it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '../../../core/evidence';
import type { ItemDraft, ItemIssue, WorkItem } from '../../../core/work-list';
import { draftOf, ITEM_NAME_MAX, readItem } from '../../../core/work-list';
import type { Key } from '../../text';
import { useText } from '../../text';
import { PlatformChecks } from './platform-checks';

const SAYS: Record<ItemIssue, Key> = {
  name: 'itemFaultName',
  dates: 'itemFaultDates',
  order: 'itemFaultOrder',
  platforms: 'itemFaultPlatforms',
};

interface Props {
  /** Null for one that is yet to be. */
  item: WorkItem | null;
  evidence: Evidence;
  write: (item: WorkItem) => Promise<boolean>;
  onClose: () => void;
}

export function ItemForm({ item, evidence, write, onClose }: Props) {
  const t = useText();
  const draft = useSignal<ItemDraft>(draftOf(item));
  const issues = useSignal<readonly ItemIssue[]>([]);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (change: Partial<ItemDraft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const save = async () => {
    const own = item?.platforms ?? [];
    const known = new Set([...evidence.platforms.map(({ id }) => id), ...own]);
    const read = readItem(draft.value, item?.id ?? crypto.randomUUID(), known);
    issues.value = read.issues;
    if (read.item && (await write(read.item))) onClose();
  };
  const { name, from, until, platforms } = draft.value;
  return (
    <form
      class="item-form"
      aria-label={item ? t('editNamed', item.name) : t('itemAdd')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span>{t('itemName')}</span>
        <input
          type="text"
          ref={first}
          value={name}
          maxLength={ITEM_NAME_MAX}
          placeholder={t('itemNameHint')}
          aria-invalid={issues.value.includes('name')}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <div class="item-dates">
        <label>
          <span>{t('itemFrom')}</span>
          <input
            type="date"
            value={from}
            aria-invalid={issues.value.includes('order')}
            onInput={(event) => set({ from: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('itemTo')}</span>
          <input
            type="date"
            value={until}
            aria-invalid={issues.value.includes('order')}
            onInput={(event) => set({ until: event.currentTarget.value })}
          />
        </label>
      </div>
      <PlatformChecks
        platforms={evidence.platforms}
        chosen={platforms}
        onChange={(chosen) => set({ platforms: chosen })}
      />
      {issues.value.length > 0 && (
        <div class="forced" role="alert">
          {issues.value.map((issue) => (
            <p key={issue}>{t(SAYS[issue])}</p>
          ))}
        </div>
      )}
      <p class="item-acts">
        <button type="submit" class="go">
          {t('save')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
