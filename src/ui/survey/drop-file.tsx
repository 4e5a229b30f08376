/** A file is chosen, or dropped on the card. */
import { useSignal } from '@preact/signals';
import { useText } from '../text';
import type { SurveyModel } from './model';

export function DropFile({ model }: { model: SurveyModel }) {
  const t = useText();
  const over = useSignal(false);
  return (
    <section
      class={over.value ? 'card drop over' : 'card drop'}
      aria-labelledby="choose-title"
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) void model.choose(file);
      }}
    >
      <h2 id="choose-title">{t('joinChooseTitle')}</h2>
      <p class="soft">{t('joinChooseMore')}</p>
      <label class="file">
        <span>{t('joinChoose')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            // Emptied, so that the same file can be chosen again once it is mended.
            if (file) void model.choose(file).then(() => (input.value = ''));
          }}
        />
      </label>
    </section>
  );
}
