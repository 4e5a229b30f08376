/** Evidence → what there is against each clue, and what was left out or withheld and why. */
import type { Coverage } from '../coverage';
import { coverageOf } from '../coverage';
import type { Evidence } from '../evidence';
import type { Clue, Finding, Rule } from '../finding';
import { CLUES, SURE } from '../finding';
import { bulletin } from './bulletin';
import { checkIns } from './check-ins';
import { likes } from './likes';
import { offList } from './off-list';
import { overlap } from './overlap';
import { periodicLogin } from './periodic-login';
import { photos } from './photos';
import { repeatedReports } from './repeated-reports';
import { studyHours } from './study-hours';
import { workGroups } from './work-groups';
import { zombie } from './zombie';

export const RULES: Record<Clue, Rule> = {
  'check-ins': checkIns,
  'periodic-login': periodicLogin,
  'study-hours': studyHours,
  likes,
  'repeated-reports': repeatedReports,
  photos,
  zombie,
  overlap,
  bulletin,
  'off-list': offList,
  'work-groups': workGroups,
};

/**
 * Clues that hold forms against each other, and not a count against days: they stand however many
 * days were observed. Exact counts do not: METHOD withholds every figure below 70 %, because of a
 * few days picked from a month one may say anything, and because a threshold a week is made for
 * weeks that were seen.
 */
export const NOT_OVER_DAYS: ReadonlySet<Clue> = new Set(['overlap']);

export interface Findings {
  /** The surest first, then in the order of the clues, then the furthest above its threshold. */
  findings: Finding[];
  /** Ids of platforms marked exempt (safety, emergency duty: part of the rule), left out whole. */
  exempt: string[];
  /** Clues that were not judged, since too few scheduled days were observed. */
  withheld: Clue[];
  coverage: Coverage;
}

export function findingsOf(evidence: Evidence): Findings {
  const { held, exempt } = withoutExempt(evidence);
  const coverage = coverageOf(evidence.days, evidence.today);
  const withheld = CLUES.filter((clue) => !coverage.enough && !NOT_OVER_DAYS.has(clue));
  const findings = CLUES.filter((clue) => !withheld.includes(clue))
    .flatMap((clue) => RULES[clue](held, evidence))
    .sort(strongestFirst);
  return { findings, exempt, withheld, coverage };
}

/** Neither they nor their rows are in what is left, so that no pair holds them either. */
function withoutExempt(evidence: Evidence): { held: Evidence; exempt: string[] } {
  const met = new Set([...evidence.measured, ...evidence.rows.map(({ platform }) => platform)]);
  const marked = evidence.platforms.filter(({ mandate }) => mandate?.exempt).map(({ id }) => id);
  const out = new Set(marked);
  const kept = <T extends { platform: string }>(rows: T[]) =>
    rows.filter(({ platform }) => !out.has(platform));
  const held = {
    ...evidence,
    rows: kept(evidence.rows),
    rowsBefore: kept(evidence.rowsBefore),
    earlier: kept(evidence.earlier),
    earlierBefore: kept(evidence.earlierBefore),
    platforms: evidence.platforms.filter(({ id }) => !out.has(id)),
    measured: evidence.measured.filter((id) => !out.has(id)),
  };
  return { held, exempt: marked.filter((id) => met.has(id)) };
}

function strongestFirst(a: Finding, b: Finding): number {
  return (
    SURE.indexOf(a.sure) - SURE.indexOf(b.sure) ||
    CLUES.indexOf(a.clue) - CLUES.indexOf(b.clue) ||
    excess(b) - excess(a)
  );
}

function excess({ figures, threshold }: Finding): number {
  return figures[0].value / threshold;
}
