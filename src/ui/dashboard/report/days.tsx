/** The page's one chart: the days (or weeks, or months) as stacked bars, and what each part is. */
import { useMemo } from 'preact/hooks';
import type { Bin } from '../../../core/bins';
import { binsOf } from '../../../core/bins';
import { weekdayOf } from '../../../core/calendar';
import type { Report } from '../../../core/report';
import { BIN_TITLE, barFigure, binName, isPartly, LONG_MS, PARTLY_MARK } from '../../bins';
import { CROWDED, StackedDays } from '../../charts/stacked-days';
import { duration, weekdayName } from '../../format';
import { useText } from '../../text';
import { ReportKey } from './key';

/** Of the drawing beside the platforms, px of a printed page. */
const WIDTH = 340;
const HEIGHT = 200;
const FEWEST_PX_A_LABEL = 120;

export function ReportDays({ report }: { report: Report }) {
  const t = useText();
  const { days, kind: period, whole } = report;
  const bins = useMemo(() => binsOf(days), [days]);
  const columns = bins.map((bin) => ({ ...bin, observed: bin.observedN > 0 || isPartly(bin) }));
  const kind = bins[0]?.kind ?? 'day';
  const every = Math.ceil(bins.length / (WIDTH / FEWEST_PX_A_LABEL));
  const crowded = bins.length > CROWDED;
  const unobserved = crowded ? '·' : '–';
  const label = (bin: Bin, i: number) => {
    if (period === 'week') return weekdayName(t, weekdayOf(bin.from));
    return (bins.length - 1 - i) % every === 0 ? binName(t, bin) : null;
  };
  const most = bins.reduce<Bin | null>(
    (best, bin) => (best && best.burdenMs >= bin.burdenMs ? best : bin),
    null,
  );
  const hours = most !== null && most.burdenMs > LONG_MS;
  return (
    <section>
      <h3>
        {t(BIN_TITLE[kind])} <small>{t(hours ? 'chartUnitHours' : 'chartUnit')}</small>
      </h3>
      <StackedDays
        days={columns}
        width={WIDTH}
        height={HEIGHT}
        hours={hours}
        labels={bins.map(label)}
        figures={bins.map((bin) => barFigure(bin, crowded))}
        summary={
          most
            ? t('chartSays', bins.length, binName(t, most), duration(t, most.burdenMs))
            : t(BIN_TITLE[kind])
        }
        unobserved={unobserved}
      />
      <ReportKey parts={whole?.parts ?? null} />
      {columns.some(({ observed }) => !observed) && (
        <p class="note">{t('reportUnobserved', unobserved)}</p>
      )}
      {bins.some(isPartly) && <p class="note">{t('partlyNote', PARTLY_MARK)}</p>}
    </section>
  );
}
