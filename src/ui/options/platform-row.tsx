/** One platform: what it is, where it comes from, what the user marked, and what he can do. */
import { useEffect, useRef } from 'preact/hooks';
import type { Listed, RegistrySource } from '../../core/listed';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import type { Key } from '../text';
import { useText } from '../text';
import { hostsOf } from '../welcome/search';
import { EntryForm } from './entry-form';
import { MarkChoices } from './mark-choices';
import type { OptionsActions, OptionsState, Removed } from './state';

const FROM: Record<RegistrySource, Key | null> = {
  builtin: null,
  managed: 'tagManaged',
  imported: 'tagImported',
  own: 'tagOwn',
};

interface Props {
  listed: Listed;
  state: OptionsState;
  actions: OptionsActions;
}

export function PlatformRow({ listed, state, actions }: Props) {
  const t = useText();
  const { platform, from, measured } = listed;
  const { id, name } = platform;
  const tag = FROM[from];
  const withdrawn = measured && state.withdrawn.has(id);
  const editing = state.editing === id;
  return (
    <li>
      <span class="what">
        <b>{name}</b> {tag && <span class="tag">{t(tag)}</span>}
        <span class="note">
          {t(LEVEL_NAME[platform.level])} · {t(CATEGORY_NAME[platform.category])} ·{' '}
          {hostsOf(platform).slice(0, 3).join('、')}
        </span>
        {withdrawn && <span class="note forced">{t('withdrawnNote')}</span>}
      </span>
      <span class="acts">
        {(withdrawn || !measured) && (
          <button
            type="button"
            aria-label={t(withdrawn ? 'allowAgainNamed' : 'allowNamed', name)}
            onClick={() => void actions.allow([platform])}
          >
            {withdrawn ? t('allowAgain') : t('allowOne')}
          </button>
        )}
        <button
          type="button"
          aria-label={t('editNamed', name)}
          aria-expanded={editing}
          onClick={() => actions.edit(editing ? null : id)}
        >
          {t('edit')}
        </button>
        {measured && (
          <button
            type="button"
            aria-label={t('stopNamed', name)}
            onClick={() => void actions.stop(listed)}
          >
            {t('stop')}
          </button>
        )}
        {!measured && (from === 'own' || from === 'imported') && (
          <button
            type="button"
            aria-label={t('removeNamed', name)}
            onClick={() => void actions.forget(listed)}
          >
            {t('remove')}
          </button>
        )}
      </span>
      <MarkChoices platform={platform} actions={actions} />
      {editing && <EntryForm listed={listed} state={state} actions={actions} />}
    </li>
  );
}

interface RemovedProps {
  removed: Removed;
  actions: OptionsActions;
}

/** The button that was pressed is gone: the way back is where the reader stands next. */
export function RemovedRow({ removed, actions }: RemovedProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <li class="stopped">
      <span class="what" role="status">
        <b>{removed.listed.platform.name}</b>
        <span class="note">{t(removed.forgotten ? 'removedNote' : 'stoppedNote')}</span>
      </span>
      <button type="button" ref={button} onClick={() => void actions.undo(removed)}>
        {t('undo')}
      </button>
    </li>
  );
}
