/** Looking for platforms by name or address, in the lists known here and in a file. */
import { useSignal } from '@preact/signals';
import type { Issue } from '../../core/issue';
import type { Platform } from '../../core/platform';
import { parseRegistry, REGISTRY_MAX_CHARS, tooLarge } from '../../core/registry-file';
import { DEFAULT_EXPECTED_USERS } from '../../core/survey/defaults';
import type { SurveyPlatform } from '../../core/survey/definition';
import { FileButton } from '../file-button';
import { Issues } from '../issues';
import { Notice } from '../notice';
import { useText } from '../text';
import { hostsOf, matchesQuery } from '../welcome/search';
import type { ChosenFile, OrganiseModel } from './model';
import { textWithin } from './model';

/** More than these are better looked for by another word. */
const MOST_SHOWN = 6;

export function PlatformSearch({ model }: { model: OrganiseModel }) {
  const t = useText();
  const query = useSignal('');
  const { platforms } = model.draft.value;
  const taken = new Set(platforms.map(({ id }) => id));
  const wanted = query.value.trim();
  const found =
    wanted === ''
      ? []
      : model.offered.value.filter((one) => !taken.has(one.id) && matchesQuery(one, wanted));
  return (
    <div class="finding">
      <input
        type="search"
        aria-label={t('searchLabel')}
        placeholder={t('searchHint')}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <ListFile model={model} />
      {wanted !== '' && found.length === 0 && <p class="note">{t('organiseNothingFound')}</p>}
      {found.length > 0 && (
        <ul class="found" aria-label={t('organiseFound')}>
          {found.slice(0, MOST_SHOWN).map((platform) => (
            <li key={platform.id}>
              <span class="what">
                <b>{platform.name}</b>
                <span class="note">{hostsOf(platform).slice(0, 2).join('、')}</span>
              </span>
              <button
                type="button"
                aria-label={t('organiseAddNamed', platform.name)}
                onClick={() => model.set({ platforms: [...platforms, asked(platform)] })}
              >
                {t('organiseAdd')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What of an entry a survey needs: no rules, no source, and of its mandate whether there is one. */
export function asked({ id, name, matches, category, mandate }: Platform): SurveyPlatform {
  const mandated = mandate?.use === 'required' || mandate?.use === 'assessed';
  return { id, name, matches, category, expectedUsers: DEFAULT_EXPECTED_USERS, mandated };
}

function ListFile({ model }: { model: OrganiseModel }) {
  const t = useText();
  const issues = useSignal<Issue[]>([]);
  const n = useSignal<number | null>(null);
  const unread = useSignal(false);
  const take = async (file: ChosenFile) => {
    const large = file.size > REGISTRY_MAX_CHARS * 4;
    const text = await textWithin(file, REGISTRY_MAX_CHARS);
    unread.value = text === null;
    const read = large || text === null ? null : parseRegistry(text);
    issues.value = read?.issues ?? (large ? [tooLarge()] : []);
    n.value = read?.registry?.platforms.length ?? null;
    const fresh = read?.registry?.platforms ?? [];
    const ids = new Set(fresh.map(({ id }) => id));
    model.offered.value = [...fresh, ...model.offered.value.filter(({ id }) => !ids.has(id))];
  };
  return (
    <>
      <FileButton
        name="organiseFromFile"
        what="one"
        onChoose={([file]) => {
          if (file) void take(file);
        }}
      />
      {issues.value.length > 0 && <Issues issues={issues.value} />}
      {unread.value && (
        <Notice title={t('restoreUnread')} alert>
          {t('restoreUnreadTodo')}
        </Notice>
      )}
      {n.value !== null && <Notice title={t('organiseFileTaken', n.value)} />}
    </>
  );
}
