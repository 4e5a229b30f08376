/** Categories that hold more than one of the user's platforms, whether or not their forms are alike. */
import type { Pair } from '../../../core/overlap';
import type { Category, Platform } from '../../../core/platform';
import { CATEGORY_NAME } from '../../kinds';
import { listOf, useText } from '../../text';

export interface Kind {
  category: Category;
  ids: string[];
}

/** The largest category first. */
export function kindsOf(pairs: readonly Pair[], platforms: readonly Platform[]): Kind[] {
  const category = new Map(platforms.map((one) => [one.id, one.category]));
  const kinds = new Map<Category, Set<string>>();
  for (const { a, b, sameCategory } of pairs) {
    const kind = category.get(a);
    if (sameCategory && kind) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(a).add(b));
  }
  return [...kinds]
    .map(([kind, ids]) => ({ category: kind, ids: [...ids].sort() }))
    .sort((one, two) => two.ids.length - one.ids.length);
}

export function Kinds({ kinds, names }: { kinds: Kind[]; names: Record<string, string> }) {
  const t = useText();
  return (
    <section class="card">
      <h2>
        {t('kindsTitle')}
        <small>{t('kindsNote')}</small>
      </h2>
      <dl class="kind-list">
        {kinds.map(({ category, ids }) => (
          <div key={category}>
            <dt>{t('kindCount', t(CATEGORY_NAME[category]), ids.length)}</dt>
            <dd>
              {listOf(
                t,
                ids.map((id) => names[id] ?? id),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
