/** Restoring one's own copy: what the file would bring stands before the press that takes it in. */
import { useMemo } from 'preact/hooks';
import { FileButton } from '../../file-button';
import { Issues } from '../../issues';
import { Notice, TroubleNotice } from '../../notice';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { JobProgress } from './job-progress';
import type { Keeper } from './keeper';
import type { RestoreModel } from './restore-model';
import { restoreModel } from './restore-model';
import { RestorePreview } from './restore-preview';
import { UnlockForm } from './unlock-form';

interface Props {
  model: DashboardModel;
  keeper: Keeper;
}

export function Restore({ model, keeper }: Props) {
  const t = useText();
  const restoring = useMemo(() => restoreModel({ keeper, changed: model.reread }), [model, keeper]);
  const busy = restoring.stage.value !== null;
  return (
    <section class="card" aria-labelledby="restore-title">
      <h2 id="restore-title">{t('restoreTitle')}</h2>
      <p class="soft">{t('restoreMore')}</p>
      <FileButton
        name="restoreChoose"
        what="one"
        disabled={busy}
        onChoose={([file]) => {
          if (file) void restoring.choose(file);
        }}
      />
      <JobProgress job={restoring} stop="restoreStop" />
      <Result restoring={restoring} />
    </section>
  );
}

/** What came of the file so far. */
function Result({ restoring }: { restoring: RestoreModel }) {
  const t = useText();
  const step = restoring.step.value;
  const busy = restoring.stage.value !== null;
  switch (step.at) {
    case 'start':
      return null;
    case 'locked':
      return <UnlockForm refusal={step.refusal} busy={busy} onUnlock={restoring.unlock} />;
    case 'refused':
      return <Issues issues={step.issues} />;
    case 'unread':
      return (
        <Notice title={t('restoreUnread')} alert>
          {t('restoreUnreadTodo')}
        </Notice>
      );
    case 'stopped':
      return <Notice title={t('restoreStopped')} />;
    case 'trouble':
      return <TroubleNotice trouble={step.trouble} />;
    case 'ready':
      return <RestorePreview copy={step.copy} brings={step.brings} restoring={restoring} />;
    case 'done': {
      const { traces, days, known, platforms } = step.brought;
      return (
        <Notice title={t('restoreDone', traces)}>
          {t('restoreDoneMore', days, known)}
          {platforms > 0 && (
            <>
              {` ${t('restoreAllow', platforms)} `}
              <a href="/options.html">{t('restoreGo')}</a>
            </>
          )}
        </Notice>
      );
    }
  }
}
