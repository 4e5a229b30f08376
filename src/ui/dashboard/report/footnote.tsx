/** How the page's figures were made, what they do not see, and who made the page. */
import { GAP_HI_MS, GAP_LO_MS, GAP_MS, TAIL_MS } from '../../../core/attention';
import type { Report } from '../../../core/report';
import { together, useText } from '../../text';

const seconds = (ms: number) => ms / 1000;

export function Footnote({ report }: { report: Report }) {
  const t = useText();
  const { diary } = report;
  const { scheduledN, observedN } = report.coverage;
  const rule = [GAP_MS, TAIL_MS, GAP_LO_MS, GAP_HI_MS].map(seconds);
  return (
    <footer class="note">
      <h3>{t('reportMethod')}</h3>
      <p>{t('reportMethodTime', ...rule)}</p>
      <p>
        {together(t, [
          ...(scheduledN > 0 ? [t('reportMethodCoverage', scheduledN, observedN)] : []),
          t('reportMethodNotSeen'),
        ])}
      </p>
      {diary.entryN > 0 && <p>{t('reportDiary', diary.entryN, diary.minutes)}</p>}
      <p>{t('reportMade')}</p>
    </footer>
  );
}
