/** 出表: how many packets there are for it, and the press, with what it means before it is made. */
import { useEffect, useRef } from 'preact/hooks';
import type { SurveyDefinition } from '../../core/survey/definition';
import { leastPackets } from '../../core/survey/disclose';
import { hasNoise, NOISE_EPSILON } from '../../core/survey/noise';
import type { Tally } from '../../core/survey/tally';
import { canPublish } from '../../core/survey/tally';
import { Notice } from '../notice';
import { useText } from '../text';
import type { WorkbenchModel } from './model';

interface Props {
  model: WorkbenchModel;
  definition: SurveyDefinition;
  tally: Tally;
}

export function TableStep({ model, definition, tally }: Props) {
  const t = useText();
  const { asked, refusal, released } = model.publishing;
  const least = leastPackets(definition);
  const locked = model.key.state.value.kind !== 'ready' || model.reading.stage.value !== null;
  const enough = canPublish(tally);
  return (
    <section class="card" aria-labelledby="publish-title">
      <h2 id="publish-title">{t('benchPublish')}</h2>
      <p class="soft">
        {enough
          ? t('benchPublishEnough', tally.counts.packets)
          : t('benchPublishFew', least, tally.counts.packets)}
      </p>
      <p class="note">{t('benchPublishOnce')}</p>
      {released.value && <p class="note">{t('benchPublishAgain')}</p>}
      {asked.value ? (
        <Confirm model={model} definition={definition} packets={asked.value.counts.packets} />
      ) : (
        <p class="acts">
          <button type="button" disabled={locked || !enough} onClick={model.publishing.ask}>
            {t('benchPublishAsk')}
          </button>
        </p>
      )}
      {refusal.value && (
        <Notice title={t('benchPublishNot')} alert>
          {t(refusal.value === 'elsewhere' ? 'exchangeElsewhere' : 'benchPublishOther')}
        </Notice>
      )}
    </section>
  );
}

interface ConfirmProps extends Omit<Props, 'tally'> {
  packets: number;
}

function Confirm({ model, definition, packets }: ConfirmProps) {
  const t = useText();
  const head = useRef<HTMLElement>(null);
  // The button that was pressed is gone: the reader goes on here.
  useEffect(() => head.current?.focus(), []);
  return (
    <section class="notice warn" aria-labelledby="publish-confirm">
      <strong id="publish-confirm" ref={head} tabIndex={-1}>
        {t('benchConfirm', packets)}
      </strong>
      <ul class="points">
        <li>{t('benchConfirmLate')}</li>
        <li>
          {hasNoise(definition) ? t('benchConfirmNoise', NOISE_EPSILON) : t('benchConfirmNoNoise')}
        </li>
      </ul>
      <p class="acts">
        <button type="button" class="go" onClick={() => void model.publishing.make()}>
          {t('benchConfirmGo', packets)}
        </button>
        <button type="button" onClick={model.publishing.leave}>
          {t('splitConfirmNot')}
        </button>
      </p>
    </section>
  );
}
