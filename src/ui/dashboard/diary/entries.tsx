/** Every entry under its day, the newest day first; each can be changed, deleted, and had back. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { DiaryEntry } from '../../../core/diary';
import { inOrder, sumOf } from '../../../core/diary';
import { duration, shortDate } from '../../format';
import { useText } from '../../text';
import { GoneRow, holdGone } from '../../undo';
import type { DashboardModel } from '../model';
import type { Days } from './entry-form';
import { EntryRow } from './entry-row';
import { entryOnDay, MINUTE_MS } from './entry-words';

const goneEntries = holdGone<DiaryEntry>();

interface Props {
  entries: readonly DiaryEntry[];
  days: Days;
  model: DashboardModel;
}

export function Entries({ entries, days, model }: Props) {
  const t = useText();
  const editing = useSignal<string | null>(null);
  const gone = goneEntries(model);
  const title = useRef<HTMLHeadingElement>(null);
  const write = (entry: DiaryEntry) => model.command('write-entry', { entry });
  const drop = async (entry: DiaryEntry) => {
    if (await model.command('drop-entry', { id: entry.id })) gone.add(entry);
  };
  const undo = async (entry: DiaryEntry) => {
    if (!(await write(entry))) return;
    gone.forget(entry);
    // The button that was pressed is gone with its row.
    title.current?.focus();
  };
  const edit = (id: string | null) => {
    editing.value = id;
  };
  const noted = [...new Set(entries.map(({ day }) => day))].sort().reverse();
  if (noted.length + gone.all.length === 0) return null;
  return (
    <section class="card" aria-labelledby="diary-list">
      <h2 id="diary-list" tabIndex={-1} ref={title}>
        {t('diaryList')}
        <small>{t('diaryListNote')}</small>
      </h2>
      <ul class="entry-rows">
        {gone.all.map((entry) => (
          <GoneRow key={entry.id} name={entryOnDay(t, entry)} onUndo={() => void undo(entry)} />
        ))}
      </ul>
      {noted.map((day) => {
        const mine = inOrder(entries.filter((one) => one.day === day));
        const { entryN, minutes } = sumOf(mine);
        return (
          <section key={day} aria-label={shortDate(t, day)}>
            <h3>
              {shortDate(t, day)}
              <small>{t('diaryDaySum', entryN, duration(t, minutes * MINUTE_MS))}</small>
            </h3>
            <ul class="entry-rows">
              {mine.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  days={days}
                  open={editing.value === entry.id}
                  edit={edit}
                  write={write}
                  drop={drop}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
