/** 平台: search, add by hand, edit, mark, stop, remove; and the way back for ten seconds. */
import type { Listed } from '../../core/listed';
import type { Platform } from '../../core/platform';
import { useText } from '../text';
import { matchesQuery } from '../welcome/search';
import { EntryForm } from './entry-form';
import { PlatformRow, RemovedRow } from './platform-row';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

/** Of what is not measured, this many are shown; the rest is a search away. */
const MOST_WAITING = 30;
/** Of the built-in registry, which is offered whole on the page that chooses. */
const MOST_OFFERED = 10;

export function Platforms({ state, actions }: Props) {
  const t = useText();
  const { list, query, editing, removed } = state;
  const gone = new Set(removed.map(({ listed }) => listed.platform.id));
  const found = list.filter(
    ({ platform }) => matchesQuery(platform, query) && !gone.has(platform.id),
  );
  const running = found.filter(({ measured }) => measured);
  const waiting = found.filter(({ measured }) => !measured);
  const offered = query.trim() === '' ? [] : offeredBy(state.builtin, list, query);
  const row = (listed: Listed) => (
    <PlatformRow key={listed.platform.id} listed={listed} state={state} actions={actions} />
  );
  return (
    <section class="card" aria-labelledby="platforms-title">
      <h2 id="platforms-title">
        {t('platformsTitle')}
        <small>{t('measuredNowN', state.measured.platforms.length)}</small>
      </h2>
      <search class="filters">
        <input
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          value={query}
          onInput={(event) => actions.search(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-expanded={editing === 'new'}
          onClick={() => actions.edit(editing === 'new' ? null : 'new')}
        >
          {t('addByHand')}
        </button>
        <a class="button" href="/welcome.html">
          {t('chooseMore')}
        </a>
      </search>
      {editing === 'new' && <EntryForm listed={null} state={state} actions={actions} />}
      {state.measured.platforms.length === 0 && <p class="soft">{t('nothingChosenMore')}</p>}
      <ul class="rows">
        {removed.map((one) => (
          <RemovedRow key={one.listed.platform.id} removed={one} actions={actions} />
        ))}
        {running.map(row)}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>{t('waitingTitle', waiting.length)}</h3>
          <ul class="rows">{waiting.slice(0, MOST_WAITING).map(row)}</ul>
          {waiting.length > MOST_WAITING && (
            <p class="note">{t('waitingMore', waiting.length - MOST_WAITING)}</p>
          )}
        </>
      )}
      {offered.length > 0 && (
        <>
          <h3>{t('offeredTitle')}</h3>
          <ul class="rows">{offered.map(row)}</ul>
        </>
      )}
      {found.length + offered.length === 0 && query !== '' && (
        <p class="none">{t('platformsNone')}</p>
      )}
    </section>
  );
}

function offeredBy(builtin: readonly Platform[], list: readonly Listed[], query: string): Listed[] {
  const ids = new Set(list.map(({ platform }) => platform.id));
  return builtin
    .filter((platform) => !ids.has(platform.id) && matchesQuery(platform, query))
    .slice(0, MOST_OFFERED)
    .map((platform) => ({ platform, from: 'builtin', measured: false }));
}
