/** One entry, new or changed: its day, carrier, kind, times and minutes, with faults at their field. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { DiaryEntry, EntryFault } from '../../../core/diary';
import { faultsOf, MOST_MINUTES, MOST_TIMES } from '../../../core/diary';
import { Choice } from '../../choice';
import { CARRIER_NAME, DIARY_KIND_NAME } from '../../diary-names';
import { shortDate } from '../../format';
import { useText } from '../../text';
import type { EntryDraft } from './draft';
import { draftOf, entryOf } from './draft';
import { WholeNumber } from './whole-number';

export interface Days {
  first: string;
  last: string;
}
type What = Pick<DiaryEntry, 'carrier' | 'kind'>;

interface Props {
  name: string;
  entry: DiaryEntry;
  days: Days;
  /** What times and minutes become when another carrier or kind is chosen, until they are typed. */
  usual?: ((what: What) => Pick<DiaryEntry, 'n' | 'minutes'>) | undefined;
  submit: string;
  onSubmit: (entry: DiaryEntry) => void;
  /** What was typed is no entry; the faults stand at their fields. */
  onRefuse?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
}

export function EntryForm(props: Props) {
  const { name, entry, days, usual, submit, onSubmit, onRefuse, onCancel } = props;
  const t = useText();
  const id = useId();
  const draft = useSignal<EntryDraft>(draftOf(entry));
  const typed = useSignal(usual === undefined);
  const faults = useSignal<readonly EntryFault[]>([]);
  const set = (change: Partial<EntryDraft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const choose = (change: Partial<What>) => {
    const next = { ...draft.value, ...change };
    draft.value = usual && !typed.value ? draftOf({ ...next, ...usual(next) }) : next;
  };
  const type = (change: Pick<EntryDraft, 'n'> | Pick<EntryDraft, 'minutes'>) => {
    typed.value = true;
    set(change);
  };
  const says: Record<EntryFault, string> = {
    day: t('faultDay', shortDate(t, days.first), shortDate(t, days.last)),
    times: t('faultTimes', MOST_TIMES),
    minutes: t('faultMinutes', MOST_MINUTES),
  };
  const faulty = (fault: EntryFault) => ({
    'aria-invalid': faults.value.includes(fault),
    'aria-describedby': faults.value.includes(fault) ? `${id}-${fault}` : undefined,
  });
  return (
    <form
      class="entry-form"
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        const read = entryOf(draft.value, entry.id);
        faults.value = faultsOf(read, days);
        if (faults.value.length === 0) onSubmit(read);
        else onRefuse?.();
      }}
    >
      <label>
        <span>{t('colDay')}</span>
        <input
          type="date"
          min={days.first}
          max={days.last}
          value={draft.value.day}
          {...faulty('day')}
          onInput={(event) => set({ day: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={t('diaryCarrier')}
        names={CARRIER_NAME}
        value={draft.value.carrier}
        onChoose={(carrier) => choose({ carrier })}
      />
      <Choice
        label={t('diaryKind')}
        names={DIARY_KIND_NAME}
        value={draft.value.kind}
        onChoose={(kind) => choose({ kind })}
      />
      <WholeNumber
        label={t('diaryTimes')}
        min={1}
        max={MOST_TIMES}
        value={draft.value.n}
        {...faulty('times')}
        onType={(n) => type({ n })}
      />
      <WholeNumber
        label={t('diaryMinutes')}
        min={0}
        max={MOST_MINUTES}
        value={draft.value.minutes}
        {...faulty('minutes')}
        onType={(minutes) => type({ minutes })}
      />
      <p class="entry-acts">
        <button
          type="submit"
          class="go"
          // The second press of a double one is no second entry.
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {submit}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </p>
      {faults.value.length > 0 && (
        <div class="forced" role="alert">
          {faults.value.map((fault) => (
            <p key={fault} id={`${id}-${fault}`}>
              {says[fault]}
            </p>
          ))}
        </div>
      )}
    </form>
  );
}
