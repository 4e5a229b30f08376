/** Whose survey it is, and which days it is about. */
import { MIN_OBSERVED_DAYS, MIN_PACKETS } from '../../core/survey/limits';
import { useText } from '../text';
import { FaultsAt } from './faults-at';
import type { OrganiseModel } from './model';
import { TableNoise } from './table-noise';

export function About({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { title, organiser, window, minimumPackets } = model.draft.value;
  return (
    <section class="card" aria-labelledby="about-title">
      <h2 id="about-title">{t('organiseAbout')}</h2>
      <div class="fields">
        <label class="wide">
          <span>{t('organiseName')}</span>
          <input
            type="text"
            maxLength={80}
            value={title}
            placeholder={t('organiseNameHint')}
            onInput={(event) => model.set({ title: event.currentTarget.value })}
          />
        </label>
        <label class="wide">
          <span>{t('organiseWho')}</span>
          <input
            type="text"
            maxLength={80}
            value={organiser}
            placeholder={t('organiseWhoHint')}
            onInput={(event) => model.set({ organiser: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('organiseFrom')}</span>
          <input
            type="date"
            value={window.from}
            onInput={(event) =>
              model.set({ window: { ...window, from: event.currentTarget.value } })
            }
          />
        </label>
        <label>
          <span>{t('organiseTo')}</span>
          <input
            type="date"
            value={window.to}
            onInput={(event) => model.set({ window: { ...window, to: event.currentTarget.value } })}
          />
        </label>
        <label>
          <span>{t('organiseMinimum')}</span>
          <input
            type="number"
            min={MIN_PACKETS}
            step={1}
            value={minimumPackets}
            onInput={(event) =>
              model.set({ minimumPackets: wholeNumber(event.currentTarget.value) })
            }
          />
        </label>
      </div>
      <p class="note">{t('organiseWindowNote', MIN_OBSERVED_DAYS)}</p>
      <TableNoise model={model} />
      <FaultsAt model={model} at="window" />
      <FaultsAt model={model} at="" />
    </section>
  );
}

/** 0 for what is no whole number: the rules then say how many it must be. */
export function wholeNumber(text: string): number {
  return /^\d{1,8}$/.test(text.trim()) ? Number(text) : 0;
}
