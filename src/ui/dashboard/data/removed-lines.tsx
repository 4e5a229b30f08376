/** What was deleted a moment ago, each with the way back while there is one. */
import { useEffect, useRef } from 'preact/hooks';
import { shortDate } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import type { Gone, RemoveModel } from './remove-model';

export function RemovedLines({ removing }: { removing: RemoveModel }) {
  return (
    <ul class="removed">
      {removing.gone.value.map((gone) => (
        <Line key={gone.id} gone={gone} removing={removing} />
      ))}
    </ul>
  );
}

function nameOf(t: T, { removal, name }: Gone): string {
  if (removal.what === 'day') return shortDate(t, removal.day);
  if (removal.what === 'platform') return name ?? removal.platform;
  return t('removedAll');
}

interface LineProps {
  gone: Gone;
  removing: RemoveModel;
}

/** The seconds are shown and not said: a voice that counts down would talk over its listener. */
function Line({ gone, removing }: LineProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const said = nameOf(t, gone);
  return (
    <li>
      <span role="status">{t('removedN', said, gone.removed.traces)}</span>
      <button
        type="button"
        ref={button}
        aria-label={t('undoNamed', said)}
        disabled={removing.stage.value !== null}
        onClick={() => void removing.undo(gone)}
      >
        {t('undo')}
        {gone.left !== null && <span aria-hidden="true">{t('undoLeft', gone.left)}</span>}
      </button>
      {gone.left === null && <p role="alert">{t('undoFailed')}</p>}
    </li>
  );
}
