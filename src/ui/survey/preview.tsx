/** The packet's text, to the letter, and what its header means. */
import { useText } from '../text';

export function Preview({ text, split }: { text: string; split: boolean }) {
  const t = useText();
  return (
    <section class="card" aria-labelledby="text-title">
      <h2 id="text-title">{t('joinText')}</h2>
      <p class="soft">{t('joinTextMore')}</p>
      <pre class="plaintext">{text}</pre>
      <p class="note">{t('joinTextHead')}</p>
      {split && <p class="note">{t('joinTextSplit')}</p>}
    </section>
  );
}
