/** Entries that look like one system: made one, records and all, or declared to be two. */
import type { Double } from '../../core/duplicate';
import { findDoubles, mergedEntry } from '../../core/duplicate';
import type { Platform } from '../../core/platform';
import { useText } from '../text';
import { BackRow } from '../undo';
import { hostsOf } from '../welcome/search';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function Doubles({ state, actions }: Props) {
  const t = useText();
  const doubles = findDoubles(
    state.list.map(({ platform }) => platform),
    state.apart,
  );
  const { parted } = state;
  if (doubles.length + parted.length === 0) return null;
  return (
    <section class="card" aria-labelledby="doubles-title">
      <h2 id="doubles-title">
        {t('doublesTitle')}
        {doubles.length > 0 && <small>{t('doublesN', doubles.length)}</small>}
      </h2>
      <p class="soft">{t('doublesMore')}</p>
      <ul class="rows">
        {parted.map((pair) => (
          <BackRow
            key={`${pair.a.id} ${pair.b.id}`}
            says={t('partedNote', pair.a.name, pair.b.name)}
            undoSays={t('undoParted', pair.a.name, pair.b.name)}
            onUndo={() => void actions.undoApart(pair)}
          />
        ))}
        {doubles.map((double) => (
          <Row
            key={`${double.a.id} ${double.b.id}`}
            double={double}
            state={state}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ double: { a, b }, state, actions }: Props & { double: Double }) {
  const t = useText();
  const { merging } = state;
  const open = merging && [merging.gone, merging.into].every((id) => id === a.id || id === b.id);
  const into = open && merging.into === b.id ? b : a;
  const possible = mergedEntry(a, b) !== null;
  return (
    <li>
      <span class="what">
        {[a, b].map((one) => (
          <span key={one.id}>
            <b>{one.name}</b>
            <span class="note">{hostsOf(one).slice(0, 3).join('、')}</span>
          </span>
        ))}
      </span>
      {open ? (
        <Sure into={into} actions={actions} />
      ) : (
        <span class="acts">
          {possible &&
            [a, b].map((one) => (
              <button
                type="button"
                key={one.id}
                onClick={() => actions.askMerge({ into: one.id, gone: one === a ? b.id : a.id })}
              >
                {t('mergeInto', one.name)}
              </button>
            ))}
          {!possible && <span class="note">{t('mergeTooMany')}</span>}
          <button type="button" onClick={() => void actions.keepApart({ a, b })}>
            {t('mergeNever')}
          </button>
        </span>
      )}
    </li>
  );
}

function Sure({ into, actions }: { into: Platform; actions: OptionsActions }) {
  const t = useText();
  return (
    <div class="sure" role="status">
      <p>{t('mergeSure', into.name)}</p>
      <button type="button" class="go" onClick={() => void actions.merge()}>
        {t('mergeYes')}
      </button>
      <button type="button" onClick={() => actions.askMerge(null)}>
        {t('cancel')}
      </button>
    </div>
  );
}
