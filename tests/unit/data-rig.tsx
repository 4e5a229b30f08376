/** 我的数据 over a keeper of the test's own. */
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import type { DayRow } from '../../src/core/day-row';
import type { Keeper } from '../../src/ui/dashboard/data/keeper';
import type { DashboardModel } from '../../src/ui/dashboard/model';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { TextProvider } from '../../src/ui/text';
import { platform } from './copy-sample';
import { evidence } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

export const TODAY = '2026-11-28';

const UNASKED = () => Promise.reject(new Error('not asked for'));

export function keeperOf(change: Partial<Keeper>): Keeper {
  const held = async () => ({ days: 1, since: '2026-11-23', traces: 1, recorded: ['2026-11-23'] });
  return {
    held,
    read: UNASKED,
    foresee: UNASKED,
    restore: UNASKED,
    remove: UNASKED,
    ...change,
  };
}

/** @param rows what is recorded now */
export async function showData(
  View: ComponentType<{ model: DashboardModel; keeper: Keeper }>,
  change: Partial<Keeper>,
  rows: () => DayRow[] = () => [],
  language: Language = 'zh_CN',
) {
  const held = async () => {
    const recorded = [...new Set(rows().map(({ day }) => day))].sort();
    return { days: recorded.length, since: recorded[0] ?? null, traces: 1, recorded };
  };
  const keeper = keeperOf({ held, ...change });
  let reads = 0;
  const model = dashboardModel({
    source: {
      evidence: async (period) => {
        reads += 1;
        const platforms = [platform('oa', '县办公系统'), platform('study', '学习平台')];
        return evidence(rows(), { period, platforms, today: TODAY });
      },
      traces: async () => [],
    },
    ask: UNASKED,
    today: TODAY,
    section: 'data',
    keeper,
  });
  await model.show(model.period.value);
  const { container } = render(
    <TextProvider value={wordsIn(language)}>
      <View model={model} keeper={keeper} />
    </TextProvider>,
  );
  return { model, container, reads: () => reads };
}
