/** Before a survey is open: what one is, where it comes from, and those that were taken part in. */
import type { TakenPart } from '../../core/survey/taken-part';
import { dateOf } from '../format';
import { Notice } from '../notice';
import { useText } from '../text';
import { GoneRow, holdGone } from '../undo';
import { DropFile } from './drop-file';
import type { SurveyModel } from './model';

const goneParts = holdGone<TakenPart>();

export function Start({ model, declined }: { model: SurveyModel; declined: boolean }) {
  const t = useText();
  return (
    <>
      <p class="lead">{t('joinLead')}</p>
      {declined && <Notice title={t('joinDeclined')} />}
      {model.supplied && <Supplied model={model} />}
      <DropFile model={model} />
      <Kept model={model} />
      <section class="card">
        <h2>{t('joinWhatTitle')}</h2>
        <ul class="points">
          <li>{t('joinWhatAsks')}</li>
          <li>{t('joinWhatPacket')}</li>
          <li>{t('joinWhatSeal')}</li>
        </ul>
      </section>
    </>
  );
}

function Supplied({ model }: { model: SurveyModel }) {
  const t = useText();
  return (
    <section class="card" aria-labelledby="supplied-title">
      <h2 id="supplied-title">
        {t('joinSupplied')} <span class="tag">{t('tagManaged')}</span>
      </h2>
      <p class="soft">{t('joinSuppliedMore')}</p>
      <p class="acts">
        <button type="button" onClick={() => void model.openSupplied()}>
          {t('joinSuppliedOpen')}
        </button>
      </p>
    </section>
  );
}

function Kept({ model }: { model: SurveyModel }) {
  const t = useText();
  const gone = goneParts(model);
  const taken = model.taken.value;
  if (taken.length === 0 && gone.all.length === 0) return null;
  return (
    <section class="card" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('joinKept')}</h2>
      <p class="soft">{t('joinKeptMore')}</p>
      <ul class="kept">
        {taken.map((one) => {
          const { title } = one.signed.definition;
          return (
            <li key={one.id}>
              <span>
                <b>{title}</b>
                <span class="note">{t('joinKeptOn', dateOf(t, one.savedOn))}</span>
              </span>
              <button
                type="button"
                aria-label={t('joinKeptOpenNamed', title)}
                onClick={() => void model.reopen(one)}
              >
                {t('joinKeptOpen')}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('diaryDeleteNamed', title)}
                onClick={() => void model.forget(one).then((done) => done && gone.add(one))}
              >
                {t('deleteOne')}
              </button>
            </li>
          );
        })}
        {gone.all.map((one) => (
          <GoneRow
            key={one.id}
            name={one.signed.definition.title}
            onUndo={() => {
              gone.forget(one);
              void model.remember(one);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
