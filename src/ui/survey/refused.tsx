/** Why a survey is not taken, in words. */
import type { ComponentChildren } from 'preact';
import { IssueList } from '../issues';
import { Notice } from '../notice';
import { FaultList } from '../survey-faults';
import { useText } from '../text';
import type { Refusal } from './opening';

export function Refused({ why }: { why: Refusal }) {
  const t = useText();
  switch (why.kind) {
    case 'unread':
      return (
        <Notice title={t('restoreUnread')} alert>
          {t('restoreUnreadTodo')}
        </Notice>
      );
    case 'issues':
      return (
        <Long>
          <IssueList issues={why.issues} survey />
        </Long>
      );
    case 'faults':
      return (
        <Long>
          <p>{t('joinRefusedFaults')}</p>
          <FaultList faults={why.faults} />
        </Long>
      );
    case 'forged':
      return <Short>{t('joinRefusedForged')}</Short>;
    case 'key':
      return <Short>{t('joinRefusedKey')}</Short>;
    case 'changed':
      return <Short>{t('joinRefusedChanged')}</Short>;
    case 'overlaps':
      return <Short>{t('joinRefusedOverlaps', why.title)}</Short>;
  }
}

function Short({ children }: { children: string }) {
  const t = useText();
  return (
    <Notice title={t('joinRefused')} alert>
      {children}
    </Notice>
  );
}

function Long({ children }: { children: ComponentChildren }) {
  const t = useText();
  return (
    <div class="notice warn" role="alert">
      <strong>{t('joinRefused')}</strong>
      {children}
    </div>
  );
}
