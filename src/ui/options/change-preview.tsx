/** What a file would change, before it changes anything: one press takes it in, one leaves it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Platform } from '../../core/platform';
import type { Changed } from '../../core/registry-change';
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import type { Key, T } from '../text';
import { useText } from '../text';
import { hostsOf } from '../welcome/search';
import type { Preview } from './preview';
import type { OptionsActions } from './state';

const FACT: Record<keyof Platform, Key> = {
  id: 'factId',
  name: 'factName',
  level: 'factLevel',
  category: 'factCategory',
  matches: 'factAddresses',
  ports: 'factPorts',
  relatedHosts: 'factRelated',
  mandate: 'factMandate',
  workList: 'factWorkList',
  profile: 'factProfile',
  rules: 'factRules',
  source: 'factSource',
};

interface Props {
  preview: Extract<Preview, { kind: 'change' }>;
  actions: OptionsActions;
}

export function ChangePreview({ preview, actions }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file chosen is read from its start
  useEffect(() => heading.current?.focus(), [preview]);
  const { added, changed, same, kept, merged, doubles } = preview.change;
  const { toMeasure } = preview;
  const double = new Map(doubles.map(({ entry, other }) => [entry.id, other]));
  const nothing = toMeasure.length === 0 && added.length + changed.length === 0;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title" tabIndex={-1} ref={heading}>
        {t('previewTitle')}
      </h3>
      <p>
        {nothing
          ? t('previewNothing')
          : t('previewCounts', added.length, changed.length, same.length)}
      </p>
      <Part title={t('previewAdded', added.length)} n={added.length}>
        {added.map((entry) => {
          const other = double.get(entry.id);
          return (
            <li key={entry.id}>
              <b>{entry.name}</b> <span class="note">{hostsOf(entry).join('、')}</span>{' '}
              {other && <span class="note forced">{t('previewDouble', other.name)}</span>}
            </li>
          );
        })}
      </Part>
      <Part title={t('previewChanged', changed.length)} n={changed.length}>
        {changed.map((one) => (
          <li key={one.after.id}>
            <b>{one.before.name}</b>
            <ul>
              {one.keys.map((key) => (
                <li key={key} class="note">
                  {said(t, one, key)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Part>
      <Part title={t('previewKept', kept.length)} n={kept.length}>
        {kept.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Part>
      <Part title={t('previewMerged', merged.length)} n={merged.length}>
        {merged.map(({ entry: { id, name } }) => (
          <li key={id}>{name}</li>
        ))}
      </Part>
      <p class="actions">
        {toMeasure.length > 0 && (
          <button type="button" class="go" onClick={() => void actions.take(true)}>
            {t('allowN', toMeasure.length)}
          </button>
        )}
        {toMeasure.length === 0 && !nothing && (
          <button type="button" class="go" onClick={() => void actions.take(true)}>
            {t('previewApply', changed.length)}
          </button>
        )}
        {toMeasure.length > 0 && added.length + changed.length > 0 && (
          <button type="button" onClick={() => void actions.take(false)}>
            {t('previewOnlyKeep')}
          </button>
        )}
        <button type="button" onClick={actions.leave}>
          {nothing ? t('close') : t('previewLeave')}
        </button>
      </p>
    </section>
  );
}

interface PartProps {
  title: string;
  n: number;
  children: preact.ComponentChildren;
}

/** Long lists stay folded: their count is in the sentence above. */
function Part({ title, n, children }: PartProps) {
  if (n === 0) return null;
  return (
    <details open={n <= 12}>
      <summary>{title}</summary>
      <ul class="entries">{children}</ul>
    </details>
  );
}

/** `级别：县级 → 市级`; what has no short words is only named. */
function said(t: T, { before, after }: Changed, key: keyof Platform): string {
  const words = (one: Platform): string | null => {
    if (key === 'name') return one.name;
    if (key === 'level') return t(LEVEL_NAME[one.level]);
    if (key === 'category') return t(CATEGORY_NAME[one.category]);
    return key === 'matches' ? one.matches.join('、') : null;
  };
  const [old, fresh] = [words(before), words(after)];
  return old !== null && fresh !== null ? t('factChange', t(FACT[key]), old, fresh) : t(FACT[key]);
}
