/** Before printing: which platforms are on the page, what the page says of its user, and the button. */
import type { Signal } from '@preact/signals';
import { useText } from '../../text';

interface Props {
  /** Platforms that the page could name. */
  ids: readonly string[];
  names: Record<string, string>;
  leftOut: Signal<ReadonlySet<string>>;
}

export function Choice({ ids, names, leftOut }: Props) {
  const t = useText();
  const put = (id: string, inside: boolean) => {
    const next = new Set(leftOut.value);
    if (inside) next.delete(id);
    else next.add(id);
    leftOut.value = next;
  };
  return (
    <section class="card choice">
      {ids.length > 0 && (
        <fieldset>
          <legend>{t('reportChoose')}</legend>
          <div class="boxes">
            {ids.map((id) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!leftOut.value.has(id)}
                  onChange={(event) => put(id, event.currentTarget.checked)}
                />
                <span class="row-name">{names[id] ?? id}</span>
              </label>
            ))}
          </div>
          <button type="button" class="plain" onClick={() => (leftOut.value = new Set())}>
            {t('reportAll')}
          </button>
          <button type="button" class="plain" onClick={() => (leftOut.value = new Set(ids))}>
            {t('reportNone')}
          </button>
        </fieldset>
      )}
      <p class="soft">{t('reportHolds')}</p>
      <p class="soft">{t('reportKnown')}</p>
      <p>
        <button type="button" class="go" onClick={() => print()}>
          {t('reportPrint')}
        </button>
      </p>
      <p class="note">{t('reportPdfTime')}</p>
    </section>
  );
}
