/** 明细: a sentence, four numbers, pictures, evidence. */
import { TroubleNotice } from '../notice';
import { PageTop } from '../page-top';
import { useText } from '../text';
import { DayChart } from './day-chart';
import { FourNumbers } from './four-numbers';
import type { DashboardModel } from './model';
import { SPANS } from './model';
import { PlatformCounts } from './platform-counts';
import { Sentence } from './sentence';
import { TodayLines } from './today-lines';

export function Dashboard({ model }: { model: DashboardModel }) {
  const t = useText();
  const data = model.data.value;
  const empty = data !== null && data.overview.platforms.length === 0;
  return (
    <div class="wrap">
      <PageTop here="/dashboard.html">
        <SpanChoice model={model} />
      </PageTop>
      <main>
        {model.trouble.value && <TroubleNotice trouble={model.trouble.value} />}
        {data && (
          <>
            <Sentence overview={data.overview} />
            {empty && (
              <p class="card">
                {model.measuredN > 0
                  ? t('nothingTodayMore', model.measuredN)
                  : t('nothingChosenMore')}{' '}
                {model.measuredN === 0 && <a href="/welcome.html">{t('choosePlatforms')}</a>}
              </p>
            )}
            {!empty && (
              <>
                <FourNumbers total={data.overview.total} />
                <DayChart overview={data.overview} />
                <PlatformCounts overview={data.overview} names={model.names} />
                <TodayLines lines={data.today} names={model.names} model={model} />
              </>
            )}
            <p class="note foot">{t('notSeen')}</p>
          </>
        )}
      </main>
    </div>
  );
}

function SpanChoice({ model }: { model: DashboardModel }) {
  const t = useText();
  return (
    <fieldset class="segmented">
      <legend class="unseen">{t('spanLabel')}</legend>
      {SPANS.map((span) => (
        <label key={span}>
          <input
            class="unseen"
            type="radio"
            name="span"
            checked={model.span.value === span}
            onChange={() => void model.show(span)}
          />
          {t('spanDays', span)}
        </label>
      ))}
    </fieldset>
  );
}
