/** 周报: one printable page of the range, without the platforms that its user leaves out. */
import { binsOf } from '../../../core/bins';
import { nameable } from '../../../core/left-out';
import { reportOf } from '../../../core/report';
import { Notice } from '../../notice';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import { TimeTable } from '../overview/time-table';
import { Choice } from './choice';
import { Sheet } from './sheet';

export function ReportSection({ model }: { model: DashboardModel }) {
  const t = useText();
  const evidence = model.evidence.value;
  if (!evidence) return null;
  const names = model.names.value;
  const report = reportOf(evidence, model.leftOut.value);
  const title = <h1>{t('sectionReport')}</h1>;
  if (report.days.every(({ observed, burdenMs }) => !observed && burdenMs === 0)) {
    return (
      <>
        {title}
        <Notice title={t('reportEmpty')}>{t('reportEmptyMore')}</Notice>
      </>
    );
  }
  return (
    <>
      {title}
      <div class="report">
        <div class="report-side">
          <Choice ids={nameable(evidence)} names={names} leftOut={model.leftOut} />
          <section class="card">
            <TimeTable bins={binsOf(report.days)} />
          </section>
        </div>
        <Sheet report={report} names={names} example={model.example} />
      </div>
    </>
  );
}
