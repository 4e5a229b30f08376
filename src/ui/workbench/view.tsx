/** 汇总调研: from a definition and a folder of packets to a table that may be published. */
import { useEffect, useRef } from 'preact/hooks';
import type { TrustedSurvey } from '../../seal/signed-survey';
import { TroubleNotice } from '../notice';
import { PageTop } from '../page-top';
import { Who } from '../survey/who';
import { useText } from '../text';
import { headline } from './headline';
import { KeyStep } from './key-step';
import type { WorkbenchModel } from './model';
import { PacketsStep } from './packets-step';
import { Refused } from './refused';
import { Results } from './results';
import { Start } from './start';
import { TableStep } from './table-step';

export function Workbench({ model }: { model: WorkbenchModel }) {
  const t = useText();
  const step = model.step.value;
  const table = model.table.value;
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  // What was pressed is gone with the step: the reader goes on from its head.
  useEffect(() => {
    if (shown.current !== step) head.current?.focus();
    shown.current = step;
  });
  const open = step.at === 'open';
  const split = open && step.trusted.survey.definition.aggregators.length > 1;
  return (
    <div class={open ? 'wrap survey bench' : 'wrap narrow survey bench'}>
      <PageTop>
        <a href="/organise.html">{t('organiseTitle')}</a>
      </PageTop>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {open ? headline(t, step.trusted.survey.definition, table) : t('benchHead')}
        </h1>
        <p class="lead">{t(table ? 'benchAnonymous' : split ? 'splitLead' : 'benchLead')}</p>
        {model.trouble.value && <TroubleNotice trouble={model.trouble.value} />}
        {step.at === 'refused' && <Refused why={step.why} />}
        {step.at === 'open' ? (
          <Open model={model} trusted={step.trusted} />
        ) : (
          <Start model={model} />
        )}
      </main>
    </div>
  );
}

function Open({ model, trusted }: { model: WorkbenchModel; trusted: TrustedSurvey }) {
  const t = useText();
  const { doors } = model;
  const state = model.key.state.value;
  const split = trusted.survey.definition.aggregators.length > 1;
  const Split = doors.split;
  const who = (
    <Who opened={{ trusted, supplied: false }} today={doors.today} codeWhy="benchCodeWhy" />
  );
  const results = <Results model={model} definition={trusted.survey.definition} />;
  // Until there is a table, the steps are what the page is for.
  const counted = model.table.value !== null;
  return (
    <div class={counted ? 'bench-columns' : 'bench-columns waiting'}>
      <div class="bench-steps">
        <KeyStep model={model.key} />
        {!split && <PacketsStep model={model} />}
        {!split && !counted && model.tally.value && (
          <TableStep
            model={model}
            definition={trusted.survey.definition}
            tally={model.tally.value}
          />
        )}
        {split && state.kind === 'ready' && (
          <Split
            trusted={trusted}
            own={state.key}
            counted={model.tally.value?.counts.packets ?? 0}
            reread={model.reread}
          />
        )}
        {counted && who}
        <p class="acts">
          <button type="button" onClick={model.close}>
            {t('joinBack')}
          </button>
        </p>
      </div>
      {counted ? (
        results
      ) : (
        <div class="bench-steps">
          {results}
          {who}
        </div>
      )}
    </div>
  );
}
