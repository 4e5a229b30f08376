/** Saving the packet: what to know before, and how to hand it over after. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { PACKET_FILE_NAME } from '../../core/survey/packet-schema';
import { listOf, useText } from '../text';
import type { SurveyModel } from './model';

interface Props {
  model: SurveyModel;
  definition: SurveyDefinition;
}

export function Saving({ model, definition }: Props) {
  const t = useText();
  return (
    <section class="card" aria-labelledby="save-title">
      <h2 id="save-title">{t('joinSaveTitle')}</h2>
      <ul class="points">
        <li>{t('joinDeidentified')}</li>
        <li>{t('joinSaveLength')}</li>
        <li>{t('joinRiskGone')}</li>
        <li>{t('joinRiskPart')}</li>
        <li>{t('joinRiskSmall')}</li>
        <li>{t('joinRiskMany')}</li>
        <li>{t('joinRiskFew', definition.minimumPackets)}</li>
        <li>{t('joinKeeps')}</li>
      </ul>
      <p class="acts">
        <button
          type="button"
          class="go"
          disabled={model.prepared.value === null}
          onClick={() => void model.save()}
        >
          {t('joinSave')}
        </button>
        <button type="button" onClick={model.leave}>
          {t(model.tookPart.value ? 'joinBack' : 'joinDecline')}
        </button>
      </p>
      {model.prepared.value === null && <p class="note">{t('joinEditions')}</p>}
      <div role="status">{model.saved.value && <Handing definition={definition} />}</div>
    </section>
  );
}

function Handing({ definition: { aggregators } }: { definition: SurveyDefinition }) {
  const t = useText();
  const names = aggregators.map(({ name }) => name);
  return (
    <div class="notice">
      <strong>{t('joinSavedTitle', PACKET_FILE_NAME)}</strong>
      <ul class="points">
        <li>{t('joinHandTo', listOf(t, names))}</li>
        {names.length > 1 && <li>{t('joinHandBoth')}</li>}
        <li>{t('joinHandNever')}</li>
        <li>{t('joinHandName')}</li>
        <li>{t('joinHandAgain')}</li>
      </ul>
    </div>
  );
}
