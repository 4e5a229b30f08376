/** One item: since when, until when, with which platforms. */
import { useRef } from 'preact/hooks';
import type { Evidence } from '../../../core/evidence';
import { standsAt } from '../../../core/off-list';
import type { WorkItem } from '../../../core/work-list';
import { dateOf } from '../../format';
import type { T } from '../../text';
import { listOf, useText } from '../../text';
import { ItemForm } from './item-form';

interface Props {
  item: WorkItem;
  evidence: Evidence;
  names: Record<string, string>;
  /** Whether it is being edited. */
  open: boolean;
  edit: (id: string | null) => void;
  write: (item: WorkItem) => Promise<boolean>;
  drop: (item: WorkItem) => Promise<void>;
}

export function ItemRow({ item, evidence, names, open, edit, write, drop }: Props) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const { id, name, platforms } = item;
  const { today } = evidence;
  const stands = standsAt(item, today);
  const end = async () => {
    // The button is gone once the item has an end, which is changed by editing.
    if (await write({ ...item, until: today })) button.current?.focus();
  };
  const named = platforms.map((one) => names[one] ?? one);
  return (
    <li class={stands ? undefined : 'ended'}>
      <span class="item-what">
        <b>{name}</b> {!stands && <span class="tag">{t('itemNotNow')}</span>}
        <span class="note">
          {datesOf(t, item)} · {named.length > 0 ? listOf(t, named) : t('itemNoPlatform')}
        </span>
      </span>
      <span class="item-acts">
        <button
          type="button"
          ref={button}
          aria-label={t('editNamed', name)}
          aria-expanded={open}
          onClick={() => edit(open ? null : id)}
        >
          {t('edit')}
        </button>
        {stands && item.until === null && (
          <button type="button" aria-label={t('itemEndNamed', name)} onClick={() => void end()}>
            {t('itemEnd')}
          </button>
        )}
        <button
          type="button"
          aria-label={t('itemDeleteNamed', name)}
          onClick={() => void drop(item)}
        >
          {t('deleteOne')}
        </button>
      </span>
      {open && (
        <ItemForm
          item={item}
          evidence={evidence}
          write={write}
          onClose={() => {
            edit(null);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function datesOf(t: T, { from, until }: WorkItem): string {
  if (from !== null && until !== null) {
    return t('itemSpan', dateOf(t, from), dateOf(t, until));
  }
  if (from !== null) return t('itemSince', dateOf(t, from));
  return until === null ? t('itemAlways') : t('itemUntil', dateOf(t, until));
}
