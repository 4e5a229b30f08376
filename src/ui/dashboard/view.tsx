/** 明细: the parts of the dashboard under one head, and the range that most of them are about. */
import type { ComponentType } from 'preact';
import { Notice, TroubleNotice } from '../notice';
import { useText } from '../text';
import { MyData } from './data/view';
import { Diary } from './diary/view';
import { ExampleMark } from './example-mark';
import { FindingsSection } from './findings/view';
import type { DashboardModel } from './model';
import { OverlapSection } from './overlap/view';
import { Overview } from './overview/view';
import { RangeChoice } from './range-choice';
import { ReportSection } from './report/view';
import { SavingsSection } from './savings/view';
import { Schedule } from './schedule/view';
import type { Section } from './sections';
import { RANGED, SECTION_NAME, SECTIONS } from './sections';
import { WorkList } from './work-list/view';

const VIEW: Partial<Record<Section, ComponentType<{ model: DashboardModel }>>> = {
  overview: Overview,
  'work-list': WorkList,
  schedule: Schedule,
  findings: FindingsSection,
  savings: SavingsSection,
  overlap: OverlapSection,
  diary: Diary,
  report: ReportSection,
  data: MyData,
};

interface Props {
  model: DashboardModel;
  /** The first figures are read, and the range that they are to be of is settled. */
  ready: boolean;
}

export function Dashboard({ model, ready }: Props) {
  const t = useText();
  const here = model.section.value;
  const View = VIEW[here];
  return (
    <div class={model.example ? 'wrap example' : 'wrap'}>
      <header class="top">
        <b>{t('appName')}</b>
        {model.example && <span class="tag example-tag">{t('exampleTag')}</span>}
        <nav aria-label={t('sectionsLabel')} class="pages">
          {SECTIONS.map((section) => (
            <a
              key={section}
              href={`#${section}`}
              aria-current={section === here ? 'page' : undefined}
            >
              {t(SECTION_NAME[section])}
            </a>
          ))}
        </nav>
        {!model.example && (
          <nav aria-label={t('navLabel')} class="pages end">
            <a href="/welcome.html">{t('welcomeNav')}</a>
            <a href="/survey.html">{t('joinNav')}</a>
            <a href="/options.html">{t('optionsNav')}</a>
            <a href="/help.html">{t('helpNav')}</a>
          </nav>
        )}
      </header>
      <main>
        {model.example && <ExampleMark />}
        {ready && RANGED.has(here) && <RangeChoice model={model} />}
        {ready && model.trouble.value && <TroubleNotice trouble={model.trouble.value} />}
        {model.refused.value && <Notice title={t('commandRefused')} alert />}
        {ready && model.evidence.value && View && <View model={model} />}
      </main>
    </div>
  );
}
