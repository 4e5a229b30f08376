/** Deleting one's own records: a day, a platform, everything. */
import { useState } from 'preact/hooks';
import { TroubleNotice } from '../../notice';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { JobProgress } from './job-progress';
import type { Keeper } from './keeper';
import type { Recorded } from './recorded';
import { useRecorded } from './recorded';
import { removalsOf } from './removals';
import type { RemoveModel } from './remove-model';
import { RemovedLines } from './removed-lines';

interface Props {
  model: DashboardModel;
  keeper: Keeper;
}

export function Remove({ model, keeper }: Props) {
  const t = useText();
  const removing = removalsOf(model, keeper);
  const recorded = useRecorded(model, keeper);
  const trouble = removing.trouble.value;
  return (
    <section class="card" aria-labelledby="remove-title">
      <h2 id="remove-title">{t('removeTitle')}</h2>
      <p class="soft">{t('removeMore')}</p>
      <ul class="copies">
        <Day removing={removing} recorded={recorded} today={model.today} />
        <OfPlatform removing={removing} recorded={recorded} />
        <Everything removing={removing} />
      </ul>
      <JobProgress job={removing} />
      <RemovedLines removing={removing} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
}

interface Part {
  removing: RemoveModel;
  recorded: Recorded;
}

function Day({ removing, recorded, today }: Part & { today: string }) {
  const t = useText();
  const [day, setDay] = useState('');
  const there = recorded.days.has(day);
  return (
    <li>
      <label class="removal">
        <b>{t('removeDay')}</b>
        <input
          type="date"
          min={recorded.since ?? today}
          max={today}
          value={day}
          aria-describedby={day && !there ? 'remove-day-none' : undefined}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        {day && !there && (
          <span id="remove-day-none" class="note">
            {t('removeDayNone')}
          </span>
        )}
      </label>
      <button
        type="button"
        disabled={!there || removing.stage.value !== null}
        onClick={() => {
          setDay('');
          void removing.remove({ what: 'day', day });
        }}
      >
        {t('removeDayPress')}
      </button>
    </li>
  );
}

function OfPlatform({ removing, recorded }: Part) {
  const t = useText();
  const [chosen, setChosen] = useState('');
  // What was deleted is no longer there to be chosen.
  const platform = recorded.platforms.includes(chosen) ? chosen : '';
  return (
    <li>
      <label class="removal">
        <b>{t('removePlatform')}</b>
        <select value={platform} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t('removePlatformChoose')}</option>
          {recorded.platforms.map((id) => (
            <option key={id} value={id}>
              {recorded.names[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={platform === '' || removing.stage.value !== null}
        onClick={() =>
          void removing.remove({ what: 'platform', platform }, recorded.names[platform])
        }
      >
        {t('removePlatformPress')}
      </button>
    </li>
  );
}

/** The one that is asked twice. */
function Everything({ removing }: { removing: RemoveModel }) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const busy = removing.stage.value !== null;
  if (!sure) {
    return (
      <li>
        <b>{t('removedAll')}</b>
        <button type="button" disabled={busy} onClick={() => setSure(true)}>
          {t('deleteAll')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <p>{t('removeSure')}</p>
      <span class="acts">
        <button
          type="button"
          class="forced"
          disabled={busy}
          onClick={() => {
            setSure(false);
            void removing.remove({ what: 'everything' });
          }}
        >
          {t('deleteYes')}
        </button>
        <button type="button" onClick={() => setSure(false)}>
          {t('deleteNo')}
        </button>
      </span>
    </li>
  );
}
