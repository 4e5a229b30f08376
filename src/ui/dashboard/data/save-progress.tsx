/** How far a save is, shown from half a second on, with a way to stop it. */
import { useText } from '../../text';
import type { SaveModel } from './save-model';

export function SaveProgress({ saving }: { saving: SaveModel }) {
  const t = useText();
  const stage = saving.stage.value;
  if (!stage || !saving.slow.value) return null;
  return (
    <div class="save-progress">
      <span id="save-stage" role="status">
        {t(stage.doing)}
      </span>
      <progress
        aria-labelledby="save-stage"
        max={1}
        {...(stage.share === null ? {} : { value: stage.share })}
      />
      <button type="button" onClick={saving.stop}>
        {t('copyStop')}
      </button>
    </div>
  );
}
