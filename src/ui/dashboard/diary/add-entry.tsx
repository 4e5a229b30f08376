/** A note of any day of the range, for what was missed at the time. */
import { useSignal } from '@preact/signals';
import type { DiaryEntry } from '../../../core/diary';
import { entryId } from '../../../core/diary';
import { usualOf } from '../../../core/diary-usual';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import type { Days } from './entry-form';
import { EntryForm } from './entry-form';
import { entryOnDay } from './entry-words';

const LIKELIEST = { carrier: 'group', kind: 'acknowledge' } as const;

export function AddEntry({ days, model }: { days: Days; model: DashboardModel }) {
  const t = useText();
  const added = useSignal<DiaryEntry | null>(null);
  const noted = model.evidence.value?.diary ?? [];
  const usual = ({ carrier, kind }: Pick<DiaryEntry, 'carrier' | 'kind'>) =>
    usualOf(noted, carrier, kind);
  const add = async (entry: DiaryEntry) => {
    const whole = { ...entry, id: entryId(noted, entry.day, crypto.randomUUID()) };
    added.value = (await model.command('write-entry', { entry: whole })) ? whole : null;
  };
  return (
    <section class="card" aria-labelledby="diary-add">
      <h2 id="diary-add">{t('diaryAddTitle')}</h2>
      <p class="soft">{t('diaryHow')}</p>
      <EntryForm
        name={t('diaryAddTitle')}
        entry={{ id: '', day: days.last, ...LIKELIEST, ...usual(LIKELIEST) }}
        days={days}
        usual={usual}
        submit={t('diaryAdd')}
        onSubmit={(entry) => void add(entry)}
        onRefuse={() => {
          added.value = null;
        }}
      />
      <p class="note">{t('diaryAddMore')}</p>
      <p role="status">
        {added.value &&
          t(
            'diaryAdded',
            entryOnDay(t, added.value),
            t('diaryCell', added.value.n, added.value.minutes),
          )}
      </p>
    </section>
  );
}
