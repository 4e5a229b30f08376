/** What was deleted a moment ago, each with the way back while there is one. */
import { useEffect, useRef } from 'preact/hooks';
import type { Removal } from '../../../core/removal';
import { shortDate } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';
import type { Gone, RemoveModel } from './remove-model';

interface Props {
  removing: RemoveModel;
  names: Record<string, string>;
}

export function RemovedLines({ removing, names }: Props) {
  return (
    <ul class="removed">
      {removing.gone.value.map((gone) => (
        <Line key={gone.id} gone={gone} removing={removing} name={nameOf(gone.removal, names)} />
      ))}
    </ul>
  );
}

type Naming = (t: T) => string;

function nameOf(removal: Removal, names: Record<string, string>): Naming {
  return (t) => {
    if (removal.what === 'day') return shortDate(t, removal.day);
    if (removal.what === 'platform') return names[removal.platform] ?? removal.platform;
    return t('removedAll');
  };
}

interface LineProps {
  gone: Gone;
  removing: RemoveModel;
  name: Naming;
}

/** The seconds are shown and not said: a voice that counts down would talk over its listener. */
function Line({ gone, removing, name }: LineProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const said = name(t);
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
        <span aria-hidden="true">{t('undoLeft', gone.left)}</span>
      </button>
    </li>
  );
}
