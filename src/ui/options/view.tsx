/** 设置: (state, actions) → view. */
import { Notice } from '../notice';
import { PageTop } from '../page-top';
import { useText } from '../text';
import { DataLink } from './data-link';
import { Doubles } from './doubles';
import { ExportFile } from './export-file';
import { ImportFile } from './import-file';
import type { OptionsModel } from './model';
import { PauseSetting } from './pause-setting';
import { Platforms } from './platforms';
import { Retention } from './retention';
import { SurveyLink } from './survey-link';
import { Toggles } from './toggles';
import { UnitList } from './unit-list';
import { UnitTerms } from './unit-terms';

export function Options({ model }: { model: OptionsModel }) {
  const t = useText();
  const state = model.state.value;
  const { actions } = model;
  return (
    <div class="wrap narrow options">
      <PageTop here="/options.html" />
      <main>
        <h1>{t('optionsTitle')}</h1>
        <p class="lead">{t('optionsLead')}</p>
        {state.failed === 'declined' && <Notice title={t('declined')}>{t('declinedTodo')}</Notice>}
        {state.failed === 'refused' && <Notice title={t('commandRefused')} alert />}
        <UnitTerms state={state} />
        <UnitList state={state} actions={actions} />
        <Platforms state={state} actions={actions} />
        <Doubles state={state} actions={actions} />
        <PauseSetting state={state} actions={actions} />
        <ImportFile state={state} actions={actions} />
        <ExportFile state={state} />
        <Toggles state={state} actions={actions} />
        <Retention state={state} actions={actions} />
        <DataLink />
        <SurveyLink />
      </main>
    </div>
  );
}
