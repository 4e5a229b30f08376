/** 手工记录: what its user noted himself, summed and listed apart from everything measured. */
import { sumOf } from '../../../core/diary';
import { duration } from '../../format';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { whenOf } from '../when';
import { AddEntry } from './add-entry';
import { Entries } from './entries';
import { MINUTE_MS } from './entry-words';
import { Sums } from './sums';

export function Diary({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  if (!evidence) return null;
  const { diary, from, to, today } = evidence;
  const { entryN, minutes } = sumOf(diary);
  const when = whenOf(t, evidence);
  const unfinished = to > today;
  const days = { first: from, last: unfinished ? today : to };
  return (
    <div class="diary">
      <h1>
        {entryN === 0
          ? t('diaryNothing', when)
          : t('diarySentence', when, entryN, duration(t, minutes * MINUTE_MS))}
      </h1>
      <p class="lead">{t('diaryLead')}</p>
      {entryN > 0 && <Sums entries={diary} />}
      {/* A range of days yet to come has none to note anything of. */}
      {days.first <= days.last && <AddEntry key={from + to} days={days} model={model} />}
      <Entries entries={diary} days={days} model={model} />
    </div>
  );
}
