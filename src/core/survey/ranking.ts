/**
 * Which platforms a survey holds evidence on for 清理 (used on most days only to be counted, or
 * hardly used: zombie, shell) or for 整合 (the same form asked for twice: overlapping). It is read
 * from what is published alone, so that it tells nothing more. Every share is of those whose
 * computer measures the platform, that of token visits of those who came there: where it is not
 * measured, nothing is known of its use. A figure is held against a threshold, and says nothing of
 * what anybody should have done.
 *
 * A list of many platforms names some by chance alone. So a threshold is reached only by what chance
 * would bring there once in twenty lists, were none of its platforms there (Bonferroni).
 */
import type { Category } from '../platform';
import type { SurveyDefinition, SurveyPlatform } from './definition';
import type { PublishedTable } from './disclose';
import type { Evidence, EvidenceKind, Verdict } from './evidence';
import { IDLE_MINUTES_A_WEEK, judged } from './evidence';
import { deviateOf } from './normal';

/** How often a list may name a platform that is not there by chance. */
export const FALSE_LISTS = 1 / 20;

export interface Ranked {
  platform: string;
  category: Category;
  /** Whatever was asked. */
  evidence: Evidence[];
  /** What it comes to (`together`). */
  verdict: Verdict;
}

export interface Ranking {
  /** Platforms of which any evidence was asked, the strongest first. */
  clearOut: Ranked[];
  /** Those of one category together: the survey knows that a form came twice, not with which. */
  merge: Ranked[];
  /** Figures that could have reached a threshold, in both lists. */
  tested: number;
}

export function rankingOf(definition: SurveyDefinition, table: PublishedTable): Ranking {
  const kinds = kindsAsked(definition);
  const tested = definition.platforms.reduce((n, { mandated }) => {
    return n + kinds.filter((kind) => mandated || kind !== 'idle').length;
  }, 0);
  const deviate = deviateOf(FALSE_LISTS / Math.max(1, tested));
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const evidenceOn = ({ id, mandated }: SurveyPlatform, kind: EvidenceKind): Evidence[] => {
    const field = fields.get(`platform:${id}:${kind === 'idle' ? 'burden' : kind}`);
    const bands = kind === 'idle' ? idleBands(definition) : [YES];
    const found = judged(kind, bands, field, table, deviate);
    // Of what nobody has to use, little use is no fault (METHOD: findings); much use still speaks for it.
    return kind === 'idle' && !mandated && found.verdict === 'reached' ? [] : [found];
  };
  const rank = (...wanted: EvidenceKind[]) =>
    definition.platforms.flatMap((one): Ranked[] => {
      const evidence = kinds
        .filter((kind) => wanted.includes(kind))
        .flatMap((kind) => evidenceOn(one, kind));
      if (evidence.length === 0) return [];
      return [{ platform: one.id, category: one.category, evidence, verdict: together(evidence) }];
    });
  const strongestFirst = (a: Ranked, b: Ranked) =>
    ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || strengthOf(b) - strengthOf(a);
  return {
    clearOut: rank('token', 'idle').sort(strongestFirst),
    merge: byCategory(rank('repeated').sort(strongestFirst)),
    tested,
  };
}

const YES = 1;
const ORDER: readonly Verdict[] = ['reached', 'open', 'below'];
function kindsAsked(definition: SurveyDefinition): EvidenceKind[] {
  const asked = definition.perPlatform.map(({ metric }) => metric);
  return (['token', 'idle', 'repeated'] as const).filter((kind) =>
    kind === 'idle' ? idleBands(definition).length > 0 : asked.includes(kind),
  );
}

/** Bands of little use; none where it was not asked, or no band ends there. */
function idleBands({ perPlatform }: SurveyDefinition): number[] {
  const edges = perPlatform.find(({ metric }) => metric === 'burden')?.edges ?? [];
  return edges.filter((edge) => edge <= IDLE_MINUTES_A_WEEK).map((_, band) => band);
}

/**
 * Little use is enough by itself: of what nobody comes to there are no token visits. Token visits are
 * too, even of a platform that takes most of its users longer, as logging in and checking in take
 * time themselves; that figure then stands beside. But where it cannot be told how much the platform
 * is used, most may work on it and nothing would say so. Below is only what is below by all that was
 * asked.
 *
 * | token / idle | reached | below   | open | not asked |
 * | ------------ | ------- | ------- | ---- | --------- |
 * | reached      | reached | reached | open | reached   |
 * | below        | reached | below   | open | below     |
 * | open         | reached | open    | open | open      |
 * | not asked    | reached | below   | open |           |
 *
 * Of repeated forms, which stand alone, it is what they say.
 */
export function together(evidence: readonly Pick<Evidence, 'kind' | 'verdict'>[]): Verdict {
  const of = (wanted: Verdict) => evidence.filter(({ verdict }) => verdict === wanted);
  const idle = evidence.find(({ kind }) => kind === 'idle');
  if (idle?.verdict === 'reached') return 'reached';
  if (idle?.verdict !== 'open' && of('reached').length > 0) return 'reached';
  return of('below').length === evidence.length ? 'below' : 'open';
}

/** How many times its threshold, by whichever is most: figures of two kinds are compared by it. */
function strengthOf({ evidence }: Ranked): number {
  return Math.max(...evidence.map(({ remains, threshold }) => remains / threshold));
}

/** Groups in the order of the strongest of each. */
function byCategory(ranked: readonly Ranked[]): Ranked[] {
  const categories = [...new Set(ranked.map(({ category }) => category))];
  return categories.flatMap((one) => ranked.filter(({ category }) => category === one));
}
