/** 每天花在哪里: a bar a day, or a week or month of a long range; a press opens what is behind it. */
import { useMemo } from 'preact/hooks';
import type { Bin } from '../../../core/bins';
import { binsOf } from '../../../core/bins';
import type { Overview } from '../../../core/overview';
import { periodAround } from '../../../core/period';
import { BIN_TITLE, barFigure, binName, binTime, isPartly, LONG_MS, PARTLY_MARK } from '../../bins';
import { ColumnButtons } from '../../charts/column-buttons';
import { CROWDED, LEFT, StackedDays } from '../../charts/stacked-days';
import { duration } from '../../format';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { ActivityLegend } from './activity-legend';
import { TimeTable } from './time-table';

/** Of the drawing beside the map of the week, at 1366 × 768. */
const WIDTH = 748;
const FEWEST_PX_A_LABEL = 92;

interface Props {
  overview: Overview;
  model: DashboardModel;
}

export function TimeChart({ overview, model }: Props) {
  const t = useText();
  const bins = useMemo(() => binsOf(overview.days), [overview]);
  const columns = bins.map((bin) => ({ ...bin, observed: bin.observedN > 0 || isPartly(bin) }));
  const kind = bins[0]?.kind ?? 'day';
  const every = Math.ceil(bins.length / (WIDTH / FEWEST_PX_A_LABEL));
  const crowded = bins.length > CROWDED;
  const most = bins.reduce<Bin | null>(
    (best, bin) => (best && best.burdenMs >= bin.burdenMs ? best : bin),
    null,
  );
  const hours = most !== null && most.burdenMs > LONG_MS;
  const open = (i: number) => {
    const bin = bins[i];
    if (!bin) return;
    if (bin.kind === 'day') void model.openDay(bin.from);
    else void model.show(periodAround(bin.kind, bin.from));
  };
  return (
    <section class="card">
      <h2>
        {t(BIN_TITLE[kind])}
        <small>{t(hours ? 'chartUnitHours' : 'chartUnit')}</small>
      </h2>
      <div class="drawing">
        <StackedDays
          days={columns}
          width={WIDTH}
          hours={hours}
          labels={bins.map((bin, i) =>
            (bins.length - 1 - i) % every === 0 ? binName(t, bin) : null,
          )}
          figures={bins.map((bin) => barFigure(bin, crowded))}
          summary={
            most
              ? t('chartSays', bins.length, binName(t, most), duration(t, most.burdenMs))
              : t(BIN_TITLE[kind])
          }
          unobserved={crowded ? '·' : t('notObserved')}
        />
        <ColumnButtons
          label={t('chartButtons')}
          names={bins.map((bin) => t('chartButton', binName(t, bin), binTime(t, bin)))}
          chosen={bins.findIndex(({ from }) => from === model.day.value?.day)}
          onChoose={open}
          inset={LEFT / WIDTH}
        />
      </div>
      <ActivityLegend />
      {bins.some(isPartly) && <p class="note">{t('partlyNote', PARTLY_MARK)}</p>}
      <p class="note">{t(kind === 'day' ? 'chartPressDay' : 'chartPressBin')}</p>
      <TimeTable bins={bins} />
    </section>
  );
}
