/** What a copy is and would bring, and the press that takes it in. Nothing has changed yet. */
import { useEffect, useRef } from 'preact/hooks';
import type { PersonalCopy } from '../../../core/personal-copy';
import { useText } from '../../text';
import type { Restored } from './keeper';
import type { RestoreModel } from './restore-model';

interface Props {
  copy: PersonalCopy;
  brings: Restored;
  restoring: RestoreModel;
}

export function RestorePreview({ copy, brings, restoring }: Props) {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  const days = daysOf(copy);
  const [first, last] = [days[0], days[days.length - 1]];
  const busy = restoring.stage.value !== null;
  return (
    <div class="restore-preview">
      <h3 ref={head} tabIndex={-1}>
        {t('restoreAbout', copy.made)}
      </h3>
      <p>
        {first && last
          ? t('restoreSpan', first, last, days.length, copy.traces.length)
          : t('restoreNothing')}
      </p>
      <p>{t('restoreNew', brings.traces, brings.known)}</p>
      {brings.sums > 0 && <p>{t('restoreSums', brings.sums)}</p>}
      {brings.entries + brings.items > 0 && (
        <p>{t('restoreNotes', brings.entries, brings.items)}</p>
      )}
      {brings.platforms > 0 && <p>{t('restorePlatforms', brings.platforms)}</p>}
      <p class="acts">
        <button type="button" class="go" disabled={busy} onClick={() => void restoring.take()}>
          {t('restoreTake')}
        </button>
        <button type="button" disabled={busy} onClick={restoring.leave}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}

/** Days with records, in order. */
function daysOf({ traces, days }: PersonalCopy): string[] {
  return [...new Set([...traces, ...days].map(({ day }) => day))].sort();
}
