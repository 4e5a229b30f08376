/** What became of the last change, said where it is seen, with the way back. */
import type { PlanIssue } from '../../../core/plan-edit';
import type { Key } from '../../text';
import { useText } from '../../text';
import type { PlanState, Said } from './plan-state';

const SAYS: Record<PlanIssue, Key> = {
  'no-hours': 'planFaultNone',
  turned: 'planFaultTurned',
  overlap: 'planFaultOverlap',
  'own-day': 'planFaultDay',
  'own-turned': 'planFaultOwn',
  many: 'planFaultMany',
};

interface Props {
  said: Said;
  example: boolean;
  undo: PlanState['change'];
}

export function Saved({ said, example, undo }: Props) {
  const t = useText();
  const saved = said && 'saved' in said ? said : null;
  return (
    <div class="plan-said">
      {said && 'issue' in said && (
        <p class="notice warn" role="alert">
          {t(SAYS[said.issue])}
        </p>
      )}
      <div class={saved ? 'notice' : undefined}>
        <span role="status">{saved && t(example ? 'planChanged' : 'planSaved')}</span>
        {saved && (
          <button type="button" class="plain" onClick={() => undo(saved.before)}>
            {t('planUndo')}
          </button>
        )}
      </div>
    </div>
  );
}
