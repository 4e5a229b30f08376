/** An earlier definition to begin from, or why it is none. */
import { useRef } from 'preact/hooks';
import type { SurveyImport } from '../../seal/signed-survey';
import { FileButton } from '../file-button';
import { Issues } from '../issues';
import { Notice } from '../notice';
import { FaultList } from '../survey-faults';
import { useText } from '../text';
import { GoneRow, holdGone } from '../undo';
import type { Draft } from './draft';
import type { OrganiseModel } from './model';

const goneDrafts = holdGone<Draft>();

export function Earlier({ model }: { model: OrganiseModel }) {
  const t = useText();
  const read = model.earlier.value;
  const gone = goneDrafts(model);
  const title = useRef<HTMLElement>(null);
  return (
    <details class="card earlier">
      <summary ref={title}>{t('organiseEarlier')}</summary>
      <p class="note">{t('organiseEarlierMore')}</p>
      <FileButton
        name="organiseEarlierChoose"
        what="one"
        onChoose={([file]) => {
          if (file) void model.readEarlier(file).then((before) => before && gone.add(before));
        }}
      />
      {read && <Outcome read={read} />}
      <ul>
        {gone.all.map((before) => (
          <GoneRow
            key={before}
            name={t('organiseEarlierBefore')}
            onUndo={() => {
              gone.forget(before);
              model.takeUp(before);
              // The button that was pressed is gone.
              title.current?.focus();
            }}
          />
        ))}
      </ul>
    </details>
  );
}

function Outcome({ read }: { read: SurveyImport | { kind: 'unread' } }) {
  const t = useText();
  if (read.kind === 'unread') {
    return (
      <Notice title={t('restoreUnread')} alert>
        {t('restoreUnreadTodo')}
      </Notice>
    );
  }
  if (read.kind === 'survey') {
    return <Notice title={t('organiseEarlierTaken', read.survey.definition.title)} />;
  }
  if (read.kind === 'issues') {
    return <Issues issues={read.issues} survey />;
  }
  if (read.kind === 'faults') {
    return (
      <div class="notice warn" role="alert">
        <strong>{t('organiseEarlierFaults')}</strong>
        <FaultList faults={read.faults} />
      </div>
    );
  }
  const says = read.kind === 'forged' ? 'organiseEarlierForged' : 'organiseEarlierKey';
  return <Notice title={t(says)} alert />;
}
