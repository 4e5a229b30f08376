/** 总览: a sentence, four numbers, pictures, every platform, and a day's timeline on demand. */
import { useMemo } from 'preact/hooks';
import { overview } from '../../../core/overview';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { Calendar, FEW_WEEKS, FEWEST_DAYS } from './calendar';
import { Compared } from './compared';
import { DayLines } from './day-lines';
import { DayParts } from './day-parts';
import { Facts } from './facts';
import { FourNumbers } from './four-numbers';
import { Nothing } from './nothing';
import { PlatformCounts } from './platform-counts';
import { Sentence } from './sentence';
import { TimeChart } from './time-chart';
import { WeekGrid } from './week-grid';

export function Overview({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  const seen = useMemo(() => evidence && overview(evidence.days, evidence.rows), [evidence]);
  if (!evidence || !seen) return null;
  const empty = seen.platforms.length === 0;
  const calendar =
    seen.days.length < FEWEST_DAYS ? null : seen.days.length <= FEW_WEEKS * 7 ? 'beside' : 'below';
  return (
    <>
      <Sentence overview={seen} evidence={evidence} model={model} />
      {empty ? (
        <Nothing evidence={evidence} model={model} />
      ) : (
        <>
          <FourNumbers total={seen.total} />
          <div class="beside">
            <div>
              {seen.days.length === 1 ? (
                <DayParts parts={seen.total.activities} />
              ) : (
                <TimeChart overview={seen} model={model} />
              )}
              {calendar === 'beside' && (
                <Calendar overview={seen} evidence={evidence} model={model} />
              )}
            </div>
            <div>
              <WeekGrid evidence={evidence} />
              <Compared evidence={evidence} />
            </div>
          </div>
          {calendar === 'below' && <Calendar overview={seen} evidence={evidence} model={model} />}
        </>
      )}
      {model.day.value && !(empty && model.day.value.lines.length === 0) && (
        <DayLines key={model.day.value.day} day={model.day.value} model={model} />
      )}
      {!empty && (
        <>
          <PlatformCounts overview={seen} names={model.names.value} />
          <Facts overview={seen} evidence={evidence} />
        </>
      )}
      <p class="note foot">{t('notSeen')}</p>
    </>
  );
}
