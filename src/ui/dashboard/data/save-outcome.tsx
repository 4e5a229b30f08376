/** What became of a save. */
import { Notice, TroubleNotice } from '../../notice';
import { useText } from '../../text';
import type { Outcome } from './save-model';

export function SaveOutcome({ outcome }: { outcome: Outcome }) {
  const t = useText();
  if ('unread' in outcome) return <TroubleNotice trouble={outcome.unread} />;
  if ('stopped' in outcome) return <Notice title={t('copyStopped')} />;
  if ('unmade' in outcome) {
    return (
      <Notice title={t('copyFailed')} alert>
        {t('copyFailedTodo')}
      </Notice>
    );
  }
  const { saved, leftOut } = outcome;
  return (
    <Notice title={t('copySaved', saved)}>
      {leftOut > 0 && `${t('copyLeftOut', leftOut)} `}
      {t('copySavedMore')}
    </Notice>
  );
}
