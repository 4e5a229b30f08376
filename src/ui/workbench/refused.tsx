/** Why a definition is not taken, to whoever adds its packets up. */
import { Notice } from '../notice';
import { Refused as Unread } from '../survey/refused';
import { FaultList } from '../survey-faults';
import { useText } from '../text';
import type { Refusal } from './opening';

export function Refused({ why }: { why: Refusal }) {
  const t = useText();
  switch (why.kind) {
    case 'faults':
      return (
        <div class="notice warn" role="alert">
          <strong>{t('benchFaults')}</strong>
          <FaultList faults={why.faults} />
        </div>
      );
    case 'changed':
      return (
        <Notice title={t('joinRefused')} alert>
          {t('benchChanged')}
        </Notice>
      );
    default:
      return <Unread why={why} />;
  }
}
