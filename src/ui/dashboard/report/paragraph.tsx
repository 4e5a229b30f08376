/** What a meeting could read aloud: whole sentences, made from the figures alone. */
import type { Report } from '../../../core/report';
import type { Whole } from '../../../core/report-whole';
import { duration, percent, ranged, shortDate } from '../../format';
import type { T } from '../../text';
import { together, useText } from '../../text';
import { comparedSays } from '../overview/compared';

interface Props {
  report: Report;
  whole: Whole;
}

export function Paragraph({ report, whole }: Props) {
  const t = useText();
  return <p class="said">{together(t, sentencesOf(t, report, whole))}</p>;
}

function sentencesOf(t: T, { from, until }: Report, whole: Whole): string[] {
  const { burden, parts, counts, rates, platformN, comparison } = whole;
  const when =
    from === until ? shortDate(t, from) : t('rangeDates', shortDate(t, from), shortDate(t, until));
  if (burden.ms === 0) return [t('sentenceNothing', when)];
  const counted = parts.login + parts.checkin;
  return [
    counted === 0
      ? t('sentencePlain', when, platformN, duration(t, burden.ms))
      : t('sentence', when, platformN, duration(t, burden.ms), percent(counted, burden.ms)),
    ...(typeof rates === 'string' ? [] : [t('reportPer8h', ranged(t, rates.per8h))]),
    counts.forcedN > 0
      ? t('reportLoginsForced', counts.loginN, counts.forcedN)
      : t('reportLogins', counts.loginN),
    // Without a yardstick the page does not compare.
    ...(typeof comparison === 'string' ? [] : comparedSays(t, comparison)),
  ];
}
