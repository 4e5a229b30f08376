/**
 * Which platforms a survey holds evidence on for 清理 (used only to be counted, and hardly besides:
 * zombie, shell) or for 整合 (the same form asked for twice: overlapping). It is read from what is
 * published alone, so that it tells nothing more, and a cell that is withheld is no evidence. A
 * figure is held against a threshold, and says nothing of what anybody should have done.
 */
import type { SurveyDefinition } from './definition';
import type { PublishedField, PublishedTable } from './disclose';

/** One participant in three came only to be counted (METHOD: token_visit_n). */
export const TOKEN_SHARE = 1 / 3;
/** Most hardly used it: less than ten minutes a week, two a workday. */
export const IDLE_SHARE = 1 / 2;
export const IDLE_MINUTES_A_WEEK = 10;
/** One participant in five filled in a form there that another platform asked for as well. */
export const REPEATED_SHARE = 1 / 5;

export type EvidenceKind = 'token' | 'idle' | 'repeated';

/** Shares of participants, 0 to 1. */
export interface Evidence {
  kind: EvidenceKind;
  share: number;
  standardError: number;
  threshold: number;
  /** The share less its standard error is not below the threshold. */
  reached: boolean;
}

export interface Ranked {
  platform: string;
  /** What it is ranked by comes first. */
  evidence: Evidence[];
  /** Every figure that there is reaches its threshold. */
  reached: boolean;
}

/** Platforms with any evidence, the strongest first. */
export interface Ranking {
  clearOut: Ranked[];
  merge: Ranked[];
}

export function rankingOf(definition: SurveyDefinition, table: PublishedTable): Ranking {
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const edges = definition.perPlatform.find(({ metric }) => metric === 'burden')?.edges ?? [];
  const idleBands = edges.filter((edge) => edge <= IDLE_MINUTES_A_WEEK).map((_, band) => band);
  const ask = (platform: string) => ({
    token: sumOf(fields.get(`platform:${platform}:token`), [YES]),
    repeated: sumOf(fields.get(`platform:${platform}:repeated`), [YES]),
    idle: sumOf(fields.get(`platform:${platform}:burden`), idleBands),
  });
  const asked = definition.platforms.map(({ id }) => ({ id, ...ask(id) }));
  return {
    clearOut: ranked(
      asked.map(({ id, token, idle }) => [
        id,
        evidence('token', token, TOKEN_SHARE),
        evidence('idle', idle, IDLE_SHARE),
      ]),
    ),
    merge: ranked(
      asked.map(({ id, repeated }) => [id, evidence('repeated', repeated, REPEATED_SHARE)]),
    ),
  };
}

const YES = 1;

type Figure = Pick<Evidence, 'share' | 'standardError'>;

/**
 * Several bands as one share; null where one of them is withheld. Shares of one field vary against
 * each other, so that the root of the squares is more than the error of their sum.
 */
function sumOf(field: PublishedField | undefined, bands: readonly number[]): Figure | null {
  const cells = bands.map((band) => field?.cells[band] ?? null);
  const known = cells.flatMap((cell) => (cell ? [cell] : []));
  if (known.length === 0 || known.length < cells.length) return null;
  return {
    share: Math.min(
      1,
      known.reduce((sum, { share }) => sum + share, 0),
    ),
    standardError: Math.hypot(...known.map(({ standardError }) => standardError)),
  };
}

function evidence(kind: EvidenceKind, figure: Figure | null, threshold: number): Evidence | null {
  if (!figure) return null;
  return { kind, ...figure, threshold, reached: leastOf(figure) >= threshold };
}

/** What remains of a share when chance was against it. */
function leastOf({ share, standardError }: Figure): number {
  return share - standardError;
}

type Row = [platform: string, leading: Evidence | null, other?: Evidence | null];

function ranked(rows: readonly Row[]): Ranked[] {
  return rows
    .flatMap(([platform, leading, other]) => {
      if (!leading) return [];
      const all = other ? [leading, other] : [leading];
      return [{ platform, evidence: all, reached: all.every(({ reached }) => reached), leading }];
    })
    .sort(
      (a, b) => Number(b.reached) - Number(a.reached) || leastOf(b.leading) - leastOf(a.leading),
    )
    .map(({ leading: _, ...one }) => one);
}
