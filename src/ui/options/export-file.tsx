/** The user's list as a file of his own saving; what is in it stands beside the button. */
import { saveFile } from '../save-file';
import { useText } from '../text';
import { exportText } from './preview';
import type { OptionsState } from './state';

export function ExportFile({ state }: { state: OptionsState }) {
  const t = useText();
  const platforms = state.list.map(({ platform }) => platform);
  if (platforms.length === 0) return null;
  const text = exportText(platforms, t('exportName'));
  const save = () =>
    saveFile(new Blob([text], { type: 'application/json' }), 'platform-registry.json');
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{t('exportTitle')}</h2>
      <p class="soft">{t('exportMore')}</p>
      <p class="after">
        <button type="button" onClick={save}>
          {t('exportSave', platforms.length)}
        </button>
      </p>
      <details>
        <summary>{t('exportShow')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
        <pre class="contents" tabIndex={0}>
          {text}
        </pre>
      </details>
    </section>
  );
}
