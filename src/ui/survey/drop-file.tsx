/** A file is chosen, or dropped on the card. */
import { useSignal } from '@preact/signals';
import { FileButton } from '../file-button';
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
      <FileButton
        name="joinChoose"
        what="one"
        onChoose={([file]) => {
          if (file) void model.choose(file);
        }}
      />
    </section>
  );
}
