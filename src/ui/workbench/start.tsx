/** Before a survey is open: its definition is chosen, or one that is being added up. */
import { useSignal } from '@preact/signals';
import type { KeptSurvey } from '../../core/survey/kept-survey';
import { FileButton } from '../file-button';
import { Notice } from '../notice';
import { useText } from '../text';
import { GoneRow, holdGone } from '../undo';
import { DropZone } from './drop-zone';
import type { WorkbenchModel } from './model';

const goneSurveys = holdGone<KeptSurvey>();

export function Start({ model }: { model: WorkbenchModel }) {
  const t = useText();
  const choose = (files: ArrayLike<File>) => {
    const file = files[0];
    if (file) void model.choose(file);
  };
  return (
    <>
      <DropZone title={t('benchChooseTitle')} onDrop={({ files }) => choose(files)}>
        <p class="soft">{t('benchChooseMore')}</p>
        <FileButton name="benchChoose" what="one" onChoose={choose} />
      </DropZone>
      <Kept model={model} />
      <section class="card">
        <h2>{t('benchWhatTitle')}</h2>
        <ul class="points">
          <li>{t('benchWhatKey')}</li>
          <li>{t('benchWhatKeeps')}</li>
          <li>{t('benchWhatTable')}</li>
          <li>{t('benchWhatWho')}</li>
        </ul>
      </section>
    </>
  );
}

function Kept({ model }: { model: WorkbenchModel }) {
  const t = useText();
  const gone = goneSurveys(model);
  const tallies = model.tallies.value;
  const notBack = useSignal<string | null>(null);
  if (tallies.length === 0 && gone.all.length === 0) return null;
  return (
    <section class="card" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('benchKept')}</h2>
      <p class="soft">{t('benchKeptMore')}</p>
      <p class="note">{t('benchKeptMark')}</p>
      <ul class="kept">
        {tallies.map((one) => {
          const { title } = one.signed.definition;
          return (
            <li key={one.id}>
              <span>
                <b>{title}</b>
                <span class="note">
                  {t(one.published ? 'benchKeptPublished' : 'benchKeptCounted', one.counts.packets)}
                </span>
              </span>
              <button
                type="button"
                aria-label={t('joinKeptOpenNamed', title)}
                onClick={() => void model.reopen(one)}
              >
                {t('benchKeptOpen')}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('diaryDeleteNamed', title)}
                onClick={() => void model.forget(one).then((kept) => kept && gone.add(kept))}
              >
                {t('deleteOne')}
              </button>
            </li>
          );
        })}
        {gone.all.map((one) => (
          <GoneRow
            key={one.tally.id}
            name={one.tally.signed.definition.title}
            onUndo={() => {
              gone.forget(one);
              void model.remember(one).then((back) => {
                notBack.value = back ? null : one.tally.signed.definition.title;
              });
            }}
          />
        ))}
      </ul>
      {notBack.value && <Notice title={t('benchNotBack', notBack.value)} alert />}
    </section>
  );
}
