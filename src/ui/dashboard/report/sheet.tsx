/** The page as it will be printed: everything on it comes from the report, nothing else. */
import { MIN_COVERAGE } from '../../../core/coverage';
import type { PeriodKind } from '../../../core/period';
import type { Report } from '../../../core/report';
import { dateOf, percent } from '../../format';
import type { Key, T } from '../../text';
import { together, useText } from '../../text';
import { ReportDays } from './days';
import { ReportFigures } from './figures';
import { FindingLines } from './finding-lines';
import { Footnote } from './footnote';
import { usePaper } from './paper';
import { Paragraph } from './paragraph';
import { PlatformLines } from './platform-lines';
import { Textures } from './textures';

const TITLE: Record<PeriodKind, Key> = {
  day: 'reportDay',
  week: 'reportWeek',
  month: 'reportMonth',
  quarter: 'reportOther',
  own: 'reportOther',
};

interface Props {
  report: Report;
  names: Record<string, string>;
  example: boolean;
}

export function Sheet({ report, names, example }: Props) {
  const t = useText();
  usePaper();
  const { coverage, leftOutN, whole } = report;
  return (
    <article class="sheet on-paper" aria-labelledby="report-title">
      <Textures />
      <header>
        <h2 id="report-title">
          {t(TITLE[report.kind])}
          {example && <span class="tag">{t('exampleTag')}</span>}
        </h2>
        <p class="unit">{t('reportUnit')}</p>
        <p class="span">{spanOf(t, report)}</p>
      </header>
      {whole ? (
        <>
          <Paragraph report={report} whole={whole} />
          <ReportFigures whole={whole} />
        </>
      ) : (
        <p class="said">
          {together(t, [
            t('tooLittle', coverage.scheduledN, coverage.observedN),
            t('reportWithheld', percent(MIN_COVERAGE, 1)),
          ])}
        </p>
      )}
      {leftOutN > 0 && <p class="note">{t('reportLeftOut', leftOutN)}</p>}
      <div class={whole ? 'pictures' : undefined}>
        <ReportDays report={report} />
        {whole && <PlatformLines whole={whole} names={names} />}
      </div>
      <FindingLines report={report} names={names} />
      <Footnote report={report} />
    </article>
  );
}

function spanOf(t: T, { from, to, until }: Report): string {
  const span = from === to ? dateOf(t, from) : t('rangeDates', dateOf(t, from), dateOf(t, to));
  return until < to ? `${span} · ${t('reportSoFar', dateOf(t, until))}` : span;
}
