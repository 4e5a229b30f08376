/** One entry: what, how often, how long, and the ways to change or delete it. */
import { useEffect, useRef } from 'preact/hooks';
import type { DiaryEntry } from '../../../core/diary';
import { useText } from '../../text';
import type { Days } from './entry-form';
import { EntryForm } from './entry-form';
import { entryName, entryOnDay } from './entry-words';

interface Props {
  entry: DiaryEntry;
  days: Days;
  /** Whether it is being edited. */
  open: boolean;
  edit: (id: string | null) => void;
  write: (entry: DiaryEntry) => Promise<boolean>;
  drop: (entry: DiaryEntry) => Promise<void>;
}

export function EntryRow({ entry, days, open, edit, write, drop }: Props) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.querySelector('input')?.focus();
  }, [open]);
  const named = entryOnDay(t, entry);
  const close = () => {
    edit(null);
    button.current?.focus();
  };
  const save = async (changed: DiaryEntry) => {
    if (await write(changed)) close();
  };
  return (
    <li ref={row}>
      <span class="entry-what">{entryName(t, entry)}</span>
      <span class="entry-figure">{t('diaryCell', entry.n, entry.minutes)}</span>
      <span class="entry-acts">
        <button
          type="button"
          ref={button}
          aria-label={t('editNamed', named)}
          aria-expanded={open}
          onClick={() => (open ? close() : edit(entry.id))}
        >
          {t('edit')}
        </button>
        <button
          type="button"
          aria-label={t('diaryDeleteNamed', named)}
          onClick={() => void drop(entry)}
        >
          {t('deleteOne')}
        </button>
      </span>
      {open && (
        <EntryForm
          name={t('editNamed', named)}
          entry={entry}
          days={days}
          submit={t('save')}
          onSubmit={(changed) => void save(changed)}
          onCancel={close}
        />
      )}
    </li>
  );
}
