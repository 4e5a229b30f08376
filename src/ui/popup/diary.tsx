/** 手工记录: what the browser cannot see, in two presses. Apart from what was measured. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Carrier, DiaryEntry } from '../../core/diary';
import { CARRIERS, sumOf } from '../../core/diary';
import { kindsOf } from '../../core/diary-usual';
import { CARRIER_NAME, DIARY_KIND_NAME } from '../diary-names';
import { duration } from '../format';
import { useText } from '../text';
import type { DiaryModel } from './diary-model';
import type { PopupActions } from './model';
import { Noted, Said } from './noted';

interface Props {
  model: DiaryModel;
  today: string;
  /** What is being noted stands where the counts stood, and the line stays under the pointer. */
  inPlace: boolean;
  open: PopupActions['open'];
}

export function Diary({ model, today, inPlace, open }: Props) {
  const t = useText();
  const step = model.step.value;
  const carriers = useRef<HTMLUListElement>(null);
  useSignalEffect(() => {
    if (model.step.value.at !== 'kinds') return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape closes the kinds, not the popup around them.
      event.preventDefault();
      carriers.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
      model.choose(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  });
  return (
    <section class={inPlace ? 'diary in-place' : 'diary'} aria-labelledby="diary-title">
      <div class="diary-line">
        <div>
          <h2 id="diary-title">{t('sectionDiary')}</h2>
          <Apart entries={model.entries.value.filter(({ day }) => day === today)} open={open} />
        </div>
        <ul ref={carriers}>
          {CARRIERS.map((carrier) => (
            <li key={carrier}>
              <button
                type="button"
                aria-expanded={step.at === 'kinds' && step.carrier === carrier}
                // The second press of a double press must not close what the first one opened.
                onClick={(event) => event.detail < 2 && model.choose(carrier)}
              >
                {t(CARRIER_NAME[carrier])}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {step.at !== 'rest' && (
        <div class="diary-panel">
          {step.at === 'kinds' && <Kinds carrier={step.carrier} model={model} />}
          {step.at === 'noted' && <Noted entry={step.entry} model={model} />}
          {step.at === 'undone' && <Said>{t('diaryUndone')}</Said>}
        </div>
      )}
    </section>
  );
}

function Apart({ entries, open }: { entries: DiaryEntry[]; open: PopupActions['open'] }) {
  const t = useText();
  if (entries.length === 0) return <p class="note">{t('diaryUnseen')}</p>;
  const { entryN, minutes } = sumOf(entries);
  return (
    <button type="button" class="plain" onClick={() => open('dashboard#diary')}>
      {t('diaryApart', entryN, duration(t, minutes * 60_000))}
    </button>
  );
}

function Kinds({ carrier, model }: { carrier: Carrier; model: DiaryModel }) {
  const t = useText();
  return (
    <ul aria-label={t('diaryKinds', t(CARRIER_NAME[carrier]))}>
      {kindsOf(carrier).map((kind) => (
        <li key={kind}>
          <button type="button" onClick={() => void model.note(kind)}>
            {t(DIARY_KIND_NAME[kind])}
          </button>
        </li>
      ))}
    </ul>
  );
}
