/** 总览: a sentence, four numbers, pictures, every platform, and a day's timeline on demand. */
import { overview } from '../../../core/overview';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { DayChart } from './day-chart';
import { FourNumbers } from './four-numbers';
import { PlatformCounts } from './platform-counts';
import { Sentence } from './sentence';
import { TodayLines } from './today-lines';

export function Overview({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  if (!evidence) return null;
  const seen = overview(evidence.days, evidence.rows);
  return (
    <>
      <Sentence overview={seen} />
      <FourNumbers total={seen.total} />
      <DayChart overview={seen} />
      <PlatformCounts overview={seen} names={model.names.value} />
      {model.day.value && <TodayLines model={model} />}
      <p class="note foot">{t('notSeen')}</p>
    </>
  );
}
