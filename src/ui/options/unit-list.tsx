/** 由单位下发: what a policy suggests, granted whole in one request or not at all. */

import { IssueList } from '../issues';
import { Notice } from '../notice';
import { useText } from '../text';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function UnitList({ state, actions }: Props) {
  const t = useText();
  const supplied = state.list.filter(({ from }) => from === 'managed');
  const waiting = supplied.filter(({ measured }) => !measured).map(({ platform }) => platform);
  if (supplied.length === 0 && state.managedIssues.length === 0) return null;
  return (
    <section class="card" aria-labelledby="unit-title">
      <h2 id="unit-title">{t('unitTitle')}</h2>
      <p class="soft">{t('unitMore')}</p>
      {state.managedIssues.length > 0 && (
        <Notice title={t('unitRefused')} alert>
          <IssueList issues={state.managedIssues} />
        </Notice>
      )}
      {supplied.length > 0 && waiting.length === 0 && (
        <p class="after">{t('unitAll', supplied.length)}</p>
      )}
      {waiting.length > 0 && (
        <>
          <ul class="waiting">
            {waiting.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <button type="button" class="go" onClick={() => void actions.allow(waiting)}>
            {t('allowN', waiting.length)}
          </button>
        </>
      )}
    </section>
  );
}
