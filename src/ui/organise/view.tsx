/** 组织调研: one page from the title to the signed file, with the allowance beside it all the way. */
import { PageTop } from '../page-top';
import { useText } from '../text';
import { About } from './about';
import { Aggregators } from './aggregators';
import { Alone } from './alone';
import { Budget } from './budget';
import { Earlier } from './earlier';
import { PersonMetrics, PlatformMetrics } from './metrics';
import type { OrganiseModel } from './model';
import { NoticeSheet } from './notice-sheet';
import { Platforms } from './platforms';
import { Questions } from './questions';
import { Saving } from './saving';

export function Organise({ model }: { model: OrganiseModel }) {
  const t = useText();
  const { platforms, minimumPackets } = model.draft.value;
  const saved = model.saved.value;
  return (
    <div class="wrap organise">
      <PageTop>
        <a href="/workbench.html">{t('benchTitle')}</a>
      </PageTop>
      {saved !== null && saved !== 'failed' && <NoticeSheet saved={saved} />}
      <main>
        <h1>{t('organiseSays', model.asked.value, platforms.length, minimumPackets)}</h1>
        <p class="lead">{t('organiseLead')}</p>
        <div class="beside">
          <div class="steps">
            <Earlier model={model} />
            <About model={model} />
            <Aggregators model={model} />
            <PersonMetrics model={model} />
            <Platforms model={model} />
            <PlatformMetrics model={model} />
            <Questions model={model} />
            <Saving model={model} />
            <Alone deps={model.deps} />
          </div>
          <aside aria-label={t('organiseBudget')}>
            <Budget model={model} />
          </aside>
        </div>
      </main>
    </div>
  );
}
