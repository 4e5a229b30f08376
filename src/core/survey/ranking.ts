/**
 * Which platforms a survey holds evidence on for 清理 (used on most days only to be counted, or
 * hardly used: zombie, shell) or for 整合 (the same form asked for twice: overlapping). It is read
 * from what is published alone, so that it tells nothing more. Every share is of those whose
 * computer measures the platform: where it is not measured, nothing is known of its use. A figure
 * is held against a threshold, and says nothing of what anybody should have done.
 */
import type { Category } from '../platform';
import type { SurveyDefinition } from './definition';
import type { PublishedTable } from './disclose';
import type { Bounds, Figure } from './figure';
import { figureOf } from './figure';

/** One participant in three came, on most days that he came, only to be counted. */
export const TOKEN_SHARE = 1 / 3;
/** Most hardly used it: less than ten minutes a week, two a workday. */
export const IDLE_SHARE = 1 / 2;
export const IDLE_MINUTES_A_WEEK = 10;
/** One participant in five filled in a form there that another platform asked for as well. */
export const REPEATED_SHARE = 1 / 5;

export type EvidenceKind = 'token' | 'idle' | 'repeated';

/** Shares of participants, 0 to 1. */
export interface Evidence extends Figure {
  kind: EvidenceKind;
  threshold: number;
  /** The share less its standard error is not below the threshold. */
  reached: boolean;
}

export interface Ranked {
  platform: string;
  category: Category;
  /** What it is ranked by comes first. */
  evidence: Evidence[];
  /** Every figure that there is reaches its threshold. */
  reached: boolean;
}

export interface Ranking {
  /** Platforms with any evidence, the strongest first. */
  clearOut: Ranked[];
  /** Those of one category together: the survey knows that a form came twice, not with which. */
  merge: Ranked[];
}

export function rankingOf(definition: SurveyDefinition, table: PublishedTable): Ranking {
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const edges = definition.perPlatform.find(({ metric }) => metric === 'burden')?.edges ?? [];
  const idleBands = edges.filter((edge) => edge <= IDLE_MINUTES_A_WEEK).map((_, band) => band);
  const ask = (kind: EvidenceKind, platform: string) => {
    const metric = kind === 'idle' ? 'burden' : kind;
    const field = fields.get(`platform:${platform}:${metric}`);
    return field ? evidence(kind, figureOf(field, kind === 'idle' ? idleBands : [YES])) : null;
  };
  const rank = (...kinds: EvidenceKind[]) =>
    definition.platforms.flatMap(({ id, category }): Ranked[] => {
      const all = kinds.flatMap((kind) => ask(kind, id) ?? []);
      const reached = all.every((one) => one.reached);
      return all.length === 0 ? [] : [{ platform: id, category, evidence: all, reached }];
    });
  return {
    clearOut: rank('token', 'idle').sort(strongestFirst),
    merge: byCategory(rank('repeated').sort(strongestFirst)),
  };
}

const YES = 1;
const THRESHOLD: Record<EvidenceKind, number> = {
  token: TOKEN_SHARE,
  idle: IDLE_SHARE,
  repeated: REPEATED_SHARE,
};

/** Null where what is known leaves open whether the threshold is reached. */
function evidence(kind: EvidenceKind, bounds: Bounds | null): Evidence | null {
  if (!bounds) return null;
  const { least, most } = bounds;
  const threshold = THRESHOLD[kind];
  if (leastOf(least) >= threshold) return { kind, ...least, threshold, reached: true };
  const known = most.bound === null || most.share + most.standardError < threshold;
  return known ? { kind, ...most, threshold, reached: false } : null;
}

/** What remains of a share when chance was against it. */
function leastOf({ share, standardError }: Figure): number {
  return share - standardError;
}

/** How many times its threshold: figures of two kinds are held against each other by it. */
function strengthOf({ evidence: [first] }: Ranked): number {
  return first ? leastOf(first) / first.threshold : 0;
}

function strongestFirst(a: Ranked, b: Ranked): number {
  return Number(b.reached) - Number(a.reached) || strengthOf(b) - strengthOf(a);
}

/** Groups in the order of the strongest of each. */
function byCategory(ranked: readonly Ranked[]): Ranked[] {
  const categories = [...new Set(ranked.map(({ category }) => category))];
  return categories.flatMap((one) => ranked.filter(({ category }) => category === one));
}
