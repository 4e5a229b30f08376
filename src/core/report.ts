/**
 * The weekly report (减负周报): what one printed page may say, and no more. By its type it holds
 * nothing finer than a day: no hour, no half hour, no single act, no form (PRIVACY: the printed
 * weekly report is a third kind of export).
 */
import type { Coverage } from './coverage';
import { coverageOf } from './coverage';
import type { Evidence } from './evidence';
import type { Figure, Finding } from './finding';
import { findingsOf } from './findings/all';
import { nameable, withoutPlatforms } from './left-out';
import type { DayBar } from './overview';
import { overview } from './overview';
import type { PeriodKind } from './period';
import { PERIODS, periodAround } from './period';
import type { Whole } from './report-whole';
import { wholeOf } from './report-whole';

/** What fits a page; of the rest only the number is said. */
export const MOST_FINDINGS = 5;

export interface Report {
  kind: PeriodKind;
  from: string;
  to: string;
  /** The last day that there can be figures of: before `to` while the range is not over. */
  until: string;
  coverage: Coverage;
  /** How many platforms the user left out; which ones is nowhere. */
  leftOutN: number;
  /** Each day by itself; days that were not observed stay empty. */
  days: DayBar[];
  /** The diary of the range: never part of the figures. */
  diary: { entryN: number; minutes: number };
  /** What is said of the range as a whole; null where too few days were observed (coverage). */
  whole: Whole | null;
  /** Some stand however many days were observed (findings: NOT_OVER_DAYS). */
  findings: FindingLine[];
  otherFindingN: number;
  /** Ids of platforms on the page that were held against no clue, since they are marked exempt. */
  exempt: string[];
}

export type FindingLine = Omit<Finding, 'figures' | 'days'> & { figure: Figure };

/** @param leftOut ids of platforms whose rows vanish before anything is computed */
export function reportOf(all: Evidence, leftOut: ReadonlySet<string>): Report {
  const evidence = withoutPlatforms(all, leftOut);
  const { from, to, today, days, diary } = evidence;
  const coverage = coverageOf(days, today);
  const { findings, exempt } = findingsOf(evidence);
  return {
    kind: kindOf(from, to),
    from,
    to,
    until: days[days.length - 1]?.day ?? from,
    coverage,
    leftOutN: nameable(all).filter((id) => leftOut.has(id)).length,
    days: overview(days, evidence.rows).days,
    diary: {
      entryN: diary.length,
      minutes: diary.reduce((sum, { minutes }) => sum + minutes, 0),
    },
    whole: coverage.enough ? wholeOf(evidence) : null,
    findings: strongest(findings).slice(0, MOST_FINDINGS).map(findingLine),
    otherFindingN: Math.max(0, findings.length - MOST_FINDINGS),
    exempt,
  };
}

function findingLine({ figures, days: _, ...line }: Finding): FindingLine {
  return { ...line, figure: figures[0] };
}

/** A range of one's own that is a calendar week is a week. */
function kindOf(from: string, to: string): PeriodKind {
  const isWhole = (kind: PeriodKind) => {
    const calendar = periodAround(kind, from);
    return calendar.from === from && calendar.to === to;
  };
  return PERIODS.find(isWhole) ?? 'own';
}

/** The first of each clue before the second of any: a page of five lines is to say five things. */
function strongest(findings: readonly Finding[]): Finding[] {
  const first = findings.filter(
    ({ clue }, i) => findings.findIndex((one) => one.clue === clue) === i,
  );
  return [...first, ...findings.filter((finding) => !first.includes(finding))];
}
