/** 调研: from a file to a packet of one's own, or to nothing at all. */
import { useEffect, useRef } from 'preact/hooks';
import type { SurveyDefinition } from '../../core/survey/definition';
import { fieldsOf } from '../../core/survey/fields';
import { MIN_OBSERVED_DAYS } from '../../core/survey/limits';
import { dateOf } from '../format';
import { Notice, TroubleNotice } from '../notice';
import { PageTop } from '../page-top';
import { listOf, useText } from '../text';
import { AskedPlatforms } from './asked-platforms';
import { Asks } from './asks';
import { DropFile } from './drop-file';
import { MeasuredAgain } from './measured-again';
import type { SurveyModel } from './model';
import type { Opened } from './opening';
import { Preview } from './preview';
import { Questions } from './questions';
import { Refused } from './refused';
import { Saving } from './saving';
import { Start } from './start';
import { Who } from './who';

interface Props {
  model: SurveyModel;
  today: string;
}

export function Survey({ model, today }: Props) {
  const t = useText();
  const step = model.step.value;
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  // What was pressed is gone with the step: the reader goes on from its head.
  useEffect(() => {
    if (shown.current !== step) head.current?.focus();
    shown.current = step;
  });
  return (
    <div class="wrap narrow survey">
      <PageTop here="/survey.html" />
      <main>
        <h1 ref={head} tabIndex={-1}>
          {step.at === 'open' ? headOf(step) : t('joinHead')}
        </h1>
        {model.trouble.value && <TroubleNotice trouble={model.trouble.value} />}
        {step.at === 'start' && <Start model={model} declined={step.declined} />}
        {step.at === 'refused' && (
          <>
            <p class="lead">{t('joinLead')}</p>
            <Refused why={step.why} />
            <DropFile model={model} />
          </>
        )}
        {step.at === 'open' && <Open model={model} opened={step} today={today} />}
      </main>
    </div>
  );

  function headOf({ trusted }: Opened): string {
    const { definition } = trusted.survey;
    return t('joinSays', definition.organiser, fieldsOf(definition).length);
  }
}

function Open({ model, opened, today }: Props & { opened: Opened }) {
  const t = useText();
  const { definition } = opened.trusted.survey;
  const prepared = model.prepared.value;
  return (
    <>
      <p class="lead">{t(model.tookPart.value ? 'joinSaysAgain' : 'joinSaysLead')}</p>
      <Who opened={opened} today={today} />
      <Seen model={model} platforms={definition.platforms} />
      <AskedPlatforms platforms={definition.platforms} />
      <Asks model={model} definition={definition} />
      {model.draft.value === null ? (
        <Choice model={model} opened={opened} />
      ) : !(model.draft.value.enough || model.draft.value.again) ? (
        <p class="acts">
          <button type="button" onClick={model.leave}>
            {t('joinBack')}
          </button>
        </p>
      ) : (
        <>
          <MeasuredAgain model={model} />
          <Questions model={model} definition={definition} />
          {prepared && <Preview text={prepared.text} split={definition.aggregators.length > 1} />}
          <Saving model={model} definition={definition} />
        </>
      )}
    </>
  );
}

/** What of the window this machine saw. */
function Seen({ model, platforms }: Pick<SurveyDefinition, 'platforms'> & { model: SurveyModel }) {
  const t = useText();
  const draft = model.draft.value;
  if (!draft) return null;
  const unmeasured = platforms.filter(({ id }) => draft.unmeasured.includes(id));
  const names = listOf(
    t,
    unmeasured.map(({ name }) => name),
  );
  const says =
    draft.enough || draft.again
      ? unmeasured.length > 0 && t('joinUnmeasured', names, MIN_OBSERVED_DAYS)
      : t('joinTooFew', MIN_OBSERVED_DAYS);
  return (
    <Notice title={t('joinObserved', draft.workdays, draft.observed)}>{says || undefined}</Notice>
  );
}

function Choice({ model, opened }: { model: SurveyModel; opened: Opened }) {
  const t = useText();
  const running = opened.standing.kind === 'running';
  const { to } = opened.trusted.survey.definition.window;
  return (
    <section class="card choice">
      <p class="soft">{running ? t('joinRunning', dateOf(t, to)) : t('joinPrepareMore')}</p>
      <p class="acts">
        {!running && (
          <button type="button" class="go" onClick={() => void model.prepare()}>
            {t('joinPrepare')}
          </button>
        )}
        <button type="button" onClick={model.leave}>
          {t(running || model.tookPart.value ? 'joinBack' : 'joinDecline')}
        </button>
      </p>
    </section>
  );
}
